import { memo, useEffect, useRef } from 'react'
import { type KeyboardTarget, useKeyboard } from './keyboard-context.ts'
import { useTypedText } from './use-typed-text.ts'

/** The text as it stands, with a caret. Touching a letter puts the caret before it; the field itself stays the real one. */
export const TypedText = memo(TypedLine)

function TypedLine(props: { readonly target: KeyboardTarget }) {
  const { target } = props
  const typed = useTypedText(target.element)
  const caret = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    caret.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const { hidesNumbers } = useKeyboard()
  // A PIN is typed in a hall: what the field hides, this line hides as well.
  const isPassword = target.element instanceof HTMLInputElement && target.element.type === 'password'
  const isSecret = isPassword || (target.isPersonal && hidesNumbers)
  const shown = isSecret ? '•'.repeat(typed.text.length) : typed.text
  const before = shown.slice(0, typed.caret)
  const after = shown.slice(typed.caret)
  const place = (at: number) => target.element.setSelectionRange(at, at)
  return (
    <div
      className="keyboard-text"
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault()
        const at = event.target instanceof HTMLElement ? event.target.dataset.at : undefined
        place(at === undefined ? typed.text.length : Number(at))
      }}
    >
      <Characters text={before} from={0} />
      <span className="keyboard-caret" ref={caret} />
      <Characters text={after} from={typed.caret} />
    </div>
  )
}

function Characters(props: { readonly text: string; readonly from: number }) {
  const characters: { readonly at: number; readonly character: string }[] = []
  let at = props.from
  for (const character of props.text) {
    characters.push({ at, character })
    at += character.length
  }
  return characters.map(({ at, character }) => (
    <span key={at} data-at={at}>
      {character}
    </span>
  ))
}
