import { useEffect, useRef } from 'react'
import type { Point } from '../../../shared/imaging/quad.ts'
import type { Picture } from './use-picture.ts'

/** How much of the picture's longer side is seen in the loupe. */
const seen = 0.12
const side = 320

/** The place of the chosen corner, large: a fingertip hides just what has to be seen. */
export function Loupe({ picture, at }: { readonly picture: Picture; readonly at: Point }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context === null || context === undefined) return
    const span = seen * Math.max(picture.width, picture.height)
    const [left, top] = [at.x * picture.width - span / 2, at.y * picture.height - span / 2]
    context.fillStyle = '#1b1b1f'
    context.fillRect(0, 0, side, side)
    context.drawImage(picture.image, left, top, span, span, 0, 0, side, side)
    for (const [colour, width] of [
      ['#1b1b1f', 7],
      ['#f6c945', 3],
    ] as const) {
      context.strokeStyle = colour
      context.lineWidth = width
      context.beginPath()
      context.moveTo(side / 2, 0)
      context.lineTo(side / 2, side)
      context.moveTo(0, side / 2)
      context.lineTo(side, side / 2)
      context.stroke()
    }
  }, [picture, at])
  return <canvas ref={canvas} className="adjust-loupe" width={side} height={side} aria-hidden />
}
