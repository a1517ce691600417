/** A picture as bytes, row by row, 0 to 255: one channel (grey), three (RGB) or four (RGBA, as a canvas gives them). */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
}
