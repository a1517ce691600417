import sharp from 'sharp'
import { invert, rectangleToQuad } from '../../shared/imaging/homography.ts'
import type { Point, Quad } from '../../shared/imaging/quad.ts'
import { between, type Random } from './between.ts'
import { drawDesk } from './desk.ts'
import { placeSheet, type Tilt, usualTilt } from './place-sheet.ts'
import type { Scene } from './scene.ts'
import type { Sheet } from './sheets.ts'

export interface Photograph {
  readonly jpeg: Buffer
  /** Where the sheet's own upper left, upper right, lower right and lower left corner lie, in pixels. */
  readonly corners: Quad
}

/** Takes a picture of the sheet as the scene says: on its desk, in perspective, under uneven light, with its fault. */
export async function photographSheet(
  scene: Scene,
  sheet: Sheet,
  random: Random,
  tilt: Tilt = usualTilt,
): Promise<Photograph> {
  const { width, height, fault } = scene
  const corners = placeSheet(scene, sheet, random, tilt)
  const desk = await drawDesk(scene, random)
  const sheetPixels = await renderSheet(sheet, corners, random)
  const pixels = desk.pixels
  castShadow(pixels, width, height, corners, random)
  laySheet(pixels, scene, sheet, sheetPixels, corners, random)
  if (fault === 'finger') drawFinger(pixels, width, height, corners, random)
  lightUp(pixels, scene, corners, random)
  return { jpeg: await expose(pixels, scene, corners, sheet, random), corners }
}

interface Picture {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** The sheet as pixels, about as dense as the photograph will be, so that no detail is skipped over. */
async function renderSheet(sheet: Sheet, corners: Quad, random: Random): Promise<Picture> {
  const side = (a: number, b: number) =>
    Math.hypot((corners[a]?.x ?? 0) - (corners[b]?.x ?? 0), (corners[a]?.y ?? 0) - (corners[b]?.y ?? 0))
  const perMm = Math.max(side(0, 1), side(2, 3)) / sheet.width
  const width = Math.max(400, Math.round(sheet.width * perMm))
  const height = Math.round((width * sheet.height) / sheet.width)
  const folds =
    random() < 0.4 ? Array.from({ length: 1 + Math.floor(random() * 2) }, () => fold(sheet, random)).join('') : ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${sheet.width} ${sheet.height}"><defs><linearGradient id="fold" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-opacity="0"/><stop offset=".45" stop-opacity=".12"/><stop offset=".55" stop-color="#fff" stop-opacity=".5"/><stop offset="1" stop-opacity="0"/></linearGradient></defs><rect width="100%" height="100%" fill="${sheet.paper}"/>${sheet.content}${folds}</svg>`
  const pixels = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()
  return { pixels, width, height }
}

function fold(sheet: Sheet, random: Random): string {
  const at = between(random, 0.3, 0.7)
  return `<rect y="${sheet.height * at}" width="${sheet.width}" height="1.8" fill="url(#fold)" transform="rotate(${between(random, -1, 1).toFixed(2)} ${sheet.width / 2} ${sheet.height * at})"/>`
}

/** A soft shadow beside the sheet: it lies on the desk, with a little air under its edges. */
function castShadow(pixels: Uint8Array, width: number, height: number, corners: Quad, random: Random): void {
  const long = Math.max(width, height)
  const shift = { x: between(random, -0.006, 0.006) * long, y: between(random, 0.001, 0.006) * long }
  const soft = between(random, 0.002, 0.012) * long
  const depth = between(random, 0.15, 0.5)
  const edges = edgesOf(corners.map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y })) as unknown as Quad)
  everyPixelNear(corners, width, height, soft * 2 + long * 0.01, (x, y, at) => {
    const inside = insideBy(edges, x, y)
    if (inside < -soft) return
    const dark = 1 - depth * Math.min(1, (inside + soft) / (2 * soft))
    for (let channel = 0; channel < 3; channel += 1) pixels[at + channel] = (pixels[at + channel] ?? 0) * dark
  })
}

