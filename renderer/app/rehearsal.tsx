import { type ComponentType, startTransition, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

/** Set on the page's timeline once the last act has been rendered, for whoever measures from there. */
const rehearsedMark = 'rehearsed'

/**
 * Renders acts beside the page, one after the other while nobody touches it, and takes each away again.
 *
 * A screen that comes for the first time takes half as long again as later, because its code is read and compiled only
 * when it first runs; and in a page that lives for one visit, every screen comes for the first time. The stage is never
 * part of the document, so nobody sees, hears or reaches what stands on it, and a touch interrupts it.
 */
export function Rehearsal(props: { readonly acts: Promise<readonly ComponentType[]> }) {
  const { acts } = props
  const [stage] = useState(() => document.createElement('div'))
  const [left, setLeft] = useState<readonly ComponentType[]>([])
  useEffect(() => {
    let isOn = true
    void acts.then((all) => {
      if (isOn) startTransition(() => setLeft(all))
    })
    return () => {
      isOn = false
    }
  }, [acts])
  useEffect(() => {
    if (left.length === 0) return undefined
    const idle = requestIdleCallback(() => {
      const others = left.slice(1)
      startTransition(() => setLeft(others))
      if (others.length === 0) performance.mark(rehearsedMark)
    })
    return () => cancelIdleCallback(idle)
  }, [left])
  const [Act] = left
  return Act === undefined ? null : createPortal(<Act />, stage)
}
