import { readPicture } from './read-picture.ts'

/** The long side of a picture in a list, and of one that fills the screen so that its corners can be dragged. */
const sides = { list: 240, screen: 1600 } as const
export type PreviewUse = keyof typeof sides

/** A picture made small and upright, or null when it is none that could become a page. */
export async function smallPreview(bytes: Uint8Array, use: PreviewUse): Promise<Uint8Array<ArrayBuffer> | null> {
  const readable = await readPicture(bytes)
  if (!readable.ok) {
    return null
  }
  const side = sides[use]
  try {
    const small = readable.value.open().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    return new Uint8Array(await small.flatten({ background: 'white' }).jpeg({ quality: 70 }).toBuffer())
  } catch {
    // Broken inside; choosing it will say so in words.
    return null
  }
}