/** Puts the sheet's pixels into the picture; its edges bend a little, as paper that was folded does. */
function laySheet(
  pixels: Uint8Array,
  scene: Scene,
  sheet: Sheet,
  picture: Picture,
  corners: Quad,
  random: Random,
): void {
  const map = invert(rectangleToQuad(picture.width, picture.height, corners))
  const [a, b, c, d, e, f, g, h, i] = map
  const bend = sheet.kind === 'card' ? 0 : between(random, 0, 0.004) * picture.width
  const waves = between(random, 1, 2.5) * Math.PI
  const phase = random() * 6
  const perPixel = picture.width / Math.max(1, Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y))
  const radius = (sheet.cornerRadius * picture.width) / sheet.width
  everyPixelNear(corners, scene.width, scene.height, bend / perPixel + 3, (x, y, at) => {
    const w = g * (x + 0.5) + h * (y + 0.5) + i
    let u = (a * (x + 0.5) + b * (y + 0.5) + c) / w
    let v = (d * (x + 0.5) + e * (y + 0.5) + f) / w
    // Zero at the corners, so that their truth stays exact.
    const [su, sv] = [u / picture.width, v / picture.height]
    u += bend * Math.sin(Math.PI * sv) * Math.sin(waves * sv + phase) * (su < 0.5 ? 1 : -1)
    v += bend * Math.sin(Math.PI * su) * Math.sin(waves * su + phase)
    const cover = coverage(u, v, picture.width, picture.height, radius) / perPixel + 0.5
    if (cover <= 0) return
    const alpha = Math.min(1, cover)
    const x0 = Math.max(0, Math.min(picture.width - 2, Math.floor(u - 0.5)))
    const y0 = Math.max(0, Math.min(picture.height - 2, Math.floor(v - 0.5)))
    const fx = Math.max(0, Math.min(1, u - 0.5 - x0))
    const fy = Math.max(0, Math.min(1, v - 0.5 - y0))
    const from = (y0 * picture.width + x0) * 3
    const below = from + picture.width * 3
    for (let channel = 0; channel < 3; channel += 1) {
      const upper = (picture.pixels[from + channel] ?? 0) * (1 - fx) + (picture.pixels[from + 3 + channel] ?? 0) * fx
      const lower = (picture.pixels[below + channel] ?? 0) * (1 - fx) + (picture.pixels[below + 3 + channel] ?? 0) * fx
      const value = upper * (1 - fy) + lower * fy
      pixels[at + channel] = (pixels[at + channel] ?? 0) * (1 - alpha) + value * alpha
    }
  })
}

/** How far inside a rounded rectangle a point lies; negative outside. */
function coverage(u: number, v: number, width: number, height: number, radius: number): number {
  const dx = Math.abs(u - width / 2) - (width / 2 - radius)
  const dy = Math.abs(v - height / 2) - (height / 2 - radius)
  return radius - Math.hypot(Math.max(0, dx), Math.max(0, dy)) - Math.min(0, Math.max(dx, dy))
}

function drawFinger(pixels: Uint8Array, width: number, height: number, corners: Quad, random: Random): void {
  const side = Math.floor(random() * 4)
  const [from, to] = [corners[side], corners[(side + 1) % 4]] as [Point, Point]
  const centre = {
    x: corners.reduce((sum, { x }) => sum + x, 0) / 4,
    y: corners.reduce((sum, { y }) => sum + y, 0) / 4,
  }
  const share = between(random, 0.3, 0.7)
  const root = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  const sheetSize = Math.hypot(corners[2].x - corners[0].x, corners[2].y - corners[0].y)
  const reach = between(random, 0.3, 0.5)
  const tip = { x: root.x + (centre.x - root.x) * reach * 1.6, y: root.y + (centre.y - root.y) * reach * 1.6 }
  const start = { x: root.x - (centre.x - root.x) * 1.2, y: root.y - (centre.y - root.y) * 1.2 }
  const radius = sheetSize * between(random, 0.028, 0.042)
  const skin = [
    [224, 172, 140],
    [190, 135, 105],
    [150, 105, 80],
  ][Math.floor(random() * 3)] ?? [200, 150, 120]
  const axis = { x: tip.x - start.x, y: tip.y - start.y }
  const length2 = axis.x ** 2 + axis.y ** 2
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const t = Math.max(0, Math.min(1, ((x - start.x) * axis.x + (y - start.y) * axis.y) / length2))
      const off = Math.hypot(x - start.x - t * axis.x, y - start.y - t * axis.y)
      if (off > radius * 1.35) continue
      const at = (y * width + x) * 3
      if (off > radius) {
        const dark = 0.75 + (0.25 * (off - radius)) / (radius * 0.35)
        for (let channel = 0; channel < 3; channel += 1) pixels[at + channel] = (pixels[at + channel] ?? 0) * dark
        continue
      }
      const light = 1 - 0.35 * (off / radius) ** 2
      for (let channel = 0; channel < 3; channel += 1) pixels[at + channel] = (skin[channel] ?? 0) * light
    }
  }
}

