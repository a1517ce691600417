import type { TFunction } from 'i18next'
import { ArrowBigUp, ArrowBigUpDash, ChevronLeft, ChevronRight, CornerDownLeft, Delete } from 'lucide-react'
import { memo, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import type { Key } from './layouts.ts'

interface KeyboardKeyProps {
  readonly shape: Key
  readonly upper: boolean
  readonly locked: boolean
  /** No field follows: the way on is "done". */
  readonly last: boolean
  /** The keyboard's words, asked for once and not by each of forty keys. */
  readonly t: TFunction<'keyboard'>
  /** Always the same function: a held key calls the one that it was rendered with. */
  readonly onKey: (key: Key) => void
}

/** Milliseconds before a held key repeats, and between repeats: slow enough for a slow hand. */
const repeatAfter = 550
const repeatEvery = 110

/** One key. It acts as the finger comes down; backspace and the arrows repeat while held. */
export const KeyboardKey = memo(OneKey)

function OneKey(props: KeyboardKeyProps) {
  const { shape, onKey } = props
  const [pressed, setPressed] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const down = (event: PointerEvent) => {
    event.preventDefault()
    if (event.button !== 0) return
    setPressed(true)
    onKey(shape)
    if (shape.kind !== 'backspace' && shape.kind !== 'left' && shape.kind !== 'right') return
    const again = () => {
      onKey(shape)
      timer.current = setTimeout(again, repeatEvery)
    }
    timer.current = setTimeout(again, repeatAfter)
  }
  const up = () => {
    setPressed(false)
    clearTimeout(timer.current)
  }
  const face = useFace(props)
  return (
    <button
      type="button"
      tabIndex={-1}
      className="keyboard-key"
      data-kind={shape.kind}
      data-pressed={pressed ? '' : undefined}
      data-on={shape.kind === 'shift' && props.upper ? '' : undefined}
      style={{ flexGrow: 'wide' in shape ? (shape.wide ?? 1) : 1 }}
      aria-label={face.name}
      onPointerDown={down}
      onPointerUp={up}
      onPointerLeave={up}
      onPointerCancel={up}
      // preventDefault on pointerdown keeps the focus only together with this one.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        // A screen reader or switch clicks without a pointer.
        if (event.detail === 0) onKey(shape)
      }}
    >
      {face.picture}
    </button>
  )
}

function useFace(props: KeyboardKeyProps): { readonly name: string; readonly picture: ReactNode } {
  const { shape, upper, locked, last, t } = props
  switch (shape.kind) {
    case 'character': {
      const text = upper ? shape.text.toLocaleUpperCase('vi') : shape.text
      return { name: text, picture: text }
    }
    case 'tone':
      return {
        name: t(shape.tone),
        picture: (
          <>
            <span className="keyboard-tone" aria-hidden>
              {toneOnA[shape.tone]}
            </span>
            <span className="keyboard-tone-name">{t(shape.tone)}</span>
          </>
        ),
      }
    case 'space':
      return { name: t('space'), picture: t('space') }
    case 'shift':
      return { name: t('shift'), picture: locked ? <ArrowBigUpDash aria-hidden /> : <ArrowBigUp aria-hidden /> }
    case 'backspace':
      return { name: t('backspace'), picture: <Delete aria-hidden /> }
    case 'clear':
      return { name: t('clear'), picture: t('clear') }
    case 'symbols':
      return { name: t('symbols'), picture: t('symbols') }
    case 'letters':
      return { name: t('letters'), picture: t('letters') }
    case 'left':
      return { name: t('left'), picture: <ChevronLeft aria-hidden /> }
    case 'right':
      return { name: t('right'), picture: <ChevronRight aria-hidden /> }
    case 'done': {
      const name = last ? t('done') : t('next')
      return {
        name,
        picture: (
          <>
            <span>{name}</span>
            <CornerDownLeft aria-hidden />
          </>
        ),
      }
    }
    default:
      return assertNever(shape)
  }
}

const toneOnA = { acute: 'á', grave: 'à', hook: 'ả', tilde: 'ã', dot: 'ạ' } as const
