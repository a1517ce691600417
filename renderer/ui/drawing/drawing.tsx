import './drawing.css'
import type { ReactNode } from 'react'

/** Everything that is drawn by us: one stroke, ink, on a field of 96 × 72 or as `box` says. Words always stand beside it. */
export function Drawing(props: { readonly box?: string; readonly children: ReactNode }) {
  return (
    <svg className="drawing" viewBox={props.box ?? '0 0 96 72'} aria-hidden>
      {props.children}
    </svg>
  )
}
