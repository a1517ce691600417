import { crc32, deflateSync } from 'node:zlib'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const inchesPerMetre = 39.3701

const depths = [1, 2, 4] as const
/** Of how many bits a pixel is. */
export type GreyDepth = (typeof depths)[number]

export interface GreyPicture {
  /** A byte a pixel, from 0 (black) to the highest number of its depth (white). */
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly depth: GreyDepth
  readonly dpi: number
}

/**
 * A picture of a few greys as PNG (ISO/IEC 15948): a head, dots per inch, one piece of data, nothing else.
 *
 * Written here because sharp makes a palette of every picture of so few colours, which takes longer than the rest of the
 * page, and because rows of print compress best unfiltered. A PDF takes the data as it is (`greyPngParts`).
 */
export function encodeGreyPng({ data, width, height, depth, dpi }: GreyPicture): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(13))
  head.setUint32(0, width)
  head.setUint32(4, height)
  head.setUint8(8, depth)
  const dots = new DataView(new ArrayBuffer(9))
  dots.setUint32(0, Math.round(dpi * inchesPerMetre))
  dots.setUint32(4, Math.round(dpi * inchesPerMetre))
  dots.setUint8(8, 1)
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', new Uint8Array(head.buffer)),
      chunk('pHYs', new Uint8Array(dots.buffer)),
      chunk('IDAT', deflateSync(pack(data, width, height, depth))),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}

/** Rows of pixels without gaps, each after a byte that says it is not filtered. */
function pack(data: Uint8Array, width: number, height: number, depth: GreyDepth): Uint8Array {
  const perByte = 8 / depth
  const bytes = Math.ceil(width / perByte) + 1
  const packed = new Uint8Array(bytes * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * bytes + 1 + Math.floor(x / perByte)
      packed[at] = (packed[at] as number) | ((data[y * width + x] as number) << (8 - depth * (1 + (x % perByte))))
    }
  }
  return packed
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** What a PDF needs of a picture that `encodeGreyPng` made; null for any other. */
export function greyPngParts(png: Uint8Array): (Omit<GreyPicture, 'data'> & { readonly data: Uint8Array }) | null {
  if (png.length < 70 || signature.some((byte, at) => png[at] !== byte)) return null
  const view = new DataView(png.buffer, png.byteOffset, png.length)
  const nameAt = (at: number): string => String.fromCharCode(...png.subarray(at, at + 4))
  const [head, dots, body] = [16, 41, 62]
  const depth = depths.find((bits) => bits === view.getUint8(head + 8))
  const isGrey = view.getUint8(head + 9) === 0
  if (depth === undefined || !isGrey || nameAt(dots - 4) !== 'pHYs' || nameAt(body - 4) !== 'IDAT') return null
  const dpi = Math.round(view.getUint32(dots) / inchesPerMetre)
  const data = png.subarray(body, body + view.getUint32(body - 8))
  return { width: view.getUint32(head), height: view.getUint32(head + 4), depth, dpi, data }
}
