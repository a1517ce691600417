import { encodeQR } from 'qr'
import { runsOf } from '../../shared/receipt/woven-band.ts'
import { qrTextOf, type SampleCard } from './cards.ts'
import type { SheetToPhotograph } from './photograph.ts'
import { type Drawer, print, stampRed } from './sheet-svg.ts'

/** The front of a card, near enough to be recognised and far enough that nobody takes it for one. */
export function cardSheet(card: SampleCard, drawer: Drawer): SheetToPhotograph {
  const { text } = drawer
  const red = { colour: '#9c2a2a', weight: 600 } as const
  const small = { size: 1.75, colour: '#3c5c66' } as const
  const value = { size: 3, weight: 600 } as const
  const day = `${card.birth.slice(0, 2)}/${card.birth.slice(2, 4)}/${card.birth.slice(4)}`
  return {
    width: 85.6,
    height: 54,
    cornerRadius: 3.2,
    paper: '#dcebe8',
    fold: false,
    content: [
      waves(),
      text(35, 5.8, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 2.4, weight: 600, anchor: 'middle' }),
      text(35, 9, 'Độc lập – Tự do – Hạnh phúc', { size: 2.1, anchor: 'middle' }),
      text(41, 14.4, 'CĂN CƯỚC CÔNG DÂN', { ...red, size: 3.7, anchor: 'middle' }),
      text(41, 17.2, 'Citizen Identity Card', { ...small, anchor: 'middle' }),
      portrait(),
      text(27, 23.3, 'Số / No.:', small),
      text(37, 23.6, card.number, { ...value, size: 4.3 }),
      text(27, 27, 'Họ và tên / Full name:', small),
      text(27, 30.7, card.fullName, { ...value, size: 3.4 }),
      text(27, 34.3, 'Ngày sinh / Date of birth:', small),
      text(49.2, 34.5, day, value),
      text(27, 38.2, 'Giới tính / Sex:', small),
      text(40.5, 38.4, card.sex, value),
      text(48.4, 38.2, 'Quốc tịch / Nationality:', small),
      text(69.8, 38.4, 'Việt Nam', value),
      text(27, 42, 'Nơi thường trú / Place of residence:', small),
      ...halves(card.address).map((line, index) => text(27, 45.7 + index * 3.7, line, { ...value, size: 2.6 })),
      qr(qrTextOf(card), 65.6, 1.8, 17.4),
      drawer.notValid(85.6, 54),
      text(13.5, 50.6, 'MẪU', { size: 5.4, weight: 600, colour: stampRed, anchor: 'middle' }),
    ].join(''),
  }
}

/** Two lines of about the same length, parted at a comma. */
function halves(address: string): string[] {
  const parts = address.split(', ')
  const first = parts.slice(0, Math.ceil(parts.length / 2)).join(', ')
  return [`${first},`, parts.slice(Math.ceil(parts.length / 2)).join(', ')]
}

function portrait(): string {
  return '<rect x="4.5" y="18" width="18" height="24" rx=".8" fill="#bdd3d6"/><circle cx="13.5" cy="26.5" r="4.6" fill="#7d979d"/><path d="M5.6 42c0-6.600 3.600-9.600 7.900-9.600s7.900 3 7.900 9.600z" fill="#7d979d"/>'
}

function waves(): string {
  const lines = Array.from({ length: 15 }, (_, index) => {
    const y = 2 + index * 3.4
    return `<path d="M1 ${y}q10.500-3 21 0t21 0 21 0 20.600 0" fill="none" stroke="#a9cdc8" stroke-width=".22"/>`
  })
  return lines.join('')
}

function qr(text: string, x: number, y: number, size: number): string {
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: 2 })
  const cell = size / modules.length
  const cells = modules.flatMap((row, index) => runsOf(row, index))
  const outline = cells.map(
    ({ column, row, length }) =>
      `M${(x + column * cell).toFixed(3)} ${(y + row * cell).toFixed(3)}h${(length * cell).toFixed(3)}v${cell.toFixed(3)}h${(-length * cell).toFixed(3)}z`,
  )
  return `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="#f7faf8"/><path fill="${print}" d="${outline.join('')}"/>`
}
