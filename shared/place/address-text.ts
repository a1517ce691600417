import type { Address } from '../procedure/answer.ts'
import { communeName } from './commune-name.ts'

/** Stands in an address for any place outside the province; `detail` then holds the whole of it. */
export const elsewhere = 'elsewhere'

export const provinceName = 'tỉnh Quảng Ngãi'

/** An address on one line as it stands on papers, with the old unit in brackets where the person named one. */
export function addressText(address: Address): string {
  if (address.commune === elsewhere) return address.detail.trim()
  const former = address.formerName === undefined ? '' : ` (trước đây: ${inSentence(address.formerName)})`
  const commune = communeName(address.commune)
  const unit = commune === null ? '' : `${commune}${former}`
  return [address.detail.trim(), unit, commune === null ? '' : provinceName].filter((part) => part !== '').join(', ')
}

/** "Xã Nghĩa Hà" → "xã Nghĩa Hà", as today's units are written beside it. */
function inSentence(unit: string): string {
  return unit.replace(/^(?:Xã|Phường|Thị trấn)(?= )/, (type) => type.toLowerCase())
}
