import { distance, type Point, type Quad } from './quad.ts'
import { stepAt, type Steps } from './steps.ts'

/** A smaller area is no sheet that could be read. */
const smallestShare = 0.04
/** The largest so many areas are looked at. */
const most = 6
/** So many pixels before its edge an area ends: a step is seen from afar, and a frame may be printed along it. */
const reaches = [3, 7, 11]

/**
 * Sheets as areas without steps, each in several sizes: how far it reaches beyond its area is not known yet.
 *
 * Bare paper runs around and between everything that is printed. So a sheet is one area even where the desk is now
 * lighter, now darker than it (a chequered cloth) and its edges show as no line of one kind.
 */
export function flatSheets(steps: Steps): readonly Quad[] {
  const outlines = flatAreas(steps).map((places) => outline(steps, places))
  const shapes = [
    ...outlines,
    // The hard edge of a shadow parts one sheet into two areas.
    ...outlines.flatMap((one, at) => outlines.slice(at + 1).map((other) => [...one, ...other])),
  ]
  return shapes.flatMap((points) => {
    const corners = fourSided(convexHull(points))
    return corners === null ? [] : reaches.map((reach) => grow(corners, reach))
  })
}

/** Places (indices into the picture) of each large area, largest first. */
function flatAreas(steps: Steps): readonly (readonly number[])[] {
  const { width, height, grain } = steps
  const isFlat = new Uint8Array(width * height)
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const [across, down] = [stepAt(steps, x, y, 1, 0), stepAt(steps, x, y, 0, 1)]
      if (Math.abs(across) < grain && Math.abs(down) < grain) isFlat[y * width + x] = 1
    }
  }
  const areas: number[][] = []
  for (let start = 0; start < isFlat.length; start += 1) {
    if (isFlat[start] !== 1) continue
    const area = [start]
    isFlat[start] = 0
    // The list of what was reached is also the queue of what to look around.
    for (let next = 0; next < area.length; next += 1) {
      const at = area[next] as number
      for (const beside of [at - 1, at + 1, at - width, at + width]) {
        if (isFlat[beside] !== 1) continue
        isFlat[beside] = 0
        area.push(beside)
      }
    }
    if (area.length > smallestShare * isFlat.length * 0.5) areas.push(area)
  }
  return areas.toSorted((one, other) => other.length - one.length).slice(0, most)
}

/** The first and the last place of each row. */
function outline({ width, height }: Steps, places: readonly number[]): readonly Point[] {
  const [first, last] = [new Int32Array(height).fill(width), new Int32Array(height).fill(-1)]
  for (const at of places) {
    const [x, y] = [at % width, Math.floor(at / width)]
    first[y] = Math.min(first[y] as number, x)
    last[y] = Math.max(last[y] as number, x)
  }
  const points: Point[] = []
  for (let y = 0; y < height; y += 1) {
    if ((last[y] as number) >= 0) points.push({ x: first[y] as number, y }, { x: last[y] as number, y })
  }
  return points
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/** Clockwise on a screen; Andrew's monotone chain (1979). @param points row by row */
function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())]
}

function halfHull(points: readonly Point[]): readonly Point[] {
  const hull: Point[] = []
  for (const point of points) {
    while (hull.length > 1 && turn(hull.at(-2) as Point, hull.at(-1) as Point, point) <= 0) hull.pop()
    hull.push(point)
  }
  return hull.slice(0, -1)
}

/** Leaves out side after side, always the one whose neighbours need to grow least to meet, until four are left. */
function fourSided(hull: readonly Point[]): Quad | null {
  let corners = hull
  while (corners.length > 4) {
    let best: { readonly at: number; readonly meet: Point; readonly grown: number } | null = null
    for (let at = 0; at < corners.length; at += 1) {
      const corner = (off: number): Point => corners[(at + off + corners.length) % corners.length] as Point
      const meet = meeting(corner(-1), corner(0), corner(2), corner(1))
      if (meet === null) continue
      const grown = Math.abs(turn(corner(0), meet, corner(1)))
      if (best === null || grown < best.grown) best = { at, meet, grown }
    }
    if (best === null) return null
    const { at, meet } = best
    const next = (at + 1) % corners.length
    corners = corners.flatMap((corner, index) => (index === at ? [meet] : index === next ? [] : [corner]))
  }
  return corners.length === 4 ? (corners as unknown as Quad) : null
}

/** Where a→b and c→d meet, beyond b and d unless it is `anywhere`; null where they do not. */
function meeting(a: Point, b: Point, c: Point, d: Point, anywhere = false): Point | null {
  const [px, py, qx, qy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y]
  const determinant = px * qy - py * qx
  if (Math.abs(determinant) < 1e-9) return null
  const along = ((c.x - a.x) * qy - (c.y - a.y) * qx) / determinant
  const other = ((c.x - a.x) * py - (c.y - a.y) * px) / determinant
  return anywhere || (along >= 1 && other >= 1) ? { x: a.x + px * along, y: a.y + py * along } : null
}

function grow(corners: Quad, by: number): Quad {
  const lines = corners.map((from, at) => {
    const to = corners[(at + 1) % 4] as Point
    const length = distance(from, to)
    // Clockwise on a screen, what lies without is to the left of each side.
    const [x, y] = [((to.y - from.y) / length) * by, ((from.x - to.x) / length) * by]
    return [
      { x: from.x + x, y: from.y + y },
      { x: to.x + x, y: to.y + y },
    ] as const
  })
  return corners.map((corner, at) => {
    const [[a, b], [d, c]] = [lines[(at + 3) % 4], lines[at]] as [readonly [Point, Point], readonly [Point, Point]]
    return meeting(a, b, c, d, true) ?? corner
  }) as unknown as Quad
}
