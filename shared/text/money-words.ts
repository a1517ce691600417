const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const scales = ['', ' nghìn', ' triệu'] as const

/** 1500000 → "1.500.000", as Vietnamese groups digits. Takes digits, gives '' for none. */
export function groupDigits(amount: string): string {
  return amount.replace(/\B(?=(?:\d{3})+$)/g, '.')
}

/**
 * A whole amount below 10¹⁵ in Vietnamese words, as official papers write sums: 1500000 → "một triệu năm trăm nghìn".
 *
 * Says mốt, tư, lăm and linh where speech does (21 hai mươi mốt, 24 hai mươi tư, 15 mười lăm, 105 một trăm linh năm).
 */
export function numberInWords(amount: number): string {
  if (amount === 0) return digits[0]
  const billions = Math.floor(amount / 1_000_000_000)
  const rest = amount % 1_000_000_000
  const parts: string[] = []
  if (billions > 0) parts.push(`${below(billions, false)} tỷ`)
  if (rest > 0) parts.push(below(rest, billions > 0))
  return parts.join(' ')
}

/** Words of a number below a billion; `after` says that something larger stands before it, so nought hundreds are said. */
function below(amount: number, after: boolean): string {
  const groups = [amount % 1000, Math.floor(amount / 1000) % 1000, Math.floor(amount / 1_000_000)]
  const parts: string[] = []
  for (let index = 2; index >= 0; index -= 1) {
    const group = groups[index] ?? 0
    if (group > 0) parts.push(threeDigits(group, after || parts.length > 0) + scales[index])
  }
  return parts.join(' ')
}

function threeDigits(group: number, after: boolean): string {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor(group / 10) % 10
  const ones = group % 10
  const words: string[] = []
  if (hundreds > 0 || after) words.push(`${digits[hundreds]} trăm`)
  if (tens > 1) words.push(`${digits[tens]} mươi`)
  else if (tens === 1) words.push('mười')
  else if (ones > 0 && words.length > 0) words.push('linh')
  if (ones > 0) words.push(onesAfter(ones, tens))
  return words.join(' ')
}

function onesAfter(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 4 && tens > 1) return 'tư'
  if (ones === 5 && tens > 0) return 'lăm'
  return digits[ones] ?? ''
}
