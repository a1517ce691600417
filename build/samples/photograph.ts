import sharp from 'sharp'

export interface SheetToPhotograph {
  /** Millimetres. */
  readonly width: number
  readonly height: number
  readonly paper: string
  readonly cornerRadius: number
  /** SVG in millimetres. */
  readonly content: string
  readonly fold: boolean
}

/** What lies around the sheet on the desk, as a share of its longer side. */
const around = 0.055

/** Makes a sheet look as a person photographs it: on a desk, a little askew, under one lamp. */
export async function photograph(sheet: SheetToPhotograph, longSide: number, random: () => number): Promise<Buffer> {
  const margin = Math.max(sheet.width, sheet.height) * around
  const width = sheet.width + 2 * margin
  const height = sheet.height + 2 * margin
  const scale = longSide / Math.max(width, height)
  const tilt = (random() - 0.5) * 3.2
  const skew = (random() - 0.5) * 1.2
  const seed = Math.floor(random() * 1000)
  const placed = `translate(${margin} ${margin}) rotate(${tilt.toFixed(2)} ${sheet.width / 2} ${sheet.height / 2}) skewX(${skew.toFixed(2)})`
  const outline = `width="${sheet.width}" height="${sheet.height}" rx="${sheet.cornerRadius}"`
  const foldAt = sheet.height / 2 + (random() - 0.5) * 4
  const fold = sheet.fold ? `<rect y="${foldAt}" width="${sheet.width}" height="1.6" fill="url(#fold)"/>` : ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" viewBox="0 0 ${width} ${height}">
<defs>
<filter id="wood" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".006 .11" numOctaves="3" seed="${seed}"/><feColorMatrix values="0 0 0 0 .32  0 0 0 0 .2  0 0 0 0 .11  0 0 0 .55 -.06"/></filter>
<filter id="soft" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="2.4"/></filter>
<linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".16"/><stop offset=".55" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".1"/></linearGradient>
<linearGradient id="fold" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-opacity="0"/><stop offset=".45" stop-opacity=".1"/><stop offset=".55" stop-color="#fff" stop-opacity=".5"/><stop offset="1" stop-opacity="0"/></linearGradient>
</defs>
<rect width="100%" height="100%" fill="#8a6442"/><rect width="100%" height="100%" filter="url(#wood)"/>
<g transform="${placed}"><rect x="1.4" y="2" ${outline} fill="#1a0f06" opacity=".5" filter="url(#soft)"/><rect ${outline} fill="${sheet.paper}"/>${sheet.content}${fold}</g>
<rect width="100%" height="100%" fill="url(#light)"/></svg>`
  return sharp(Buffer.from(svg))
    .removeAlpha()
    .jpeg({ quality: 76, mozjpeg: true, chromaSubsampling: '4:2:0' })
    .toBuffer()
}
