import { readPicture } from './read-picture.ts'

const side = 240

/** A thumbnail of a picture for a list, or null when it is none that could become a page. */
export async function smallPreview(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  const readable = await readPicture(bytes)
  if (!readable.ok) {
    return null
  }
  try {
    const small = readable.value().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    return new Uint8Array(await small.flatten({ background: 'white' }).jpeg({ quality: 70 }).toBuffer())
  } catch {
    // Broken inside; choosing it will say so in words.
    return null
  }
}
