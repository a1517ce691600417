import type { Appointment, Officer } from '../../shared/contract/values.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodFailure, MethodParsed, MethodResult } from '../../shared/contract/method.ts'
import type { DossierDraft } from '../../shared/dossier/draft.ts'
import { newTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { everyPart, formPapers } from '../../shared/procedure/form-papers.ts'
import type { Procedure } from '../../shared/procedure/procedure.ts'
import { pruneHidden } from '../../shared/procedure/prune-hidden.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { partPdf } from '../imaging/part-pdf.ts'
import type { TextLayers } from '../imaging/text-layers.ts'
import { newId } from '../new-id.ts'
import { officeDay, officeInstant } from '../office-time.ts'
import type { StoredDossier } from '../store/dossiers.ts'
import type { PartRow } from '../store/new-dossier.ts'
import type { ClearHead } from '../vault/places.ts'
import type { Sealing } from '../vault/sealing.ts'
import type { OpenWorld } from '../world.ts'
import { checkDraft, lacksPages } from './check-draft.ts'
import { sealDossier } from './seal-dossier.ts'
import type { Service } from './service.ts'
import { outcomeOf } from './submitted-dossier.ts'
import type { Visit, Visits } from './visits.ts'

type SubmitMethod = Contract['dossier.submit']
type SubmitInput = MethodParsed<SubmitMethod>
type SubmitResult = MethodResult<SubmitMethod>

interface Admitted {
  readonly procedure: Procedure
  readonly officer: Officer | null
}

/** How long the answer waits for the Centre, so that most receipts can carry the official code. */
const waitForCentreMs = 1_500

export interface SubmitParts {
  readonly worlds: readonly OpenWorld[]
  readonly visits: Visits
  readonly effects: Effects
  readonly sealing: Sealing
  readonly service: Service
  readonly texts: TextLayers
  /** The officer signed in under a token, or null. */
  readonly officerOf: (staffToken: string) => Officer | null
  /** Of the catalogue that this visit goes by. */
  readonly catalogueVersion: () => string
  /** A procedure that this kiosk may show, or null. */
  readonly procedureOf: (code: string) => Procedure | null
  /** When and where the result is due, for a dossier received at `receivedAt` (office time with offset). */
  readonly appointmentFor: (procedure: Procedure, receivedAt: string) => Appointment
}

/**
 * Receives a dossier: checks all of it again, seals it, and commits it in one transaction.
 *
 * The same key in the same visit gets the answer that it got, whatever the draft says by now: a send whose answer was
 * lost may have been received, and then the first body is the dossier. From another visit the key is refused.
 * "Received" is only said after the commit, and the Centre's answer is waited for a moment but never needed.
 */
export function createSubmit(parts: SubmitParts): (input: SubmitInput) => Promise<SubmitResult> {
  const { worlds, visits, effects, sealing, service } = parts

  async function submit(input: SubmitInput): Promise<SubmitResult> {
    const { visitId, idempotencyKey } = input
    const idempotencyHash = sealing.digest(`motcua/idempotency/1|${idempotencyKey}`)
    const requestDigest = sealing.digest(`motcua/request/1|${visitId}`, idempotencyKey)

    const result = await visits.use(visitId, async (visit) => {
      const world = worlds.find(({ name }) => name === visit.world)
      if (world === undefined) {
        return fail({ kind: 'visitEnded' } as const)
      }
      const known = world.store.dossiers.byIdempotencyHash(idempotencyHash)
      return known === null
        ? receive({ input, visit, world, idempotencyHash, requestDigest })
        : answerAgain(known, requestDigest)
    })
    if (result.ok || result.failure.kind !== 'visitEnded') {
      return result
    }
    // The visit is gone, after a restart for instance: whoever asks again still learns that the dossier is safe.
    for (const world of worlds) {
      const known = world.store.dossiers.byIdempotencyHash(idempotencyHash)
      if (known !== null) {
        return answerAgain(known, requestDigest)
      }
    }
    return result
  }

  async function receive(request: {
    readonly input: SubmitInput
    readonly visit: Visit
    readonly world: OpenWorld
    readonly idempotencyHash: Uint8Array
    readonly requestDigest: Uint8Array
  }): Promise<SubmitResult> {
    const { input, visit, world, idempotencyHash, requestDigest } = request
    const admitted = admit(input, visit)
    if (!admitted.ok) {
      return admitted
    }
    const { procedure, officer } = admitted.value
    const draft = { ...input.draft, answers: pruneHidden(procedure.form, input.draft.answers) }
    const receivedAt = officeInstant(effects.now())
    const head: ClearHead = {
      dossierId: newId(effects),
      trackingCode: newCode(world),
      procedureCode: procedure.code,
      departmentId: procedure.departmentId,
      formId: procedure.form.id,
      formVersion: procedure.form.version,
      catalogueVersion: parts.catalogueVersion(),
      receivedAt,
    }
    const appointment = parts.appointmentFor(procedure, receivedAt)

    const texts = await parts.texts.ready(draft.parts.flatMap(({ pageIds }) => pageIds))
    const sealed = await sealDossier({
      head,
      draft,
      officer,
      dueAt: appointment.dueAt,
      pages: visit.sealedPages,
      documentOf: (partId, pages) =>
        partPdf({
          title: everyPart(procedure).find(({ id }) => id === partId)?.name[draft.language] ?? partId,
          language: draft.language,
          createdAt: new Date(receivedAt),
          pages: pages.map(({ pageId, picture }) => ({ picture, text: texts.get(pageId) })),
        }),
      vault: world.documents,
      effects,
    })
    if (!sealed.ok) {
      return sealed.failure.kind === 'pageLost'
        ? fail({ kind: 'invalid', faults: [{ path: `parts.${sealed.failure.partId}`, kind: 'unknownPage' }] })
        : fail(service.failureOf(sealed.failure))
    }
    const room = world.disk.room()
    const { dossierId, trackingCode, ...clear } = head
    const committed = room.ok
      ? world.store.commitDossier({
          ...clear,
          ...sealed.value,
          id: dossierId,
          trackingCode,
          idempotencyHash,
          requestDigest,
          language: draft.language,
          dueAt: appointment.dueAt,
          duePlace: appointment.place,
          assistedBy: officer?.id ?? null,
          consent: draft.consent,
          parts: partRows(procedure, draft),
          fromDraft: visit.draft?.id ?? null,
        })
      : room
    if (!committed.ok) {
      // After a broken write nobody knows whether the row comes back with the next start: then its pages must be there.
      // The sweep at that start removes them if it does not.
      if (committed.failure.kind === 'diskFull') {
        await world.documents.remove(dossierId)
      }
      return fail(service.failureOf(committed.failure))
    }

    visit.submitted = {
      dossierId,
      trackingCode,
      officialCode: null,
      receivedAt,
      appointment,
      procedure,
      draft,
      officer,
    }
    const bytes = sealed.value.documents.reduce((sum, document) => sum + document.bytes, 0)
    effects.log({ event: 'dossier.received', procedureCode: procedure.code, parts: draft.parts.length, bytes })
    const officialCode = await world.outbox.deliverNow(dossierId, waitForCentreMs)
    visit.submitted = { ...visit.submitted, officialCode: officialCode ?? visit.submitted.officialCode }
    return ok(outcomeOf({ trackingCode, receivedAt, appointment, officialCode }))
  }

  /** Everything that must hold before a byte is written. */
  function admit(input: SubmitInput, visit: Visit): Result<Admitted, MethodFailure<SubmitMethod>> {
    const { staffToken, draft } = input
    const reason = service.reason()
    if (reason !== null) {
      return fail({ kind: 'outOfService', reason })
    }
    if (visit.submitted !== null) {
      return fail({ kind: 'badRequest', detail: 'this visit has handed in its dossier' })
    }
    const procedure = parts.procedureOf(draft.procedureCode)
    if (procedure === null) {
      return fail({ kind: 'unknownProcedure' })
    }
    const officer: Officer | null = staffToken === null ? null : parts.officerOf(staffToken)
    if (staffToken !== null && officer === null) {
      return fail({ kind: 'notAllowed' })
    }
    const faults = checkDraft(draft, {
      procedure,
      today: officeDay(effects.now()),
      assisted: officer !== null,
      partOfPage: (pageId) => visit.pages.get(pageId)?.partId ?? null,
    })
    if (faults.length > 0) {
      effects.log({ event: 'dossier.refusedInvalid', procedureCode: procedure.code, faults: faults.length })
      return fail({ kind: 'invalid', faults: [...faults] })
    }
    return ok({ procedure, officer })
  }

  /** Two codes alike are next to impossible; the unique index would refuse the second, so look before. */
  function newCode(world: OpenWorld): string {
    let code = newTrackingCode(effects.randomBytes)
    while (world.store.dossiers.byTrackingCode(code) !== null) {
      code = newTrackingCode(effects.randomBytes)
    }
    return code
  }

  return submit
}

function answerAgain(known: StoredDossier, requestDigest: Uint8Array): SubmitResult {
  const { dueAt, duePlace } = known
  return Buffer.from(known.requestDigest).equals(requestDigest)
    ? ok(outcomeOf({ ...known, appointment: { dueAt, place: duePlace } }))
    : fail({ kind: 'badRequest', detail: 'the key was used in another visit' })
}

function partRows(procedure: Procedure, draft: DossierDraft): readonly PartRow[] {
  const drafted = new Map(draft.parts.map((part) => [part.partId, part]))
  return [...procedure.parts, ...formPapers(procedure.form, draft.answers)]
    .filter(({ kind }) => kind === 'paper')
    .map((part) => {
      const pages = drafted.get(part.id)?.pageIds.length ?? 0
      return { partId: part.id, pages, lacking: lacksPages(part, drafted.get(part.id)) }
    })
}
