import './choice.css'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

/** One possible answer of a question. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly line?: string | undefined
  readonly icon?: ReactNode
}

/** What stands on the card of an answer: its mark (round for one of many, square for several), icon and words. */
export function OptionWords(props: { readonly option: Option; readonly round: boolean }) {
  const { option, round } = props
  return (
    <>
      <span className="choice-mark" {...(round ? { 'data-round': '' } : {})}>
        <Check aria-hidden strokeWidth={3.5} />
      </span>
      {option.icon === undefined ? null : <span className="choice-icon">{option.icon}</span>}
      <span className="choice-words">
        <span className="choice-title">{option.label}</span>
        {option.line === undefined ? null : <span className="choice-line">{option.line}</span>}
      </span>
    </>
  )
}
