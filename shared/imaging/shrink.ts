import type { Pixels } from './pixels.ts'

/** The picture as RGB with a long side of at most `side`: each pixel is the mean of those that it stands for. */
export function shrink(picture: Pixels, side: number): Pixels {
  const { data, channels } = picture
  const factor = Math.max(1, Math.max(picture.width, picture.height) / side)
  const width = Math.max(1, Math.round(picture.width / factor))
  const height = Math.max(1, Math.round(picture.height / factor))
  const small = new Uint8Array(width * height * 3)
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2]
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * picture.height) / height)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * picture.height) / height))
    for (let x = 0; x < width; x += 1) {
      const left = Math.floor((x * picture.width) / width)
      const right = Math.max(left + 1, Math.floor(((x + 1) * picture.width) / width))
      let [r, g, b] = [0, 0, 0]
      for (let row = top; row < bottom; row += 1) {
        let at = (row * picture.width + left) * channels
        for (let column = left; column < right; column += 1) {
          r += data[at] as number
          g += data[at + green] as number
          b += data[at + blue] as number
          at += channels
        }
      }
      const count = (bottom - top) * (right - left)
      const to = (y * width + x) * 3
      small[to] = r / count
      small[to + 1] = g / count
      small[to + 2] = b / count
    }
  }
  return { data: small, width, height, channels: 3 }
}
