/** Sides of which the last run of empty blocks is long enough to be written as the others are. */
const side = 5000
const blocks = (side / 8) ** 2
/** The most blocks that one symbol can leave empty. */
const longestRun = 0x7fff

/**
 * A progressive JPEG of 25 megapixels in 86 kB that is valid and white, and has a scan for each bit of each frequency: 883
 * of them, each of which a decoder goes through the whole picture for.
 */
export function scanBomb(): Uint8Array {
  const empty = emptyScan()
  const scans = [scan(0, 0, 0, new Uint8Array(Math.ceil(blocks / 8)))]
  for (let frequency = 1; frequency < 64; frequency += 1) {
    for (let bit = 13; bit >= 0; bit -= 1) scans.push(scan(frequency, bit === 13 ? 0 : bit + 1, bit, empty))
  }
  const [high, low] = [side >> 8, side & 0xff]
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    segment(0xc2, [8, high, low, high, low, 1, 1, 0x11, 0]),
    // One symbol each, of one bit: for what is even "no difference", for the rest "so many blocks are empty".
    segment(0xc4, [0x00, 1, ...Array.from({ length: 15 }, () => 0), 0x00]),
    segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0xe0]),
    ...scans,
    Buffer.of(0xff, 0xd9),
  ])
}

function segment(kind: number, body: readonly number[]): Buffer {
  const length = body.length + 2
  return Buffer.of(0xff, kind, length >> 8, length & 0xff, ...body)
}

function scan(frequency: number, bitBefore: number, bit: number, data: Uint8Array): Buffer {
  return Buffer.concat([segment(0xda, [1, 1, 0, frequency, frequency, (bitBefore << 4) | bit]), data])
}

/** Says of all blocks that they are empty: a bit for the symbol, fourteen for how many more than 2¹⁴. */
function emptyScan(): Uint8Array {
  const runs: string[] = []
  for (let left = blocks; left > 0; left -= longestRun) {
    runs.push((Math.min(left, longestRun) - 0x4000).toString(2).padStart(15, '0'))
  }
  const bytes = runs.join('').match(/.{1,8}/g) ?? []
  // After a byte of ones a zero says that it is no marker.
  return Uint8Array.from(
    bytes
      .map((bits) => Number.parseInt(bits.padEnd(8, '1'), 2))
      .flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])),
  )
}
