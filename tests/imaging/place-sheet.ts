import type { Quad } from '../../shared/imaging/quad.ts'
import { between, type Random } from './between.ts'
import type { Scene } from './scene.ts'
import type { Sheet } from './sheets.ts'

/** How far the camera may look askew, in degrees. */
export interface Tilt {
  readonly forward: number
  readonly aside: number
}
export const usualTilt: Tilt = { forward: 24, aside: 14 }

/** The corners of a flat sheet before a pinhole camera that looks down at it from somewhere above. */
export function placeSheet(scene: Scene, sheet: Sheet, random: Random, tilt: Tilt): Quad {
  const { width, height, quarterTurns, fault } = scene
  const focal = Math.max(width, height) * between(random, 0.9, 1.4)
  const pitch = (between(random, -tilt.forward, tilt.forward) * Math.PI) / 180
  const roll = (between(random, -tilt.aside, tilt.aside) * Math.PI) / 180
  const yaw = ((quarterTurns * 90 + between(random, -13, 13)) * Math.PI) / 180
  const flat = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x = 0, y = 0]) => {
    const [px, py] = [(x * sheet.width) / 2, (y * sheet.height) / 2]
    const [rx, ry] = [px * Math.cos(yaw) - py * Math.sin(yaw), px * Math.sin(yaw) + py * Math.cos(yaw)]
    const z1 = ry * Math.sin(pitch)
    return {
      x: rx * Math.cos(roll) + z1 * Math.sin(roll),
      y: ry * Math.cos(pitch),
      z: -rx * Math.sin(roll) + z1 * Math.cos(roll),
    }
  })
  const away = Math.max(sheet.width, sheet.height) * 2
  const seen = flat.map(({ x, y, z }) => ({ x: (focal * x) / (z + away), y: (focal * y) / (z + away) }))
  const [left, right] = [Math.min(...seen.map(({ x }) => x)), Math.max(...seen.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...seen.map(({ y }) => y)), Math.max(...seen.map(({ y }) => y))]
  const fill = scene.kind === 'card' ? between(random, 0.4, 0.85) : between(random, 0.68, 0.95)
  const scale = fill * Math.min(width / (right - left), height / (bottom - top))
  const room = { x: width - (right - left) * scale, y: height - (bottom - top) * scale }
  const share = { x: between(random, 0.15, 0.85), y: between(random, 0.15, 0.85) }
  const off = { x: 0, y: 0 }
  if (fault === 'cutOff') {
    const away = between(random, 0.08, 0.2)
    if (random() < 0.5) off.x = (random() < 0.5 ? -1 : 1) * (room.x * 0.5 + away * (right - left) * scale)
    else off.y = (random() < 0.5 ? -1 : 1) * (room.y * 0.5 + away * (bottom - top) * scale)
    share.x = 0.5
    share.y = 0.5
  }
  return seen.map(({ x, y }) => ({
    x: (x - left) * scale + room.x * share.x + off.x,
    y: (y - top) * scale + room.y * share.y + off.y,
  })) as unknown as Quad
}
