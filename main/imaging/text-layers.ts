import type { Effects } from '../effects.ts'
import { inTurn } from '../in-turn.ts'
import { createBoundedWorker, type StartWorker } from './bounded-worker.ts'
import type { ImagingAnswers } from './imaging-job.ts'

/** What is recognised of the pages of the visit, for the officer to search: read in the background, never needed. */
export interface TextLayers {
  /** A page is new or was changed: it will be read, and what was read of it before is forgotten. */
  begin(pageId: string, picture: Uint8Array): void
  /** The page is gone. */
  drop(pageId: string): void
  /** The `textOperators` of those of the pages that are read by now or in a moment. */
  ready(pageIds: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  /** The visit is over: nothing of it is read any more, and the process that has seen its pages is gone. */
  forget(): void
}

/** Where no text is wanted no process is ever started. */
export const noTextLayers: TextLayers = {
  begin: () => undefined,
  drop: () => undefined,
  ready: async () => new Map(),
  forget: () => undefined,
}

/** A page of dense print takes five seconds of a processor, and everything else comes first. */
const longestMs = 60_000
/** A page of A4 takes about half of it. */
const mostBytes = 400 * 1024 * 1024
/** What a person who hands in may be kept waiting for what only officers want. */
const waitMs = 3_000

interface Layer {
  readonly picture: Uint8Array
  text: Uint8Array | null
  done: Promise<void>
}

/** Reads pages one after the other in a process of its own that may die; a page of which it died has no text. */
export function createTextLayers(parts: {
  readonly start: StartWorker
  readonly effects: Pick<Effects, 'schedule'>
  /** A page that can't be read is a value and never fails: this is a bug. The visit goes on all the same. */
  readonly onBroken: (error: unknown) => void
}): TextLayers {
  const { effects, onBroken } = parts
  const worker = createBoundedWorker({ ...parts, mostBytes })
  const turn = inTurn()
  const layers = new Map<string, Layer>()

  async function read(pageId: string, layer: Layer): Promise<void> {
    // Taken away or changed while it waited.
    if (layers.get(pageId) !== layer) return
    const text = (await worker.run({ kind: 'readText', bytes: layer.picture }, longestMs)) as ImagingAnswers['readText']
    layer.picture.fill(0)
    if (layers.get(pageId) === layer) layer.text = text
    else text?.fill(0)
  }

  function drop(pageId: string): void {
    const layer = layers.get(pageId)
    layer?.picture.fill(0)
    layer?.text?.fill(0)
    layers.delete(pageId)
  }

  return {
    begin(pageId, picture) {
      drop(pageId)
      const layer: Layer = { picture: picture.slice(), text: null, done: Promise.resolve() }
      layers.set(pageId, layer)
      layer.done = turn(() => read(pageId, layer)).catch(onBroken)
    },
    drop,
    async ready(pageIds) {
      const asked = pageIds.flatMap((pageId) => layers.get(pageId) ?? [])
      await new Promise<void>((resolve) => {
        const cancel = effects.schedule(resolve, waitMs)
        void Promise.all(asked.map(({ done }) => done)).then(() => {
          cancel()
          resolve()
        })
      })
      return new Map(
        pageIds.flatMap((pageId) => {
          const text = layers.get(pageId)?.text ?? null
          return text === null ? [] : [[pageId, text]]
        }),
      )
    },
    forget() {
      for (const pageId of layers.keys()) drop(pageId)
      worker.end()
    },
  }
}
