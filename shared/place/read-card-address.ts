import type { Address } from '../procedure/answer.ts'
import { foldLoosely } from '../text/fold.ts'
import { elsewhere } from './address-text.ts'
import { communes } from './communes.ts'
import { type CommuneMatch, findCommunes } from './find-communes.ts'

const ownProvinces = new Set(['quang ngai', 'kon tum'])
const provinceWord = /^(?:tinh|thanh pho|tp) /
const unitType = /^(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tp\.?|x\.|p\.)\s+/i

/**
 * The address line of an ID card as an address of today's units, or null when it names none surely.
 *
 * Cards printed before July 2025 read "hamlet, commune, district, province", later ones "hamlet, commune, province".
 * A line from another province is kept whole. An old commune that was divided between several new ones, or a name
 * that two districts shared where the line names no district, is left for the person to say.
 */
export function readCardAddress(line: string): Address | null {
  const parts = line
    .normalize('NFC')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const province = foldLoosely(parts.at(-1) ?? '').replace(provinceWord, '')
  if (parts.length < 2) return null
  if (!ownProvinces.has(province)) return { commune: elsewhere, detail: parts.join(', ') }
  const before = parts.slice(0, -1)
  const last = before.at(-1) ?? ''
  const beforeLast = before.at(-2)
  if (beforeLast !== undefined && isFormerDistrict(last) && unitsNamed(beforeLast).length > 0) {
    const detail = before.slice(0, -2)
    return (
      onlyOne(unitsNamed(beforeLast, last), beforeLast, detail) ?? onlyOne(unitsNamed(beforeLast), beforeLast, detail)
    )
  }
  return onlyOne(unitsNamed(last), last, before.slice(0, -1))
}

let formerDistricts: ReadonlySet<string> | null = null

function isFormerDistrict(unit: string): boolean {
  formerDistricts ??= new Set(communes.map(({ formerDistrict }) => withoutTypes(formerDistrict)))
  return formerDistricts.has(withoutTypes(unit))
}

/** Units that have or had this name, within the former district where one is given. */
function unitsNamed(unit: string, district?: string): readonly CommuneMatch[] {
  return findCommunes(unit, communes.length).filter(
    ({ commune, formerName }) =>
      withoutTypes(formerName ?? commune.name) === withoutTypes(unit) &&
      (district === undefined || withoutTypes(commune.formerDistrict) === withoutTypes(district)),
  )
}

/** The address in the only unit meant, or null. Marks decide between names that are alike without them. */
function onlyOne(named: readonly CommuneMatch[], unit: string, detail: readonly string[]): Address | null {
  const marked = named.filter(({ commune, formerName }) => isWrittenAs(unit, formerName ?? commune.name))
  const [match, ...others] = marked.length > 0 ? marked : named
  if (match === undefined || others.length > 0) return null
  const address = { commune: match.commune.id, detail: detail.join(', ') }
  return match.formerName === null ? address : { ...address, formerName: match.formerName }
}

function isWrittenAs(unit: string, name: string): boolean {
  return unit.toLowerCase().endsWith(name.replace(unitType, '').normalize('NFC').toLowerCase())
}

function withoutTypes(name: string): string {
  return foldLoosely(name.replace(unitType, ''))
}
