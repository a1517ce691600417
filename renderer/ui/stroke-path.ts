type Point = readonly [x: number, y: number]

/** One line drawn without lifting the finger; points are shares (0..1) of the box. */
export type Stroke = [x: number, y: number][]

/**
 * SVG path of one stroke, its points given as shares (0..1) of a `width` × `height` box.
 *
 * Curves run through the middles between points, so that a slow screen's few points still look drawn by hand. A
 * single touch is a dot.
 */
export function strokePath(points: readonly Point[], width: number, height: number): string {
  const scaled = points.map(([x, y]): Point => [x * width, y * height])
  const first = scaled[0]
  const last = scaled.at(-1)
  if (first === undefined || last === undefined) return ''
  const curves = scaled.slice(1, -1).map((point, index) => {
    const after = scaled[index + 2] ?? point
    return `Q${write(point)} ${write([(point[0] + after[0]) / 2, (point[1] + after[1]) / 2])}`
  })
  return `M${write(first)}${curves.join('')}L${write(last)}`
}

function write([x, y]: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
