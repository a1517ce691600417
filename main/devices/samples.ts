import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const sampleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(['card', 'paper']),
  /** Vietnamese, as people call the paper. */
  name: z.string().min(1),
  file: z.string().regex(/^[a-z0-9-]+\.jpg$/),
  /** What the QR on it says, for a card reader that is played. */
  qrText: z.string().nullable(),
})

/** A fictional card or paper that ships for trying things out. Nobody on it exists. */
export type Sample = z.infer<typeof sampleSchema> & { readonly picture: Uint8Array<ArrayBuffer> }

/** Loads `samples/samples.json` and its pictures. A broken folder is a broken installation: it throws. */
export async function loadSamples(resourcesFolder: string): Promise<readonly Sample[]> {
  const folder = path.join(resourcesFolder, 'samples')
  const list = z.array(sampleSchema).parse(JSON.parse(await readFile(path.join(folder, 'samples.json'), 'utf8')))
  return Promise.all(
    list.map(async (sample) => ({
      ...sample,
      picture: new Uint8Array(await readFile(path.join(folder, sample.file))),
    })),
  )
}
