import type { TFunction } from 'i18next'
import {
  ArrowBigUp,
  ArrowBigUpDash,
  ArrowLeft,
  Check,
  ChevronLeft,
  ChevronRight,
  CornerDownLeft,
  Delete,
  Eraser,
  Eye,
  EyeOff,
  Hand,
  Space,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import type { Key } from './layouts.ts'

export interface FaceProps {
  readonly shape: Key
  readonly upper: boolean
  readonly locked: boolean
  /** Where the way on leads: to the next field, or from the last one back to the screen, or on from that screen. */
  readonly wayOn: 'next' | 'done' | 'goOn'
  /** Narrow keys or large letters: signs without their words. */
  readonly compact: boolean
  /** What the ways that the keys cover show: narrow keys have room for one of both. */
  readonly ways: 'both' | 'words' | 'signs'
  /** The keyboard's words, asked for once and not by each of forty keys. */
  readonly t: TFunction<'keyboard'>
}

/** What a key shows, and what it is called where that isn't the words that it shows. */
export function keyFace(props: FaceProps): { readonly name: string | undefined; readonly picture: ReactNode } {
  const { shape, upper, locked, wayOn, compact, t } = props
  const labelled = (name: string, icon: ReactNode) => ({
    name,
    picture: (
      <>
        {icon}
        {compact ? null : <span>{name}</span>}
      </>
    ),
  })
  switch (shape.kind) {
    case 'character': {
      const text = upper ? shape.text.toLocaleUpperCase('vi') : shape.text
      if (shape.hint === undefined) return { name: text, picture: text }
      return {
        name: text,
        picture: (
          <>
            <span>{text}</span>
            <span className="keyboard-hint" aria-hidden>
              {shape.hint}
            </span>
          </>
        ),
      }
    }
    case 'tone':
      return {
        name: compact ? t(shape.tone) : undefined,
        picture: (
          <>
            <span className="keyboard-tone" aria-hidden>
              {toneOnA[shape.tone]}
            </span>
            {compact ? null : <span className="keyboard-tone-name">{t(shape.tone)}</span>}
          </>
        ),
      }
    case 'space':
      return labelled(t('space'), <Space aria-hidden />)
    case 'shift':
      return { name: t('shift'), picture: locked ? <ArrowBigUpDash aria-hidden /> : <ArrowBigUp aria-hidden /> }
    case 'backspace':
      return { name: t('backspace'), picture: <Delete aria-hidden /> }
    case 'clear':
      return labelled(t('clear'), <Eraser aria-hidden />)
    case 'undo':
      return labelled(t('undo'), <Undo2 aria-hidden />)
    case 'hide':
      return labelled(t('hide'), <EyeOff aria-hidden />)
    case 'show':
      return labelled(t('show'), <Eye aria-hidden />)
    case 'back':
      return way(props, t('back'), <ArrowLeft aria-hidden />)
    case 'help':
      return way(props, t('help'), <Hand aria-hidden />)
    case 'save':
      return way(props, t('save'), <Check aria-hidden />)
    case 'symbols':
      return { name: t('symbols'), picture: t('symbols') }
    case 'letters':
      return { name: t('letters'), picture: t('letters') }
    case 'left':
      return { name: t('left'), picture: <ChevronLeft aria-hidden /> }
    case 'right':
      return { name: t('right'), picture: <ChevronRight aria-hidden /> }
    case 'done':
      return {
        name: undefined,
        picture: (
          <>
            <span>{t(wayOn)}</span>
            {compact ? null : <CornerDownLeft aria-hidden />}
          </>
        ),
      }
    default:
      return assertNever(shape)
  }
}

/** Whoever wants away from the keys finds the word for it wherever large letters leave room: the sign is that of the feet. */
function way({ ways }: FaceProps, word: string, icon: ReactNode): ReturnType<typeof keyFace> {
  const picture = (
    <>
      {ways === 'words' ? null : icon}
      {ways === 'signs' ? null : <span>{word}</span>}
    </>
  )
  return { name: ways === 'signs' ? word : undefined, picture }
}

const toneOnA = { acute: 'á', grave: 'à', hook: 'ả', tilde: 'ã', dot: 'ạ' } as const
