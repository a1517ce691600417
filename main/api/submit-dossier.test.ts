import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { DossierDraft } from '../../shared/dossier/draft.ts'
import { createTestKiosks, filesUnder, sampleDraft, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'
import { samplePin } from '../staff/pin.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

const key = 'a-key-of-sixteen-characters'
const common = { idempotencyKey: key, staffToken: null } as const

async function faultsOf(kiosk: TestKiosk, visitId: string, draft: DossierDraft): Promise<readonly string[]> {
  const answer = await kiosk.call('dossier.submit', { ...common, visitId, draft })
  return answer.ok || answer.failure.kind !== 'invalid'
    ? [JSON.stringify(answer)]
    : answer.failure.faults.map(({ path, kind }) => `${path} ${kind}`)
}

async function documentFolders(kiosk: TestKiosk): Promise<readonly string[]> {
  return readdir(join(kiosk.dataFolder, 'real', 'documents')).catch(() => [])
}

describe('a whole draft', () => {
  test('is received, accepted by the Centre, and leaves the kiosk', async () => {
    const kiosk = await kiosks.open()
    const { visitId, draft } = await visitWithPage(kiosk)
    const answer = await kiosk.get('dossier.submit', { ...common, visitId, draft })
    expect(answer).toMatchObject({
      receivedAt: '2026-11-23T10:15:00+07:00',
      officialCode: expect.stringMatching(/^H48(?:\.\d+)?-261123-0001$/),
    })
    expect(answer.appointment.dueAt).toMatch(/^2026-11-\d\dT16:30$/)
    expect(await documentFolders(kiosk)).toEqual([])
    const { trackingCode, officialCode } = answer
    expect(kiosk.events).toContainEqual({ type: 'dossier.accepted', trackingCode, officialCode })
    expect(await kiosk.get('dossier.lookUp', { trackingCode, world: 'real' })).toEqual({
      trackingCode,
      officialCode,
      state: 'accepted',
    })
  })

  test('gets the same answer for the same key, at once, later, and after the visit', async () => {
    const kiosk = await kiosks.open()
    const { visitId, draft } = await visitWithPage(kiosk)
    const input = { ...common, visitId, draft }
    const [first, second] = await Promise.all([kiosk.get('dossier.submit', input), kiosk.get('dossier.submit', input)])
    await kiosk.get('visit.end', { visitId, reason: 'finished' })
    expect(second).toEqual(first)
    expect(await kiosk.get('dossier.submit', input)).toEqual(first)
    expect(kiosk.effects.logged.filter(({ event }) => event === 'dossier.received')).toHaveLength(1)
  })

  test('that was changed after a send whose answer was lost gets the answer of what was received', async () => {
    const kiosk = await kiosks.open()
    const { visitId, draft } = await visitWithPage(kiosk)
    const first = await kiosk.get('dossier.submit', { ...common, visitId, draft })
    const strokes: DossierDraft['signature'] = { kind: 'drawn', strokes: [[[0.2, 0.2]]] }
    const changed = { ...draft, language: 'en' as const, signature: strokes }
    expect(await kiosk.get('dossier.submit', { ...common, visitId, draft: changed })).toEqual(first)
    await kiosk.get('visit.end', { visitId, reason: 'finished' })
    expect(await kiosk.get('dossier.submit', { ...common, visitId, draft: changed })).toEqual(first)
    expect(kiosk.effects.logged.filter(({ event }) => event === 'dossier.received')).toHaveLength(1)
  })

  test('is refused under a key of another visit, and a second time in one visit', async () => {
    const kiosk = await kiosks.open()
    const earlier = await visitWithPage(kiosk)
    await kiosk.get('dossier.submit', { ...common, visitId: earlier.visitId, draft: earlier.draft })
    const { visitId, draft } = await visitWithPage(kiosk)
    expect(await kiosk.call('dossier.submit', { ...common, visitId, draft })).toMatchObject({
      failure: { kind: 'badRequest', detail: expect.stringContaining('another visit') },
    })
    await kiosk.get('dossier.submit', { ...common, idempotencyKey: `${key}-1`, visitId, draft })
    expect(await kiosk.call('dossier.submit', { ...common, idempotencyKey: `${key}-2`, visitId, draft })).toMatchObject(
      { failure: { kind: 'badRequest' } },
    )
  })

  test('waits here while the Centre is away, and is delivered once it is back', async () => {
    const kiosk = await kiosks.open()
    await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
    const { visitId, draft } = await visitWithPage(kiosk)
    const { trackingCode, officialCode } = await kiosk.get('dossier.submit', { ...common, visitId, draft })
    expect(officialCode).toBeNull()
    expect(await kiosk.get('dossier.lookUp', { trackingCode, world: 'real' })).toMatchObject({ state: 'received' })
    expect(await documentFolders(kiosk)).toHaveLength(1)
    await kiosk.get('simulation.set', { device: 'centre', state: 'ready' })
    kiosk.effects.advance(10 * 60_000)
    await expect.poll(() => kiosk.events.filter(({ type }) => type === 'dossier.accepted')).toHaveLength(1)
    await expect.poll(() => documentFolders(kiosk)).toEqual([])
  })
})

describe('a draft that does not hold', () => {
  test.each<[string, (draft: DossierDraft) => DossierDraft, string]>([
    ['a required paper is missing', () => sampleDraft([]), 'parts.birth-notice missingPaper'],
    ['a page that is none', () => sampleDraft(['0'.repeat(32)]), 'parts.birth-notice unknownPage'],
    [
      'a page of another part',
      (draft) => ({
        ...draft,
        answers: { ...draft.answers, relation: 'grandparent', authorisation: true },
        parts: [...draft.parts, { partId: 'authorisation', have: true, pageIds: draft.parts[0]?.pageIds ?? [] }],
      }),
      'parts.authorisation unknownPage',
    ],
    [
      'a part that does not exist',
      (draft) => ({ ...draft, parts: [...draft.parts, { partId: 'no', have: false, pageIds: [] }] }),
      'parts wrongType',
    ],
    [
      'no signature',
      (draft) => ({ ...draft, signature: { kind: 'drawn', strokes: [[[0.5, 0.5]]] } }),
      'signature missing',
    ],
    [
      'a day that does not exist',
      (draft) => ({ ...draft, applicant: { ...draft.applicant, birthDate: '2001-02-29' } }),
      'applicant.birthDate dateDoesNotExist',
    ],
    [
      'a birth tomorrow',
      (draft) => ({ ...draft, answers: { ...draft.answers, birthDate: '2026-11-24' } }),
      'answers.birthDate dateInFuture',
    ],
    [
      'an answer that nobody asked for',
      (draft) => ({ ...draft, answers: { ...draft.answers, constructor: 'x' } }),
      'answers.constructor wrongType',
    ],
    [
      'a delivery to nowhere',
      (draft) => ({ ...draft, delivery: { kind: 'post', phone: '0905987654', address: { commune: '', detail: '' } } }),
      'delivery.address missing',
    ],
  ])('%s', async (_, change, fault) => {
    const kiosk = await kiosks.open()
    const { visitId, draft } = await visitWithPage(kiosk)
    expect(await faultsOf(kiosk, visitId, change(draft))).toContain(fault)
    expect(await documentFolders(kiosk)).toEqual([])
    // Nothing is lost: mended, the same visit goes through.
    expect(await kiosk.call('dossier.submit', { ...common, visitId, draft })).toMatchObject({ ok: true })
  })

  test('a consent to a text that does not exist is refused', async () => {
    const kiosk = await kiosks.open()
    const { visitId, draft } = await visitWithPage(kiosk)
    const consent = { ...draft.consent, textVersion: 3 as 1 }
    expect(await kiosk.call('dossier.submit', { ...common, visitId, draft: { ...draft, consent } })).toMatchObject({
      failure: { kind: 'badRequest', detail: expect.stringContaining('draft.consent') },
    })
    expect(await documentFolders(kiosk)).toEqual([])
  })

  test('a page of another visit is not found', async () => {
    const kiosk = await kiosks.open()
    const earlier = await visitWithPage(kiosk)
    const { visitId } = await kiosk.get('visit.open', { world: 'real' })
    expect(await faultsOf(kiosk, visitId, earlier.draft)).toContain('parts.birth-notice unknownPage')
  })

  test.each(['constructor', 'toString', 'hasOwnProperty'])(
    'an answer under the special key %s is refused',
    async (special) => {
      const kiosk = await kiosks.open()
      const { visitId, draft } = await visitWithPage(kiosk)
      const answers = JSON.parse(JSON.stringify(draft.answers).replace('{', `{"${special}": "x", `)) as never
      expect(Object.hasOwn(answers, special)).toBe(true)
      expect(await faultsOf(kiosk, visitId, { ...draft, answers })).toContain(`answers.${special} wrongType`)
      expect(await documentFolders(kiosk)).toEqual([])
    },
  )

  test('an answer that is only inherited is none', async () => {
    const kiosk = await kiosks.open()
    const { visitId, draft } = await visitWithPage(kiosk)
    const { childName, ...others } = draft.answers
    // Parsed, as what comes over a wire is: only so is `__proto__` a key like any other.
    const inherited = JSON.parse(`{"__proto__": ${JSON.stringify({ childName })}}`) as object
    expect(Object.hasOwn(inherited, '__proto__')).toBe(true)
    const answers = Object.defineProperties({ ...others }, Object.getOwnPropertyDescriptors(inherited))
    expect(await faultsOf(kiosk, visitId, { ...draft, answers })).toContain('answers.childName missing')
    // Assigned, the key becomes the prototype.
    const assigned = Object.assign({ ...others }, inherited)
    expect(assigned).toHaveProperty('childName', childName)
    expect(await faultsOf(kiosk, visitId, { ...draft, answers: assigned })).toContain('answers.childName missing')
    expect(await documentFolders(kiosk)).toEqual([])
  })

  test('a sealed page that somebody changed on the disk is not passed on', async () => {
    const kiosk = await kiosks.open()
    const { visitId, pageId, draft } = await visitWithPage(kiosk)
    const path = join(kiosk.dataFolder, 'real', 'visits', visitId, `${pageId}.sealed`)
    const bytes = (await filesUnder(kiosk.dataFolder)).get(`real/visits/${visitId}/${pageId}.sealed`)
    await writeFile(path, Buffer.concat([bytes ?? Buffer.alloc(0), Buffer.of(0)]))
    expect(await faultsOf(kiosk, visitId, draft)).toContain('parts.birth-notice unknownPage')
    expect(await documentFolders(kiosk)).toEqual([])
  })

  test('an unknown procedure and an ended visit are said as such', async () => {
    const kiosk = await kiosks.open()
    const { visitId, draft } = await visitWithPage(kiosk)
    expect(
      await kiosk.call('dossier.submit', { ...common, visitId, draft: { ...draft, procedureCode: '9.9' } }),
    ).toMatchObject({ failure: { kind: 'unknownProcedure' } })
    await kiosk.get('visit.end', { visitId, reason: 'startedOver' })
    expect(await kiosk.call('dossier.submit', { ...common, visitId, draft })).toMatchObject({
      failure: { kind: 'visitEnded' },
    })
  })
})

test('an officer may take a dossier in without a required paper; a made-up token may not', async () => {
  const kiosk = await kiosks.open()
  const { visitId } = await kiosk.get('visit.open', { world: 'real' })
  const draft = sampleDraft([])
  expect(await kiosk.call('dossier.submit', { ...common, staffToken: 'made-up', visitId, draft })).toMatchObject({
    failure: { kind: 'notAllowed' },
  })
  const { staffToken } = await kiosk.get('staff.signIn', { pin: samplePin })
  expect(await kiosk.call('dossier.submit', { ...common, staffToken, visitId, draft })).toMatchObject({ ok: true })
})

/** Somebody fills a long form in: now and then a touch, and no call that knows the token. */
async function afterAnHour(kiosk: TestKiosk, visitId: string): Promise<void> {
  for (let minutes = 0; minutes < 100; minutes += 1) {
    kiosk.effects.advance(60_000)
    await kiosk.get('visit.keep', { visitId, snapshot: new Uint8Array(), idleForMs: 0 })
  }
}

describe('an officer who assists a visit', () => {
  test.each(['before', 'during'] as const)('stays signed in to its end, having signed in %s it', async (when) => {
    const kiosk = await kiosks.open()
    const early = when === 'before' ? await kiosk.get('staff.signIn', { pin: samplePin }) : null
    const { visitId } = await kiosk.get('visit.open', { world: 'real' })
    const { staffToken } = early ?? (await kiosk.get('staff.signIn', { pin: samplePin }))
    await afterAnHour(kiosk, visitId)
    const answer = await kiosk.call('dossier.submit', { ...common, staffToken, visitId, draft: sampleDraft([]) })
    expect(answer).toMatchObject({ ok: true })
    await kiosk.get('visit.end', { visitId, reason: 'finished' })
    expect(await kiosk.call('staff.report', { staffToken, from: '2026-01-01', to: '2026-12-31' })).toMatchObject({
      failure: { kind: 'notAllowed' },
    })
  })

  test('stays signed in over a visit that a broken screen has left open', async () => {
    const kiosk = await kiosks.open()
    await kiosk.get('visit.open', { world: 'real' })
    const { staffToken } = await kiosk.get('staff.signIn', { pin: samplePin })
    const { visitId } = await kiosk.get('visit.open', { world: 'real' })
    const answer = await kiosk.call('dossier.submit', { ...common, staffToken, visitId, draft: sampleDraft([]) })
    expect(answer).toMatchObject({ ok: true })
  })

  test('is asked to sign in again when the sign-in is over, and nothing is lost', async () => {
    const kiosk = await kiosks.open()
    const { staffToken } = await kiosk.get('staff.signIn', { pin: samplePin })
    kiosk.effects.advance(46 * 60_000)
    const { visitId } = await kiosk.get('visit.open', { world: 'real' })
    const input = { ...common, visitId, draft: sampleDraft([]) }
    expect(await kiosk.call('dossier.submit', { ...input, staffToken })).toEqual({
      ok: false,
      failure: { kind: 'notAllowed' },
    })
    const again = await kiosk.get('staff.signIn', { pin: samplePin })
    expect(await kiosk.call('dossier.submit', { ...input, staffToken: again.staffToken })).toMatchObject({ ok: true })
  })
})

test('a full disk is said as such, leaves nothing behind, and costs nothing once there is room', async () => {
  const kiosk = await kiosks.open()
  const { visitId, draft } = await visitWithPage(kiosk)
  await kiosk.get('simulation.set', { device: 'disk', state: 'full' })
  const input = { ...common, visitId, draft }
  expect(await kiosk.call('dossier.submit', input)).toEqual({ ok: false, failure: { kind: 'diskFull' } })
  expect(await documentFolders(kiosk)).toEqual([])
  await kiosk.get('simulation.set', { device: 'disk', state: 'ready' })
  expect(await kiosk.call('dossier.submit', input)).toMatchObject({ ok: true })
})
