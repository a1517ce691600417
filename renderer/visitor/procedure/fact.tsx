import './overview.css'
import type { ReactNode } from 'react'

interface FactProps {
  readonly icon: ReactNode
  readonly name: string
  readonly value: string
}

/** One line of what is to be known about a procedure; stands in a list of them. */
export function Fact(props: FactProps) {
  return (
    <div>
      {props.icon}
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}
