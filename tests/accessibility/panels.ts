/** Glass that screens are made for: CSS pixels, and the millimetres of its visible part. */
export const panels = {
  'upright 21.5″': { pixels: { width: 1080, height: 1920 }, millimetres: { width: 268, height: 476 } },
  'lying 21.5″': { pixels: { width: 1920, height: 1080 }, millimetres: { width: 476, height: 268 } },
  'square 19″': { pixels: { width: 1280, height: 1024 }, millimetres: { width: 376, height: 301 } },
  // For those who sit in a wheelchair: the active area keeps to the lower half.
  'lower half 21.5″': { pixels: { width: 1080, height: 1920 }, millimetres: { width: 268, height: 476 }, reach: 'low' },
  'tablet 10.1″': { pixels: { width: 1280, height: 800 }, millimetres: { width: 217, height: 136 } },
} as const

export type PanelName = keyof typeof panels
export const panelNames = Object.keys(panels) as readonly PanelName[]

export function pixelsPerMm(panel: PanelName): number {
  const { pixels, millimetres } = panels[panel]
  return Math.min(pixels.width / millimetres.width, pixels.height / millimetres.height)
}