/** Light that falls from one side, a soft shadow of the person, the colour of the lamp, and glare where it is asked. */
function lightUp(pixels: Uint8Array, scene: Scene, corners: Quad, random: Random): void {
  const { width, height, fault } = scene
  const angle = random() * Math.PI * 2
  const fall = between(random, 0, 0.28)
  const level = fault === 'dark' ? between(random, 0.16, 0.27) : between(random, 0.66, 1.0)
  const warmth = between(random, -0.06, 0.1)
  const tint = [1 + warmth, 1, 1 - warmth * 1.3]
  const shadow = random() < 0.55 ? between(random, 0.2, 0.5) : 0
  const edge = { angle: random() * Math.PI * 2, at: between(random, 0.15, 0.5), soft: between(random, 0.02, 0.12) }
  const glareAt = fault === 'glare' ? pointInside(corners, random) : null
  const sheetSize = Math.hypot(corners[2].x - corners[0].x, corners[2].y - corners[0].y)
  const glareRadius = sheetSize * between(random, 0.11, 0.2)
  const squeeze = between(random, 0.6, 1.4)
  const [nx, ny] = [Math.cos(angle), Math.sin(angle)]
  const [ex, ey] = [Math.cos(edge.angle), Math.sin(edge.angle)]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [sx, sy] = [x / width - 0.5, y / height - 0.5]
      let light = level * (1 + fall * 2 * (sx * nx + sy * ny) - fall * 0.6)
      if (shadow > 0) {
        const past = (sx * ex + sy * ey - edge.at + 0.25) / edge.soft
        light *= 1 - shadow * (past <= 0 ? 0 : past >= 1 ? 1 : past * past * (3 - 2 * past))
      }
      let glare = 0
      if (glareAt !== null) {
        const off = Math.hypot(x - glareAt.x, (y - glareAt.y) * squeeze) / glareRadius
        glare = off < 0.55 ? 255 : off < 1 ? 255 * ((1 - off) / 0.45) ** 1.5 : 0
      }
      const at = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (pixels[at + channel] ?? 0) * light * (tint[channel] ?? 1) + glare
        pixels[at + channel] = value > 255 ? 255 : value
      }
    }
  }
}

function mix(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}

function pointInside(corners: Quad, random: Random): Point {
  const [s, t] = [between(random, 0.3, 0.7), between(random, 0.3, 0.7)]
  return mix(mix(corners[0], corners[1], s), mix(corners[3], corners[2], s), t)
}

/** Lens blur, the sensor's noise, and the camera's JPEG. */
async function expose(pixels: Uint8Array, scene: Scene, corners: Quad, sheet: Sheet, random: Random): Promise<Buffer> {
  const { width, height, fault } = scene
  const perMm = Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y) / sheet.width
  const sigma =
    fault === 'blurred' ? between(random, 0.5, 0.9) * perMm : Math.min(between(random, 0, 0.09) * perMm, 1.2)
  const raw = { raw: { width, height, channels: 3 as const } }
  const soft = sigma > 0.3 ? await sharp(pixels, raw).blur(sigma).raw().toBuffer() : Buffer.from(pixels)
  const grain = between(random, 1, 6)
  let state = Math.floor(random() * 2 ** 31) | 1
  for (let at = 0; at < soft.length; at += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    // The sum of two even draws is near enough to a bell.
    const draw = ((state & 0xffff) + (state >>> 16)) / 65_536 - 1
    const value = (soft[at] ?? 0) + draw * grain * 2
    soft[at] = value < 0 ? 0 : value > 255 ? 255 : value
  }
  return sharp(soft, raw)
    .jpeg({ quality: Math.round(between(random, 62, 94)) })
    .toBuffer()
}

type Edges = readonly (readonly [nx: number, ny: number, c: number])[]

/** The four sides as inward normals: the smallest of their distances is how far inside a point lies. */
function edgesOf(corners: Quad): Edges {
  return corners.map((from, at) => {
    const to = corners[(at + 1) % 4] as Point
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length]
    return [nx, ny, -(nx * from.x + ny * from.y)] as const
  })
}

function insideBy(edges: Edges, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY
  for (const [nx, ny, c] of edges) least = Math.min(least, nx * x + ny * y + c)
  return least
}

function everyPixelNear(
  corners: Quad,
  width: number,
  height: number,
  around: number,
  visit: (x: number, y: number, at: number) => void,
): void {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const left = Math.max(0, Math.floor(Math.min(...xs) - around))
  const right = Math.min(width - 1, Math.ceil(Math.max(...xs) + around))
  const top = Math.max(0, Math.floor(Math.min(...ys) - around))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(...ys) + around))
  for (let y = top; y <= bottom; y += 1) for (let x = left; x <= right; x += 1) visit(x, y, (y * width + x) * 3)
}
