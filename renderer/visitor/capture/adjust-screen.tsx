import './adjust.css'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { moveCorner, wholeFrame } from '../../../shared/imaging/move-corner.ts'
import type { Quad } from '../../../shared/imaging/quad.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useIsTight } from '../../ui/use-is-tight.ts'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useCaptureStep } from './use-capture-step.ts'
import { useSession } from '../session-provider.tsx'
import { UnreachableNotice } from '../unreachable-notice.tsx'
import { FrameOnPicture } from './frame-on-picture.tsx'
import { Loupe } from './loupe.tsx'
import { PageFailureNotice } from './page-failure-notice.tsx'
import { type Picture, usePicture } from './use-picture.ts'

interface AdjustScreenProps {
  readonly pageId: string
  readonly onBack: () => void
  /** Null: the whole picture is the page. */
  readonly onDone: (corners: [...Quad] | null) => void
}

/** One touch of an arrow, by the longer side of the picture: about two millimetres of a sheet. */
const stride = 0.006

/** The four corners of the page on its picture: dragged with a finger, or touched and moved by arrows. */
export function AdjustScreen(props: AdjustScreenProps) {
  const { t } = useTranslation('visitor')
  const step = useCaptureStep()
  // On low glass the picture needs the room of all words but the question.
  const isTight = useIsTight()
  const original = useOriginal(props.pageId)
  const read = usePicture(original.kind === 'here' ? original.bytes : null)
  const picture = read === 'unreadable' ? null : read
  const failure =
    original.kind === 'failed' ? (
      <UnreachableNotice />
    ) : read === 'unreadable' ? (
      <PageFailureNotice failure={{ kind: 'unreadablePicture' }} />
    ) : undefined
  const [frame, setFrame] = useState<Quad | null>(null)
  const [corner, setCorner] = useState(0)
  const shown = frame ?? (original.kind === 'here' ? (original.corners ?? wholeFrame) : wholeFrame)
  const move = (at: number, to: { readonly x: number; readonly y: number }) => setFrame(moveCorner(shown, at, to))
  return (
    <Screen
      step={step}
      question={t('capture.adjust.question')}
      help={isTight ? undefined : t('capture.adjust.help')}
      onBack={props.onBack}
      aside={<SecondaryButton onPress={() => props.onDone(null)}>{t('capture.adjust.whole')}</SecondaryButton>}
      primary={{
        label: t('capture.adjust.done'),
        onPress: () => props.onDone([...shown]),
        isDisabled: picture === null,
        icon: <Check aria-hidden />,
      }}
      notice={failure}
    >
      {picture === null ? (
        <p>{failure === undefined ? t('common.waiting') : ''}</p>
      ) : (
        <div className="adjust fills">
          <FrameOnPicture picture={picture} frame={shown} corner={corner} onCorner={setCorner} onMove={move} />
          <div className="adjust-tools">
            <Loupe picture={picture} at={shown[corner] ?? shown[0]} />
            <Arrows
              picture={picture}
              onMove={(x, y) => {
                const { x: fromX, y: fromY } = shown[corner] ?? shown[0]
                move(corner, { x: fromX + x, y: fromY + y })
              }}
            />
          </div>
        </div>
      )}
    </Screen>
  )
}

/** Four arrows as they stand on a keyboard; each touch moves the chosen corner one stride. */
function Arrows(props: { readonly picture: Picture; readonly onMove: (x: number, y: number) => void }) {
  const { t } = useTranslation('visitor')
  const { width, height } = props.picture
  const [across, along] = [(stride * Math.max(width, height)) / width, (stride * Math.max(width, height)) / height]
  const arrows = [
    { way: 'up', icon: <ArrowUp aria-hidden />, x: 0, y: -along },
    { way: 'left', icon: <ArrowLeft aria-hidden />, x: -across, y: 0 },
    { way: 'down', icon: <ArrowDown aria-hidden />, x: 0, y: along },
    { way: 'right', icon: <ArrowRight aria-hidden />, x: across, y: 0 },
  ] as const
  return (
    <div className="adjust-arrows">
      {arrows.map(({ way, icon, x, y }) => (
        <Button
          key={way}
          className="button button-secondary pressable"
          data-way={way}
          aria-label={t(`capture.adjust.${way}`)}
          onPress={() => props.onMove(x, y)}
        >
          {icon}
        </Button>
      ))}
    </div>
  )
}

type Original =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly bytes: Uint8Array; readonly corners: Quad | null }
  | { readonly kind: 'failed' }

/** The picture that a page was cut out of, from the sealed store for as long as the screen is shown. */
function useOriginal(pageId: string): Original {
  const { client } = useKiosk()
  const visitId = useSession((context) => context.visitId)
  const [original, setOriginal] = useState<Original>({ kind: 'waiting' })
  useEffect(() => {
    let shown = true
    if (visitId === null) return undefined
    void client.call('document.original', { visitId, pageId }).then((answer) => {
      if (!shown) return
      setOriginal(
        answer.ok ? { kind: 'here', bytes: answer.value.picture, corners: answer.value.corners } : { kind: 'failed' },
      )
    })
    return () => {
      shown = false
    }
  }, [client, visitId, pageId])
  return original
}
