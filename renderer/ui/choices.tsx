import './choice.css'
import type { ReactNode } from 'react'

/** A stack of cards with even air between them; `two` puts short ones beside each other. */
export function Choices(props: { readonly two?: boolean | undefined; readonly children: ReactNode }) {
  return <div className={props.two === true ? 'choices choices-two' : 'choices'}>{props.children}</div>
}
