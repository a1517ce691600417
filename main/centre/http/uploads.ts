import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Effects } from '../../effects.ts'
import { inTurn } from '../../in-turn.ts'
import type { Disk } from '../../vault/disk.ts'
import { listFolder } from '../../vault/list-folder.ts'
import type { Sealing } from '../../vault/sealing.ts'
import type { Manifest, Refusal } from './centre-contract.ts'

type UploadItem = Manifest['body']

/** The sealed bytes of an item of a whole delivery; null when they have gone. */
export type ReadItem = (item: number) => Promise<Uint8Array | null>

/** The items of a delivery: the sealed body first, then the sealed pages. */
export function itemsOf({ body, documents }: Manifest): readonly UploadItem[] {
  return [body, ...documents]
}

/**
 * Deliveries that are not finished yet: pieces of items in `<folder>/<deliveryId>/<item>-<offset>`.
 *
 * Nothing here is part of any dossier, and a power cut may take it: an item counts as there only when its bytes have the
 * digest that was announced, and a kiosk keeps its own until the dossier is acknowledged.
 */
export interface Uploads {
  /** Of every item, how many bytes are there. `busy` when this kiosk has too much under way, `tooLarge` alone. */
  begin(kioskId: string, deliveryId: string, manifest: Manifest): Promise<Result<readonly number[], Refusal>>
  /** Adds a piece where the item ends so far, and hands back how many bytes are there now. */
  add(piece: {
    readonly kioskId: string
    readonly deliveryId: string
    readonly item: number
    readonly offset: number
    readonly bytes: Uint8Array
  }): Promise<Result<number, Refusal>>
  /**
   * Hands a whole delivery to `take`, after whatever is under way with it, and removes it when `take` resolves to
   * `done`. `notBegun` or `incomplete` when there is nothing whole to take.
   */
  take<Value>(
    kioskId: string,
    deliveryId: string,
    take: (manifest: Manifest, read: ReadItem) => Promise<{ readonly value: Value; readonly done: boolean }>,
  ): Promise<Result<Value, Refusal>>
  /** Removes what nobody has gone on with for a day. */
  sweep(): Promise<void>
}

interface Upload {
  readonly kioskId: string
  readonly manifest: Manifest
  readonly there: number[]
  readonly inTurn: ReturnType<typeof inTurn>
  touchedAt: number
}

/** Longer than a kiosk waits between two tries, and than a Centre is shut overnight. */
const keepMs = 24 * 60 * 60_000

/** What one kiosk may have under way: it sends one dossier after the other. */
const maxUploads = 8
const maxUploadBytes = 1024 * 1024 * 1024

