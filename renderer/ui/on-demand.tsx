import { type ComponentType, useEffect, useState } from 'react'
import { laterPart } from './later-part.ts'

/**
 * A component that is fetched when it is first shown, or before, while the page has nothing else to do.
 *
 * Not React's `lazy`, which shows its fallback for a moment even when the part is there: a touch must show its screen in
 * the next frame. What cannot be fetched throws, so that the last resort says so and loads the page anew.
 */
export function onDemand<Props extends object>(get: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const part = laterPart(get)
  return function OnDemand(props: Props) {
    const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null)
    const [, setPart] = useState(part.now)
    const Shown = part.now()
    const isMissing = Shown === null
    useEffect(() => {
      if (isMissing)
        part.fetch().then(
          (got) => setPart(() => got),
          (reason: unknown) => setFailure({ reason }),
        )
    }, [isMissing])
    if (failure !== null) throw failure.reason
    return Shown === null ? null : <Shown {...props} />
  }
}

/** The same for what lies over the screen: it is fetched when it first opens, and until then costs nothing. */
export function onceOpen<Props extends { readonly isOpen: boolean }>(
  get: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Shown = onDemand(get)
  return function OnceOpen(props: Props) {
    const [wasOpen, setWasOpen] = useState(props.isOpen)
    if (props.isOpen && !wasOpen) setWasOpen(true)
    return wasOpen ? <Shown {...props} /> : null
  }
}
