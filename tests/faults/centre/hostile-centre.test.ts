import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connectTo, startTestCentre, type TestCentre, testKioskKey } from '../../../main/centre/http/centre-fixture.ts'
import { createSimulatedEffects, type SimulatedEffects } from '../../../main/effects-simulated.ts'
import { newId } from '../../../main/new-id.ts'
import { handInSample } from '../../../main/outbox/hand-in-fixture.ts'
import { createSealing } from '../../../main/vault/sealing.ts'
import type { OpenWorld } from '../../../main/world.ts'
import { openTestWorld } from '../../../main/world-fixture.ts'
import { newTrackingCode } from '../../../shared/dossier/tracking-code.ts'
import { countAsking } from './asking.ts'
import { type Mischief, type MischiefLine, openMischiefLine } from './mischief-line.ts'
import { mischiefs } from './mischiefs.ts'
import { otherCertificate } from './test-certificates.ts'

// A kiosk's whole outbox, its store and its vault deliver through a line that misbehaves to a real Centre behind it.
// The kiosk's time is simulated; the Centre's stands still, so that every case past five minutes also has a clock that
// is off.

const startsAt = new Date('2026-11-23T03:15:00Z')
const operations = { begin: /\/deliveries$/, send: /\/items\//, finish: /\/finish$/ }
type OperationName = keyof typeof operations

let centre: TestCentre
let seed = 100
beforeAll(async () => {
  centre = await startTestCentre({ effects: createSimulatedEffects({ startsAt, seed: 1 }) })
  centre.kiosks.enrol(testKioskKey(1).publicText, 'Sảnh 1', '2026-11-23T08:00:00+07:00')
})
afterAll(() => centre.close())

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

interface Case {
  readonly line: MischiefLine
  readonly effects: SimulatedEffects
  readonly world: OpenWorld
  readonly dossierId: string
  readonly accepted: string[]
  readonly uploadsBefore: readonly string[]
  /** Whether the kiosk waits for an answer that is really on its way. */
  isAsking(): boolean
  /** Kinds of the tries that did not get through, in order. */
  failures(): readonly string[]
}

async function openCase(tls?: { readonly cert: string; readonly key: string }): Promise<Case> {
  seed += 1
  const effects = createSimulatedEffects({ startsAt, seed })
  const line = await openMischiefLine({ to: centre.origin, ...(tls === undefined ? {} : { tls }) })
  closing.push(() => line.close())
  const folder = await mkdtemp(join(tmpdir(), 'motcua-hostile-'))
  closing.push(() => rm(folder, { recursive: true, force: true }))
  const sealing = await createSealing(effects)
  const { publicKey } = centre
  const asking = countAsking(effects)
  const key = testKioskKey(1)
  const { port, close } = connectTo({ origin: line.origin, publicKey, key, effects: asking.effects, sealing })
  const accepted: string[] = []
  const world = await openTestWorld(folder, effects, {
    sealing,
    agencyCodeOf: () => null,
    remoteCentre: { ...port, publicKey, close },
    // The kiosk's own sealed pages stay, to be compared.
    retentionDays: 300,
    simulated: false,
    onAccepted: (_, officialCode) => accepted.push(officialCode),
  })
  closing.push(() => world.close())
  const dossierId = newId(effects)
  // Two pages, of which one needs two requests.
  const pages = [effects.randomBytes(700 * 1024), Uint8Array.of(1, 2, 3)]
  await handInSample(world, { dossierId, trackingCode: newTrackingCode(effects.randomBytes), pages }, effects)
  return {
    line,
    effects,
    world,
    dossierId,
    accepted,
    uploadsBefore: await uploads(),
    isAsking: () => asking.isAsking() && !line.isHolding(),
    failures: () => effects.logged.flatMap((each) => (each.event === 'dossier.deliveryFailed' ? [each.kind] : [])),
  }
}

/** Half-finished deliveries that the Centre keeps. */
const uploads = (): Promise<readonly string[]> => readdir(join(centre.folder, 'uploads')).catch(() => [])

/** Lets minutes of the kiosk's time pass until it is so, but none while an answer is on its way. */
async function passUntil(given: Case, isSo: () => boolean): Promise<void> {
  const look = (): boolean => {
    if (!isSo() && !given.isAsking()) given.effects.advance(60_000)
    return isSo()
  }
  await expect.poll(look, { timeout: 20_000, interval: 5 }).toBe(true)
}

/** Exactly one dossier of this id, and every page as the kiosk sealed it. */
async function expectDeliveredOnce(given: Case): Promise<void> {
  const { world, dossierId, accepted } = given
  expect(accepted).toHaveLength(1)
  expect(world.store.outbox.entries()).toEqual([])
  const trackingCode = world.store.dossiers.byId(dossierId)?.trackingCode ?? ''
  expect(await world.centre.lookUp(trackingCode)).toEqual({
    ok: true,
    value: { officialCode: accepted[0], state: 'accepted' },
  })
  const [here, there] = [join(world.folder, 'documents', dossierId), join(centre.folder, 'documents', dossierId)]
  const names = (await readdir(here)).toSorted()
  expect(names).toHaveLength(2)
  expect((await readdir(there)).toSorted()).toEqual(names)
  for (const name of names) {
    expect((await readFile(join(there, name))).equals(await readFile(join(here, name)))).toBe(true)
  }
  expect(await uploads()).toEqual(given.uploadsBefore)
}

const everywhere: readonly OperationName[] = ['begin', 'send', 'finish']
const passing: readonly (readonly [name: keyof typeof mischiefs, at: readonly OperationName[], kind: string | null])[] =
  [
    ['hangs', everywhere, 'unreachable'],
    ['dripsByteByByte', everywhere, 'unreachable'],
    ['closesMidReply', everywhere, 'unreachable'],
    ['losesTheReply', everywhere, 'unreachable'],
    ['answersTwice', everywhere, null],
    ['asksTwice', everywhere, null],
    ['showsHtml', everywhere, 'strangeAnswer'],
    ['sendsElsewhere', ['finish'], 'strangeAnswer'],
    ['saysWrongJson', ['begin', 'finish'], 'strangeAnswer'],
    ['cutsJson', ['send', 'finish'], 'strangeAnswer'],
    ['acknowledgesAnother', ['finish'], 'strangeAnswer'],
    ['answersWithoutEnd', ['finish'], 'strangeAnswer'],
    ['fails503', ['finish'], 'centreFailed'],
    ['shutsOut', ['begin', 'finish'], 'notLetIn'],
    ['slowsDown', ['send'], 'busy'],
    ['saysNotFound', ['begin'], 'strangeAnswer'],
  ]

test.each(passing.flatMap(([name, at, kind]) => at.map((operation) => [name, operation, kind] as const)))(
  '%s at %s, then no more: delivered once',
  async (name, operation, kind) => {
    const given = await openCase()
    const does: Mischief = mischiefs[name]
    given.line.play({ at: operations[operation], does, holds: name === 'hangs' || name === 'dripsByteByByte' })
    given.world.outbox.start()
    await passUntil(given, () => given.failures().length >= 3 || given.accepted.length > 0)
    // Lost after the Centre had it, the answer comes with the next try; what does no harm, no try is lost to.
    expect(new Set(given.failures())).toEqual(new Set(kind === null ? [] : [kind]))
    given.line.play(null)
    await passUntil(given, () => given.accepted.length > 0)
    await expectDeliveredOnce(given)
  },
)

test('a delivery that broke off goes on where the Centre stands, also after the Centre was started again', async () => {
  const given = await openCase()
  given.line.play({ at: /items\/1\/524288$/, does: mischiefs.breaksOff })
  given.world.outbox.start()
  await passUntil(given, () => given.failures().length > 0)
  await centre.restart()
  const before = given.line.asked.length
  given.line.play(null)
  await passUntil(given, () => given.accepted.length > 0)
  await expectDeliveredOnce(given)
  const sent = given.line.asked.slice(before).flatMap((path) => /items\/(.+)$/.exec(path)?.[1] ?? [])
  expect(new Set(sent)).toEqual(new Set(['1/524288', '2/0']))
})

test('nobody at the address for a while: delivered once', async () => {
  const given = await openCase()
  await given.line.setOpen(false)
  given.world.outbox.start()
  await passUntil(given, () => given.failures().length >= 3)
  await given.line.setOpen(true)
  await passUntil(given, () => given.accepted.length > 0)
  expect(new Set(given.failures())).toEqual(new Set(['unreachable']))
  await expectDeliveredOnce(given)
})

test('500 for an hour: tried ever less often, never given up, delivered once', async () => {
  const given = await openCase()
  given.line.play({ at: /./, does: mischiefs.fails500 })
  given.world.outbox.start()
  const anHourOn = startsAt.getTime() + 60 * 60_000
  await passUntil(given, () => given.effects.now().getTime() >= anHourOn && given.failures().length > 10)
  // 2, 4, … seconds and then five minutes at most, half of each drawn: some twenty tries, not hundreds.
  expect(given.failures().length).toBeLessThan(40)
  given.line.play(null)
  await passUntil(given, () => given.accepted.length > 0)
  await expectDeliveredOnce(given)
})

test.each(['refusesForSize', 'refusesForAnUnknownReason'] as const)(
  '%s: with an officer, with the reason, and not tried again',
  async (name) => {
    const given = await openCase()
    given.line.play({ at: operations.finish, does: mischiefs[name] })
    given.world.outbox.start()
    await passUntil(given, () => given.failures().length > 0)
    given.line.play(null)
    for (let hours = 0; hours < 3; hours += 1) given.effects.advance(60 * 60_000)
    expect(given.failures()).toEqual([name === 'refusesForSize' ? 'tooLarge' : 'refused'])
    expect(given.world.store.outbox.entries()).toMatchObject([
      { state: 'rejected', lastFailure: given.failures()[0], attempts: 1 },
    ])
    expect(given.world.store.dossiers.byId(given.dossierId)?.state).toBe('refused')
  },
)

test('another certificate than the one to trust: nothing is sent, nothing is lost', async () => {
  const given = await openCase(otherCertificate)
  given.world.outbox.start()
  await passUntil(given, () => given.failures().length >= 2)
  expect(new Set(given.failures())).toEqual(new Set(['untrusted']))
  expect(given.world.store.outbox.entries()).toMatchObject([{ state: 'waiting', lastFailure: 'untrusted' }])
})

test('a Centre with another key than the pinned one gets nothing of it', async () => {
  const given = await openCase()
  const begun = { deliveryId: 'a'.repeat(64), centreKey: 'B'.repeat(43), bytesThere: [0, 0, 0], acknowledgement: null }
  const sent: string[] = []
  given.line.play({
    at: /./,
    does: ({ response, request }) => {
      sent.push(request)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(begun))
    },
  })
  given.world.outbox.start()
  await passUntil(given, () => given.failures().length >= 2)
  expect(new Set(given.failures())).toEqual(new Set(['differentKey']))
  expect(sent.every((path) => operations.begin.test(path))).toBe(true)
  given.line.play(null)
  await passUntil(given, () => given.accepted.length > 0)
  await expectDeliveredOnce(given)
})

test('a look-up at a Centre that hangs is over in seconds, and says that it does not know', async () => {
  const given = await openCase()
  given.line.play({ at: /whereabouts/, does: mischiefs.hangs, holds: true })
  let answer: unknown = null
  void given.world.centre.lookUp('346789ACDEFHJKM').then((got) => (answer = got))
  await expect
    .poll(() => (given.effects.advance(1000), answer))
    .toEqual({ ok: false, failure: { kind: 'unreachable' } })
  expect(given.effects.now().getTime() - startsAt.getTime()).toBeGreaterThanOrEqual(3000)
})
