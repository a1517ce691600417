import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { officeInstant } from '../office-time.ts'
import type { Disk } from '../vault/disk.ts'
import { bodyPlace, pagePlace } from '../vault/places.ts'
import type { CentreKeys, Sealing } from '../vault/sealing.ts'
import type { Acknowledgement, CentrePort, DeliveryFailure, Envelope } from './centre-port.ts'
import type { CentreRegister } from './centre-register.ts'
import { envelopeDigest } from './envelope-digest.ts'
import { decodeBody } from './sealed-body.ts'

type Answer = Result<Acknowledgement, DeliveryFailure>

/**
 * Takes dossiers in: opens the seal, checks every page against the sealed list, keeps the sealed pages in
 * `<documentsFolder>/<dossierId>/`, and enters the dossier. A dossier that comes again gets the answer it got.
 */
export function createIntake(parts: {
  readonly documentsFolder: string
  readonly disk: Disk
  readonly sealing: Sealing
  readonly keys: CentreKeys
  readonly register: CentreRegister
  readonly effects: Pick<Effects, 'now'>
  /** The agency part of official codes, or null for a department that this Centre does not serve. */
  readonly agencyCodeOf: (departmentId: string) => string | null
}): CentrePort['deliver'] {
  const { documentsFolder, disk, sealing, keys, register, effects, agencyCodeOf } = parts
  // The same dossier arriving twice at once must not write its pages over each other.
  const running = new Map<string, Promise<Answer>>()

  async function keepPages(envelope: Envelope, key: Uint8Array): Promise<Result<Map<string, number>, DeliveryFailure>> {
    const home = join(documentsFolder, envelope.dossierId)
    // Leftovers of a delivery that was cut off before it was entered.
    await disk.remove(home)
    const made = await disk.makeFolder(home)
    if (!made.ok) {
      return fail({ kind: made.failure.kind })
    }
    const bytes = new Map<string, number>()
    // Flushed beside the opening of the next: the disk flushes several files in little more than the time of one.
    const writes: ReturnType<Disk['writeDurably']>[] = []
    for (const { fileId, digest, read } of envelope.documents) {
      const page = await openPage(envelope.dossierId, key, fileId, digest, read)
      if (!page.ok) {
        // What is still being written would lie in the way of the repeat; and what lies here without a row at the next
        // start is taken for a dossier that was given a number.
        await Promise.allSettled(writes)
        await disk.remove(home)
        return page
      }
      const write = disk.writeDurably(join(home, `${fileId}.sealed`), page.value)
      // A bug in it is thrown where it is awaited, and not before.
      write.catch(() => undefined)
      writes.push(write)
      bytes.set(fileId, page.value.length)
    }
    // All files have their names by now, so that the folder is flushed beside them.
    writes.push(disk.syncFolder(home))
    // All have ended before the first failure is told: the repeat begins by removing this folder.
    await Promise.allSettled(writes)
    const failed = (await Promise.all(writes)).find((written) => !written.ok)
    return failed === undefined || failed.ok ? ok(bytes) : fail({ kind: failed.failure.kind })
  }

  /** The sealed bytes of a page that is what was announced and opens under the dossier's key. */
  async function openPage(
    dossierId: string,
    key: Uint8Array,
    fileId: string,
    digest: Uint8Array,
    read: Envelope['documents'][number]['read'],
  ): Promise<Result<Uint8Array, DeliveryFailure>> {
    const page = await read()
    if (!page.ok) {
      return fail({ kind: 'unreadableDocument' })
    }
    if (page.value === null) {
      return fail({ kind: 'missingDocument' })
    }
    const intact = hex(sealing.digest(page.value)) === hex(digest)
    return intact && sealing.open(key, page.value, pagePlace(dossierId, fileId)).ok
      ? ok(page.value)
      : fail({ kind: 'brokenDocument' })
  }

  async function take(envelope: Envelope, envelopeDigest: Uint8Array): Promise<Answer> {
    const agencyCode = agencyCodeOf(envelope.departmentId)
    if (agencyCode === null) {
      return fail({ kind: 'unknownDepartment' })
    }
    const key = sealing.openKey(envelope.sealedKey, keys)
    if (!key.ok) {
      return key
    }
    const opened = sealing.open(key.value, envelope.sealedBody, bodyPlace(envelope))
    if (!opened.ok) {
      return opened
    }
    const body = decodeBody(opened.value)
    if (body === null) {
      return fail({ kind: 'unreadableBody' })
    }
    const named = new Map(body.documents.map(({ fileId, digest }) => [fileId, digest]))
    const sent = new Map(envelope.documents.map(({ fileId, digest }) => [fileId, hex(digest)]))
    if (named.size !== sent.size || [...named].some(([fileId, digest]) => sent.get(fileId) !== digest)) {
      return fail({ kind: 'brokenDocument' })
    }
    const kept = await keepPages(envelope, key.value)
    sealing.forget(key.value)
    if (!kept.ok) {
      return kept
    }
    const room = disk.room()
    if (!room.ok) {
      return fail({ kind: room.failure.kind })
    }
    const acceptedAt = officeInstant(effects.now())
    const entered = register.enter({ envelope, envelopeDigest, agencyCode, documentBytes: kept.value, acceptedAt })
    return entered.ok ? entered : fail({ kind: entered.failure.kind })
  }

  async function takeOnce(envelope: Envelope): Promise<Answer> {
    const digest = envelopeDigest({ ...envelope, bodyDigest: sealing.digest(envelope.sealedBody) }, sealing)
    const known = register.find(envelope.dossierId)
    if (known !== null) {
      return hex(known.envelopeDigest) === hex(digest) ? ok(known.acknowledgement) : fail({ kind: 'differentBody' })
    }
    return take(envelope, digest)
  }

  return (envelope) => {
    const { dossierId } = envelope
    // Whether the one before ended well or badly, this one looks afresh.
    const before: Promise<unknown> = running.get(dossierId) ?? Promise.resolve()
    const answer = before.then(
      () => takeOnce(envelope),
      () => takeOnce(envelope),
    )
    running.set(dossierId, answer)
    const forget = (): void => {
      if (running.get(dossierId) === answer) {
        running.delete(dossierId)
      }
    }
    answer.then(forget, forget)
    return answer
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
