import { ArrowDown, ArrowUp, RotateCw, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { BytesImage } from '../bytes-image.tsx'
import { useSession } from '../session-provider.tsx'
import type { CaptureFrame } from './capture-frame.ts'

interface PageCardProps {
  readonly pageId: string
  /** Its place among the pages of the paper, counted from 1. */
  readonly number: number
  readonly count: number
  readonly pages: CaptureFrame['pages']
}

/** One page of a paper and what can be done with it, each by one touch. */
export function PageCard({ pageId, number, count, pages }: PageCardProps) {
  const { t } = useTranslation('visitor')
  const [preview, setPreview] = usePreview(pageId)
  const doubt = pages.doubtOf(pageId)
  const [isTurning, setIsTurning] = useState(false)
  const [hasNotTurned, setHasNotTurned] = useState(false)
  const turn = async () => {
    setIsTurning(true)
    const answer = await pages.adjust(pageId, { turn: true })
    setIsTurning(false)
    // A page that could not be turned is still there as it was: one of a saved draft has no picture to be cut out of anew.
    setHasNotTurned(answer?.ok === false)
    if (answer?.ok === true) setPreview(answer.value.preview)
  }
  return (
    <div className="page-card">
      <div className="page-card-picture">
        {preview === null ? null : <BytesImage bytes={preview} type="image/jpeg" alt="" />}
      </div>
      <div className="page-card-name">
        <p>{t('capture.page', { page: number })}</p>
        {hasNotTurned ? <p className="page-card-doubt">{t('capture.notTurned')}</p> : null}
        {doubt === undefined ? null : <p className="page-card-doubt">{t(`capture.warning.${doubt}`)}</p>}
      </div>
      <div className="page-card-tools">
        <SecondaryButton icon={<RotateCw aria-hidden />} isDisabled={isTurning} onPress={() => void turn()}>
          {t('capture.turn')}
        </SecondaryButton>
        <SecondaryButton icon={<Trash2 aria-hidden />} isDisabled={isTurning} onPress={() => pages.drop(pageId)}>
          {t('capture.remove')}
        </SecondaryButton>
        {count < 2 ? null : (
          <>
            <SecondaryButton
              icon={<ArrowUp aria-hidden />}
              isDisabled={number === 1}
              onPress={() => pages.move(pageId, -1)}
            >
              {t('capture.earlier')}
            </SecondaryButton>
            <SecondaryButton
              icon={<ArrowDown aria-hidden />}
              isDisabled={number === count}
              onPress={() => pages.move(pageId, 1)}
            >
              {t('capture.later')}
            </SecondaryButton>
          </>
        )}
      </div>
    </div>
  )
}

/** The preview comes from the sealed store each time: no picture of a paper is kept in the page. */
function usePreview(pageId: string) {
  const { client } = useKiosk()
  const visitId = useSession((context) => context.visitId)
  const [preview, setPreview] = useState<Uint8Array | null>(null)
  useEffect(() => {
    let shown = true
    if (visitId === null) return undefined
    void client.call('document.preview', { visitId, pageId }).then((answer) => {
      if (shown && answer.ok) setPreview(answer.value.preview)
    })
    return () => {
      shown = false
    }
  }, [client, visitId, pageId])
  return [preview, setPreview] as const
}
