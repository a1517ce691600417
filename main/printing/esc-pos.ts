import type { Raster } from './raster.ts'

const ESC = 0x1b
const GS = 0x1d

/** Rows per `GS v 0`: printers with a buffer of 64 KB or less print while they receive. */
const rowsPerBand = 128

/** Lines fed before the cut, so that the foot passes the knife that sits above the head. */
const feedLines = 4

/**
 * A raster as ESC/POS: reset, the picture in bands, feed, partial cut.
 *
 * No text ever goes to the printer as text, so nothing a person typed can be read as a command.
 */
export function escPos(raster: Raster): Uint8Array {
  const stride = Math.ceil(raster.width / 8)
  const chunks: Uint8Array[] = [Uint8Array.of(ESC, 0x40)]
  for (let row = 0; row < raster.height; row += rowsPerBand) {
    const rows = Math.min(rowsPerBand, raster.height - row)
    chunks.push(
      Uint8Array.of(GS, 0x76, 0x30, 0, stride & 0xff, stride >> 8, rows & 0xff, rows >> 8),
      raster.bits.subarray(row * stride, (row + rows) * stride),
    )
  }
  chunks.push(Uint8Array.of(ESC, 0x64, feedLines), Uint8Array.of(GS, 0x56, 0x42, 0))
  return joined(chunks)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
