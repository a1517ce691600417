import { type Homography, rectangleToQuad } from '../../shared/imaging/homography.ts'
import type { Pixels } from '../../shared/imaging/pixels.ts'
import type { Quad } from '../../shared/imaging/quad.ts'

/**
 * Takes what lies within the quad (in pixels of the picture) out of its perspective, as RGB of the given size.
 *
 * Bilinear: a page comes out about as dense as it was photographed, so that nothing needs averaging. What lies outside
 * of the picture repeats its border. Written without calls or allocations in the loop: it runs over megapixels.
 */
export function flatten(picture: Pixels & { readonly channels: 3 }, quad: Quad, width: number, height: number): Pixels {
  const { data: from } = picture
  const map: Homography = rectangleToQuad(width, height, quad)
  const [a, b, c, d, e, f, g, h] = map
  const [lastX, lastY] = [picture.width - 1.001, picture.height - 1.001]
  const row = picture.width * 3
  const to = new Uint8Array(width * height * 3)
  let at = 0
  for (let y = 0; y < height; y += 1) {
    const v = y + 0.5
    let [nx, ny, w] = [a * 0.5 + b * v + c, d * 0.5 + e * v + f, g * 0.5 + h * v + 1]
    for (let x = 0; x < width; x += 1) {
      const share = 1 / w
      let sx = nx * share - 0.5
      let sy = ny * share - 0.5
      sx = sx < 0 ? 0 : sx > lastX ? lastX : sx
      sy = sy < 0 ? 0 : sy > lastY ? lastY : sy
      const [left, top] = [sx | 0, sy | 0]
      // Weights of 256ths: whole numbers are twice as fast, and a byte can't tell the difference.
      const fx = ((sx - left) * 256) | 0
      const fy = ((sy - top) * 256) | 0
      const w11 = (fx * fy) >> 8
      const w10 = fx - w11
      const w01 = fy - w11
      const w00 = 256 - fx - w01
      const p = top * row + left * 3
      const q = p + row
      to[at] =
        ((from[p] as number) * w00 +
          (from[p + 3] as number) * w10 +
          (from[q] as number) * w01 +
          (from[q + 3] as number) * w11) >>
        8
      to[at + 1] =
        ((from[p + 1] as number) * w00 +
          (from[p + 4] as number) * w10 +
          (from[q + 1] as number) * w01 +
          (from[q + 4] as number) * w11) >>
        8
      to[at + 2] =
        ((from[p + 2] as number) * w00 +
          (from[p + 5] as number) * w10 +
          (from[q + 2] as number) * w01 +
          (from[q + 5] as number) * w11) >>
        8
      at += 3
      nx += a
      ny += d
      w += g
    }
  }
  return { data: to, width, height, channels: 3 }
}
