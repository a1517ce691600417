/** The primaries and white of sRGB, adapted to D50 as profiles want them (IEC 61966-2-1). */
const white = [0.9642, 1, 0.8249] as const
const columns = {
  rXYZ: [0.4361, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7141],
} as const

const curvePoints = 1024
const encoder = new TextEncoder()

/**
 * A colour profile of sRGB (ICC 2.1, three curves and a matrix): what an archived PDF says its colours mean.
 *
 * Made here from the numbers of the standard, so that nobody's file has to be shipped.
 */
export function srgbProfile(): Uint8Array<ArrayBuffer> {
  const curve = curveTag()
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1 (Mot Cua)')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(white)],
    ['rXYZ', xyzTag(columns.rXYZ)],
    ['gXYZ', xyzTag(columns.gXYZ)],
    ['bXYZ', xyzTag(columns.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const tableEnd = 128 + 4 + 12 * tags.length
  const places = new Map<Uint8Array, number>()
  let end = tableEnd
  for (const [, tag] of tags) {
    if (places.has(tag)) continue
    places.set(tag, end)
    end += (tag.length + 3) & ~3
  }
  const profile = new Uint8Array(end)
  const view = new DataView(profile.buffer)
  view.setUint32(0, end)
  view.setUint32(8, 0x02100000)
  profile.set(encoder.encode('mntrRGB XYZ '), 12)
  // A date is asked for and means nothing here: that of the standard.
  ;[1999, 10, 18, 0, 0, 0].forEach((part, at) => view.setUint16(24 + 2 * at, part))
  profile.set(encoder.encode('acsp'), 36)
  white.forEach((value, at) => view.setInt32(68 + 4 * at, Math.round(value * 65_536)))
  view.setUint32(128, tags.length)
  for (const [index, [name, tag]] of tags.entries()) {
    const row = 132 + 12 * index
    profile.set(encoder.encode(name), row)
    view.setUint32(row + 4, places.get(tag) ?? 0)
    view.setUint32(row + 8, tag.length)
    profile.set(tag, places.get(tag))
  }
  return profile
}

function tagOf(kind: string, length: number): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array(length)
  bytes.set(encoder.encode(kind))
  return { bytes, view: new DataView(bytes.buffer) }
}

function xyzTag(values: readonly number[]): Uint8Array {
  const { bytes, view } = tagOf('XYZ ', 20)
  for (const [at, value] of values.entries()) view.setInt32(8 + 4 * at, Math.round(value * 65_536))
  return bytes
}

function textTag(words: string): Uint8Array {
  const { bytes } = tagOf('text', 9 + words.length)
  bytes.set(encoder.encode(words), 8)
  return bytes
}

/** Words in ASCII; the two further spellings that belong to the tag stay empty. */
function descriptionTag(words: string): Uint8Array {
  const { bytes, view } = tagOf('desc', 12 + words.length + 1 + 78)
  view.setUint32(8, words.length + 1)
  bytes.set(encoder.encode(words), 12)
  return bytes
}

function curveTag(): Uint8Array {
  const { bytes, view } = tagOf('curv', 12 + 2 * curvePoints)
  view.setUint32(8, curvePoints)
  for (let at = 0; at < curvePoints; at += 1) {
    const value = at / (curvePoints - 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    view.setUint16(12 + 2 * at, Math.round(light * 65_535))
  }
  return bytes
}
