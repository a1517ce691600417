import { type CSSProperties, memo, type PointerEvent, useEffect, useRef } from 'react'
import { type FaceProps, keyFace } from './key-face.tsx'
import { type Key, wideOf } from './layouts.ts'

interface KeyboardKeyProps extends FaceProps {
  /** Always the same function: a held key calls the one that it was rendered with. */
  readonly onKey: (key: Key) => void
}

/** Milliseconds before a held key repeats, and between repeats: slow enough for a slow hand. */
const repeatAfter = 550
const repeatEvery = 110

const repeating: readonly Key['kind'][] = ['backspace', 'left', 'right']

/** One key. It acts as the finger comes down; backspace and the arrows repeat while held. */
export const KeyboardKey = memo(OneKey)

function OneKey(props: KeyboardKeyProps) {
  const { shape, onKey } = props
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const down = (event: PointerEvent<HTMLButtonElement>) => {
    event.preventDefault()
    if (event.button !== 0) return
    // Written by hand, so that the pressed look waits for no render.
    event.currentTarget.dataset['pressed'] = ''
    onKey(shape)
    if (!repeating.includes(shape.kind)) return
    const again = () => {
      onKey(shape)
      timer.current = setTimeout(again, repeatEvery)
    }
    timer.current = setTimeout(again, repeatAfter)
  }
  const up = (event: PointerEvent<HTMLButtonElement>) => {
    delete event.currentTarget.dataset['pressed']
    clearTimeout(timer.current)
  }
  const face = keyFace(props)
  return (
    <button
      type="button"
      tabIndex={-1}
      className="keyboard-key"
      data-kind={shape.kind}
      data-way={shape.kind === 'done' ? props.wayOn : undefined}
      data-long={shape.kind === 'character' && shape.text.length > 1 ? '' : undefined}
      data-on={shape.kind === 'shift' && props.upper ? '' : undefined}
      style={{ '--share': wideOf(shape) } as CSSProperties}
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
