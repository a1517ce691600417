import { useLayoutEffect, useRef } from 'react'
import type { CameraStream } from './camera.ts'

/** Shows the live picture of a running camera, filling the element's box without cutting anything off. */
export function CameraView({
  stream,
  label,
  className,
}: {
  stream: CameraStream
  /** What a screen reader says instead of the picture. */
  label: string
  className?: string
}) {
  const place = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    place.current?.replaceChildren(stream.view)
    return () => stream.view.remove()
  }, [stream])
  return <figure ref={place} className={className} aria-label={label} style={{ margin: 0 }} />
}