export async function openUploads(parts: {
  readonly folder: string
  readonly disk: Disk
  readonly sealing: Pick<Sealing, 'digest'>
  readonly effects: Pick<Effects, 'now'>
}): Promise<Uploads> {
  const { folder, disk, sealing, effects } = parts
  const uploads = new Map<string, Upload>()
  const foundAt = new Map<string, number>()
  for (const name of await listFolder(folder)) {
    foundAt.set(name, (await stat(join(folder, name))).mtimeMs)
  }

  const piecesOf = async (deliveryId: string, item: number): Promise<readonly Piece[]> =>
    (await listFolder(join(folder, deliveryId)))
      .map(pieceOf)
      .filter((piece) => piece.item === item)
      .toSorted((a, b) => a.offset - b.offset)

  /** The bytes of an item up to its first gap; null when the disk does not give them back. */
  async function read(deliveryId: string, item: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = []
    let length = 0
    for (const { name, offset } of await piecesOf(deliveryId, item)) {
      const piece = offset === length ? await disk.read(join(folder, deliveryId, name)) : null
      if (piece === null) break
      if (!piece.ok || piece.value === null) return null
      parts.push(piece.value)
      length += piece.value.length
    }
    return Buffer.concat(parts)
  }

  async function forgetItem(deliveryId: string, item: number): Promise<void> {
    for (const { name } of await piecesOf(deliveryId, item)) await disk.remove(join(folder, deliveryId, name))
  }

  /** How much of an item holds. A whole one with other bytes than announced is as good as none. */
  async function standing(deliveryId: string, item: number, announced: UploadItem): Promise<number> {
    const bytes = await read(deliveryId, item)
    const broken = bytes === null || bytes.length > announced.bytes
    const wrong = bytes?.length === announced.bytes && hex(sealing.digest(bytes)) !== announced.digest
    if (broken || wrong) {
      await forgetItem(deliveryId, item)
      return 0
    }
    return bytes.length
  }

  function mine(kioskId: string, deliveryId: string): Upload | null {
    const upload = uploads.get(deliveryId)
    if (upload === undefined || upload.kioskId !== kioskId) return null
    upload.touchedAt = effects.now().getTime()
    return upload
  }

  function hasRoom(kioskId: string, items: readonly UploadItem[]): boolean {
    const others = [...uploads.values()].filter((upload) => upload.kioskId === kioskId)
    const sum = bytesOf([...others.flatMap(({ manifest }) => itemsOf(manifest)), ...items])
    return others.length < maxUploads && sum <= maxUploadBytes
  }

  async function forget(deliveryId: string): Promise<void> {
    uploads.delete(deliveryId)
    foundAt.delete(deliveryId)
    await disk.remove(join(folder, deliveryId))
  }

  return {
    async begin(kioskId, deliveryId, manifest) {
      const known = mine(kioskId, deliveryId)
      if (known !== null) return ok(known.there)
      const items = itemsOf(manifest)
      if (bytesOf(items) > maxUploadBytes) return fail({ kind: 'tooLarge' })
      if (!hasRoom(kioskId, items)) return fail({ kind: 'busy' })
      const made = await disk.makeFolder(join(folder, deliveryId))
      if (!made.ok) return fail({ kind: made.failure.kind })
      const there: number[] = []
      for (const [item, announced] of items.entries()) there.push(await standing(deliveryId, item, announced))
      // The same delivery may have been begun while this one looked: two records of it would write over each other.
      const meanwhile = mine(kioskId, deliveryId)
      if (meanwhile !== null) return ok(meanwhile.there)
      const touchedAt = effects.now().getTime()
      uploads.set(deliveryId, { kioskId, manifest, there, inTurn: inTurn(), touchedAt })
      return ok(there)
    },
    async add({ kioskId, deliveryId, item, offset, bytes }) {
      const upload = mine(kioskId, deliveryId)
      const announced = upload === null ? undefined : itemsOf(upload.manifest)[item]
      if (upload === null || announced === undefined) return fail({ kind: 'notBegun' })
      return upload.inTurn(async () => {
        const there = upload.there[item] ?? 0
        if (offset !== there || bytes.length === 0 || there + bytes.length > announced.bytes) {
          return fail({ kind: 'otherOffset', bytesThere: there })
        }
        const path = join(folder, deliveryId, `${item}-${offset}`)
        await disk.remove(path)
        const written = await disk.writeTemporary(path, bytes)
        if (!written.ok) {
          await disk.remove(path)
          return fail({ kind: written.failure.kind })
        }
        const reached = there + bytes.length
        upload.there[item] = reached < announced.bytes ? reached : await standing(deliveryId, item, announced)
        return upload.there[item] === reached ? ok(reached) : fail({ kind: 'brokenUpload' })
      })
    },
    async take(kioskId, deliveryId, take) {
      const upload = mine(kioskId, deliveryId)
      if (upload === null) return fail({ kind: 'notBegun' })
      return upload.inTurn(async () => {
        // The one before may have taken it.
        if (uploads.get(deliveryId) !== upload) return fail({ kind: 'notBegun' })
        const items = itemsOf(upload.manifest)
        if (items.some(({ bytes }, item) => upload.there[item] !== bytes)) return fail({ kind: 'incomplete' })
        const { value, done } = await take(upload.manifest, async (item) => {
          const bytes = await read(deliveryId, item)
          return bytes?.length === items[item]?.bytes ? bytes : null
        })
        if (done) await forget(deliveryId)
        return ok(value)
      })
    },
    async sweep() {
      const before = effects.now().getTime() - keepMs
      const old = [...uploads].filter(([, { touchedAt }]) => touchedAt < before).map(([deliveryId]) => deliveryId)
      const left = [...foundAt].filter(([name, at]) => at < before && !uploads.has(name)).map(([name]) => name)
      for (const deliveryId of [...old, ...left]) await forget(deliveryId)
    },
  }
}

function bytesOf(items: readonly UploadItem[]): number {
  return items.reduce((total, { bytes }) => total + bytes, 0)
}

interface Piece {
  readonly name: string
  readonly item: number
  readonly offset: number
}

function pieceOf(name: string): Piece {
  const [item = '', offset = ''] = name.split('-')
  return { name, item: Number(item), offset: Number(offset) }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
