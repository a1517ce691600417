/** Fine print survives at 0.92; higher values only double the bytes. */
const QUALITY = 0.92

/** Encodes a picture as JPEG. The result holds pixels only: no EXIF, no place, no time. */
export async function encodeJpeg(
  source: CanvasImageSource,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new Error('this browser gives no 2d canvas')
  context.drawImage(source, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  return new Uint8Array(await blob.arrayBuffer())
}
