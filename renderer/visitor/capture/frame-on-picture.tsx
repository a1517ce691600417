import { type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point, Quad } from '../../../shared/imaging/quad.ts'
import type { Picture } from './use-picture.ts'

interface FrameOnPictureProps {
  readonly picture: Picture
  /** Corners as shares of the picture. */
  readonly frame: Quad
  /** The chosen corner, 0 to 3 clockwise from the upper left. */
  readonly corner: number
  readonly onCorner: (corner: number) => void
  readonly onMove: (corner: number, to: Point) => void
}

const corners = ['upperLeft', 'upperRight', 'lowerRight', 'lowerLeft'] as const

/** The picture with the frame over it and a grip at each corner, to be dragged or just touched. */
export function FrameOnPicture(props: FrameOnPictureProps) {
  const { t } = useTranslation('visitor')
  const { picture, frame } = props
  const place = useRef<HTMLDivElement>(null)
  /** From the finger to the corner it holds, so that the corner does not jump under it. */
  const held = useRef<Point | null>(null)

  const shareAt = (event: PointerEvent): Point => {
    const box = place.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }
  const hold = (corner: number, event: PointerEvent) => {
    const [finger, at] = [shareAt(event), frame[corner] ?? frame[0]]
    held.current = { x: at.x - finger.x, y: at.y - finger.y }
    event.currentTarget.setPointerCapture(event.pointerId)
    props.onCorner(corner)
  }
  const drag = (corner: number, event: PointerEvent) => {
    if (held.current === null) return
    const finger = shareAt(event)
    props.onMove(corner, { x: finger.x + held.current.x, y: finger.y + held.current.y })
  }
  const letGo = () => {
    held.current = null
  }

  return (
    <div className="adjust-stage">
      <div
        ref={place}
        className="adjust-picture"
        style={{
          aspectRatio: `${picture.width} / ${picture.height}`,
          ['--aspect' as string]: picture.width / picture.height,
        }}
      >
        <img src={picture.address} alt="" draggable={false} />
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
          {[1, 2].map((stroke) => (
            <polygon key={stroke} points={frame.map(({ x, y }) => `${x},${y}`).join(' ')} data-stroke={stroke} />
          ))}
        </svg>
        {corners.map((name, corner) => (
          <button
            key={name}
            type="button"
            className="adjust-grip pressable"
            aria-label={t(`capture.adjust.${name}`)}
            aria-pressed={corner === props.corner}
            style={{
              insetInlineStart: `${(frame[corner]?.x ?? 0) * 100}%`,
              insetBlockStart: `${(frame[corner]?.y ?? 0) * 100}%`,
            }}
            onClick={() => props.onCorner(corner)}
            onPointerDown={(event) => hold(corner, event)}
            onPointerMove={(event) => drag(corner, event)}
            onPointerUp={letGo}
            onPointerCancel={letGo}
          />
        ))}
      </div>
    </div>
  )
}
