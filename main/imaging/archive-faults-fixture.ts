import { inflateSync } from 'node:zlib'
import { type PdfObject, readPdfObjects } from './pdf-objects-fixture.ts'

/**
 * What keeps a PDF of pages from being PDF/A-2b, by the clauses of ISO 19005-2 that can be seen in its structure; empty
 * where nothing does.
 *
 * No validator of part 2 comes from a package registry. Debian's PDFBox holds part 1, which is stricter in all that
 * these files use: `npm run bench -- archive` asks it where it is installed.
 */
export function archiveFaults(pdf: Uint8Array): readonly string[] {
  const { head, trailer, rest, objects } = readPdfObjects(pdf)
  const all = [...objects.values()]
  // Empty lists and tables say nothing.
  const words = all.map((object) => object.words.replaceAll(/\/\w+ (?:\[\s*\]|<<\s*>>)/g, '')).join('\n')
  const referred = (from: string, key: string): PdfObject | undefined =>
    objects.get(Number(new RegExp(`/${key} (\\d+) 0 R`).exec(from)?.[1]))
  const catalog = referred(trailer, 'Root')?.words ?? ''
  const profile = referred(catalog, 'DestOutputProfile')
  const xmp = referred(catalog, 'Metadata')
  const xmpWords = xmp?.stream?.toString('utf8') ?? ''
  const icc = profile?.stream === null || profile === undefined ? Buffer.alloc(128) : inflateSync(profile.stream)
  const pages = all.filter((object) => /\/Type \/Page\b(?!s)/.test(object.words))
  const images = all.filter((object) => object.words.includes('/Subtype /Image'))
  const has = (names: string): boolean => new RegExp(`/(?:${names})\\b`).test(`${words}\n${trailer}`)
  const holds: readonly (readonly [clause: string, holds: boolean])[] = [
    ['6.1.2 header', /^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(head.toString('latin1'))],
    ['6.1.3 no encryption', !has('Encrypt')],
    ['6.1.3 file identifier', /\/ID \[\s*<[\dA-Fa-f]{32}>\s*<[\dA-Fa-f]{32}>\s*\]/.test(trailer)],
    ['6.1.3 nothing after the end', /^\r?\n?$/.test(rest)],
    ['6.1.6 whole hexadecimal strings', !/<(?:[\dA-Fa-f]{2})*[\dA-Fa-f]>/.test(words)],
    ['6.1.7 data in the file', !has('F|FFilter|FDecodeParms')],
    ['6.1.7 no LZW, no Crypt', !has('LZWDecode|Crypt')],
    ['6.1.13 page sizes', pages.every(({ words: page }) => sizesOf(page).every((side) => side >= 3 && side <= 14_400))],
    ['6.2.2 resources of each page', pages.length > 0 && pages.every(({ words: page }) => page.includes('/Resources'))],
    ['6.2.3 output intent', /\/OutputIntents \[\s*<<[^\]]*\/S \/GTS_PDFA1/.test(catalog)],
    ['6.2.3 colour profile', isRgbProfile(icc) && /\/N 3\b/.test(profile?.words ?? '')],
    ['6.2.4 colours of the profile', !has('DeviceCMYK|Separation|DeviceN|Indexed|ICCBased|CalRGB|Lab')],
    ['6.2.8 plain images', images.length > 0 && !has('Alternates|OPI|Interpolate')],
    ['6.2.9 no foreign content', !has('PS|Ref|Reference')],
    ['6.2.10 nothing see-through', !has('SMask|Mask|Group|ExtGState|ca|CA|BM')],
    ['6.2.11 embedded fonts', fontsAreWhole(all)],
    ['6.3 no annotations, 6.4 no forms', !has('Annots|AcroForm|XFA|NeedAppearances')],
    ['6.5 no actions', !has('A|AA|OpenAction|JS|JavaScript|Launch|URI|SubmitForm|Names')],
    [
      '6.6.2 metadata in the clear',
      xmp !== undefined && !/\/Filter/.test(xmp.words) && /\/Type \/Metadata/.test(xmp.words),
    ],
    [
      '6.6.2 packet',
      /^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>[^]*<\?xpacket end="w"\?>\s*$/.test(xmpWords),
    ],
    ['6.6.4 part 2, level B', /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</.test(xmpWords)],
    ['6.8 nothing attached', !has('EmbeddedFiles|EF|Filespec|AF')],
    ['6.9 no layers, 6.10 no other showing', !has('OCProperties|OCG|AlternatePresentations|PresSteps')],
    ['title and language', /\/Lang \(/.test(catalog) && /\/Title </.test(referred(trailer, 'Info')?.words ?? '')],
  ]
  return holds.filter(([, isSo]) => !isSo).map(([clause]) => clause)
}

function sizesOf(page: string): readonly number[] {
  const box = /\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? ''
  return box.trim().split(/\s+/).slice(2).map(Number)
}

/** ICC, version 2 or 4, of a monitor, in RGB. */
function isRgbProfile(icc: Buffer): boolean {
  const isWhole = icc.readUInt32BE(0) === icc.length
  return isWhole && [2, 4].includes(icc[8] ?? 0) && icc.toString('latin1', 12, 20) === 'mntrRGB '
}

/** Every font leads to a descriptor with its program, and its letters to what they say. */
function fontsAreWhole(objects: readonly PdfObject[]): boolean {
  const descriptors = objects.filter(({ words }) => words.includes('/Type /FontDescriptor'))
  const simple = objects.filter(({ words }) => /\/Subtype \/(?:TrueType|Type1|Type3|MMType1)\b/.test(words))
  const composite = objects.filter(({ words }) => words.includes('/Subtype /Type0'))
  const parts = objects.filter(({ words }) => words.includes('/Subtype /CIDFontType'))
  return (
    simple.length === 0 &&
    composite.every(({ words }) => /\/ToUnicode \d/.test(words) && words.includes('/Encoding /Identity-H')) &&
    parts.length === composite.length &&
    parts.every(({ words }) => /\/CIDToGIDMap \d/.test(words) && /\/FontDescriptor \d/.test(words)) &&
    descriptors.length === parts.length &&
    descriptors.every(({ words }) => /\/FontFile2 \d/.test(words))
  )
}
