import { type Drawer, print } from './sheet-svg.ts'

/** Drawings of land and houses, 150 × 95 mm from their upper left corner. */
export function parcelPlan(drawer: Drawer): string {
  const label = { size: 3.4, anchor: 'middle' } as const
  const side = { size: 2.8, anchor: 'middle' } as const
  return [
    `<path d="M18 8 138 14 144 82 10 88Z" fill="none" stroke="${print}" stroke-width=".7"/>`,
    `<path d="M76 11 80 85" stroke="${print}" stroke-width=".5" stroke-dasharray="3 1.2"/>`,
    '<path d="M0 93H150" stroke="#555" stroke-width=".4"/><path d="M0 96.500H150" stroke="#555" stroke-width=".4"/>',
    ...[
      [18, 8],
      [138, 14],
      [144, 82],
      [10, 88],
      [76, 11],
      [80, 85],
    ].map(
      ([x, y], index) =>
        `<circle cx="${x}" cy="${y}" r="1" fill="#fff" stroke="${print}" stroke-width=".4"/>${drawer.text((x ?? 0) + 1.6, (y ?? 0) - 1.6, String(index + 1), { size: 2.6 })}`,
    ),
    drawer.text(46, 44, '301', { ...label, weight: 600, size: 5 }),
    drawer.text(46, 51, '300,0 m²', label),
    drawer.text(110, 44, '302', { ...label, weight: 600, size: 5 }),
    drawer.text(110, 51, '312,5 m²', label),
    drawer.text(47, 7, '14,80 m', side),
    drawer.text(108, 10, '15,40 m', side),
    drawer.text(76, 99.8, 'Đường bê tông rộng 3,5 m', side),
    '<path d="M143 20v-14m0 0-2 4m2-4 2 4" fill="none" stroke="#333" stroke-width=".5"/>',
    drawer.text(143, 4.6, 'B', { size: 3.4, weight: 600, anchor: 'middle' }),
  ].join('')
}

export function floorPlan(drawer: Drawer): string {
  const room = { size: 3.4, anchor: 'middle' } as const
  const wall = `fill="none" stroke="${print}"`
  return [
    `<rect x="20" y="6" width="110" height="78" ${wall} stroke-width="1.300"/>`,
    `<path d="M74 6V34M74 46V84M20 50H52M64 50H74M74 40H100M112 40H130" ${wall} stroke-width=".9"/>`,
    `<path d="M74 46a12 12 0 0 1 12-12M52 50a12 12 0 0 0 12 12M100 40a12 12 0 0 1 12-12" ${wall} stroke-width=".3"/>`,
    drawer.text(47, 28, 'Phòng ngủ 1', room),
    drawer.text(47, 33, '16,2 m²', { ...room, size: 2.8 }),
    drawer.text(45, 72, 'Phòng ngủ 2', room),
    drawer.text(102, 24, 'Bếp, ăn', room),
    drawer.text(102, 64, 'Phòng khách', room),
    drawer.text(102, 69, '24,6 m²', { ...room, size: 2.8 }),
    '<path d="M20 90H130M20 88v4M74 88v4M130 88v4" stroke="#444" stroke-width=".3"/>',
    drawer.text(47, 94.5, '5.400', { size: 2.8, anchor: 'middle' }),
    drawer.text(102, 94.5, '5.600', { size: 2.8, anchor: 'middle' }),
  ].join('')
}
