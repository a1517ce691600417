import { type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Stroke, strokePath } from './stroke-path.ts'

/** What the contract takes of one signature; a hand needs far less. */
const mostStrokes = 200
const mostPoints = 6000

interface SignatureBoxProps {
  readonly id: string
  readonly value: readonly Stroke[]
  readonly onChange: (value: Stroke[]) => void
}

/** Takes strokes of one finger (or pen, or mouse) at a time; the heel of the hand doesn't draw. */
export function SignatureBox(props: SignatureBoxProps) {
  const { t } = useTranslation()
  const { value, onChange } = props
  const [drawing, setDrawing] = useState<Stroke>([])
  const pointer = useRef<number | null>(null)

  const end = (event: PointerEvent<HTMLElement>) => {
    if (pointer.current !== event.pointerId) return
    pointer.current = null
    setDrawing([])
    if (drawing.length > 0) onChange([...value, drawing])
  }
  return (
    <div
      id={props.id}
      className="signature-box"
      onPointerDown={(event) => {
        if (pointer.current !== null || value.length >= mostStrokes) return
        pointer.current = event.pointerId
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrawing([pointOf(event)])
      }}
      onPointerMove={(event) => {
        if (pointer.current !== event.pointerId) return
        const point = pointOf(event)
        setDrawing((line) => (line.length < mostPoints ? [...line, point] : line))
      }}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <p className={value.length === 0 && drawing.length === 0 ? undefined : 'sr-only'}>{t('signHere')}</p>
      <span className="signature-line" />
      <svg viewBox="0 0 1000 400" preserveAspectRatio="none" aria-hidden>
        {[...value, drawing].map((stroke, index) => (
          // Strokes are only ever added at the end or all removed.
          // oxlint-disable-next-line react/no-array-index-key
          <path key={index} d={strokePath(stroke, 1000, 400)} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
    </div>
  )
}

/** Where in the box, in shares of its width and height, to a ten-thousandth. */
function pointOf(event: PointerEvent<HTMLElement>): [number, number] {
  const box = event.currentTarget.getBoundingClientRect()
  return [share((event.clientX - box.left) / box.width), share((event.clientY - box.top) / box.height)]
}

function share(part: number): number {
  return Math.min(1, Math.max(0, Math.round(part * 10_000) / 10_000))
}
