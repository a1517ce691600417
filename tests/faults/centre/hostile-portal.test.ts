import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { loadCatalogue } from '../../../main/catalogue/load-catalogue.ts'
import { centreFileName, type EmbeddedCentre } from '../../../main/centre/embedded-centre.ts'
import { sealedEnvelope } from '../../../main/centre/envelope-fixture.ts'
import { createSimulatedEffects, type SimulatedEffects } from '../../../main/effects-simulated.ts'
import { createHttpExchange } from '../../../main/http-exchange.ts'
import { resourcesFolder } from '../../../main/kiosk-fixture.ts'
import { createPortalClient } from '../../../main/portal/portal-client.ts'
import { portalDossier, portalProgress } from '../../../main/portal/portal-dossier.ts'
import { createPortalSync, type PortalSync } from '../../../main/portal/portal-sync.ts'
import { createSealing } from '../../../main/vault/sealing.ts'
import { countAsking } from './asking.ts'
import { type MischiefLine, openMischiefLine } from './mischief-line.ts'
import { mischiefs } from './mischiefs.ts'
import { account, openOwnPortal, type OwnPortal } from './own-portal.ts'
import { openFixtureCentre } from '../../../main/centre/centre-fixture.ts'

// A Centre's own register and queue tell a portal of ours, over a line that misbehaves in every way.

const catalogue = loadCatalogue(resourcesFolder, 'demo')
const office = { placeOfReceipt: 'Trung tâm', fieldCodes: {}, fileAddress: null }
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

interface Case {
  readonly effects: SimulatedEffects
  readonly portal: OwnPortal
  readonly line: MischiefLine
  readonly centre: EmbeddedCentre
  readonly databaseFile: string
  readonly codes: readonly string[]
  readonly sync: PortalSync
  isAsking(): boolean
  troubles(): readonly string[]
}

/** A Centre that has taken in `count` dossiers, and a portal behind a line. */
async function openCase(count = 12): Promise<Case> {
  if (!catalogue.ok) throw new Error(catalogue.failure.kind)
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: count })
  const portal = await openOwnPortal()
  closing.push(() => portal.close())
  const line = await openMischiefLine({ to: portal.origin })
  closing.push(() => line.close())
  const folder = await mkdtemp(join(tmpdir(), 'motcua-portal-'))
  closing.push(() => rm(folder, { recursive: true }))
  const sealing = await createSealing(effects)
  const centre = await openFixtureCentre(folder, effects, { sealing })
  closing.push(async () => centre.close())
  const codes: string[] = []
  for (let number = 0; number < count; number += 1) {
    const { publicKey } = centre
    const taken = await centre.deliver(sealedEnvelope({ sealing, publicKey, effects, departmentId: 'commune' }))
    if (taken.ok) codes.push(taken.value.officialCode)
  }
  const asking = countAsking(effects)
  const maxAnswerBytes = 64 * 1024
  const { exchange, close } = createHttpExchange({
    url: new URL(line.origin),
    ca: null,
    maxAnswerBytes,
    effects: asking.effects,
  })
  const client = createPortalClient({
    exchange,
    logInPath: '/login',
    servicePath: '/service',
    ...account,
    expiredCodes: ['-1'],
  })
  const procedure = catalogue.value.procedure('1.001193')
  const department = catalogue.value.department('commune')
  if (procedure === null || department === null) throw new Error('the catalogue has changed')
  const sync = createPortalSync({
    queue: centre.portalQueue,
    client,
    dossierOf(id) {
      const dossier = centre.read(id)
      return dossier === null ? null : portalDossier({ dossier, procedure, department, office })
    },
    progressOf(id) {
      const dossier = centre.read(id)
      return dossier === null ? null : portalProgress({ dossier, department, at: '2026-11-24T08:00:00+07:00' })
    },
    effects,
  })
  closing.push(async () => {
    close()
    await sync.close()
  })
  return {
    effects,
    portal,
    line,
    centre,
    databaseFile: join(folder, centreFileName),
    codes,
    sync,
    isAsking: () => asking.isAsking() && !line.isHolding(),
    troubles: () => effects.logged.flatMap((each) => (each.event === 'portal.notTold' ? [each.kind] : [])),
  }
}

async function passUntil(given: Case, isSo: () => boolean): Promise<void> {
  const look = (): boolean => {
    if (!isSo() && !given.isAsking()) given.effects.advance(60_000)
    return isSo()
  }
  await expect.poll(look, { timeout: 20_000, interval: 5 }).toBe(true)
}

const isTold =
  ({ centre }: Case) =>
  (): boolean =>
    centre.portalQueue.entries(100).length === 0

/** The portal as it must be in the end: every dossier inserted once, each record with what it is about. */
function inserted({ portal }: Case): readonly string[] {
  const whole = portal.inserted.filter((code) => {
    const { MaHoSo, MaTTHC, TrangThaiHoSo } = portal.dossiers.get(code) ?? {}
    return MaHoSo === code && MaTTHC === '1.001193' && TrangThaiHoSo === '2'
  })
  return whole.toSorted()
}

const ways = [
  'hangs',
  'dripsByteByByte',
  'closesMidReply',
  'losesTheReply',
  'answersTwice',
  'asksTwice',
  'showsHtml',
  'sendsElsewhere',
  'saysWrongJson',
  'cutsJson',
  'answersWithoutEnd',
  'fails500',
  'fails503',
  'saysNotFound',
] as const

test.each(ways.flatMap((name) => (['/login', '/service'] as const).map((at) => [name, at] as const)))(
  '%s at %s, then no more: every dossier told once',
  async (name, at) => {
    // More than one call where it matters which call an answer is for.
    const given = await openCase(name === 'losesTheReply' || name === 'answersTwice' ? 12 : 2)
    given.line.play({
      at: new RegExp(at),
      does: mischiefs[name],
      holds: name === 'hangs' || name === 'dripsByteByByte',
    })
    given.sync.start()
    await passUntil(given, () => given.troubles().length >= 2 || isTold(given)())
    given.line.play(null)
    await passUntil(given, isTold(given))
    expect(inserted(given)).toEqual(given.codes.toSorted())
  },
)

test('an hour of 500: nothing is dropped, and the portal is asked ever less often', async () => {
  const given = await openCase(1)
  const until = given.effects.now().getTime() + 60 * 60_000
  given.line.play({ at: /./, does: mischiefs.fails500 })
  given.sync.start()
  await passUntil(given, () => given.effects.now().getTime() >= until && given.troubles().length > 10)
  expect(given.troubles().length).toBeLessThan(40)
  given.line.play(null)
  await passUntil(given, isTold(given))
  expect(inserted(given)).toEqual(given.codes.toSorted())
})

test('ten in a call and no more, under one session; a session that has run out is renewed', async () => {
  const given = await openCase(23)
  given.sync.start()
  await passUntil(given, isTold(given))
  expect(given.portal.chunks).toEqual([10, 10, 3])
  expect(given.portal.logIns()).toBe(1)
  given.portal.expire()
  moveOn(given, 'inProcess')
  await passUntil(given, isTold(given))
  expect(given.portal.logIns()).toBe(2)
  expect(given.troubles()).toEqual([])
  expectStatus(given, '4')
})

test('a wrong password: told when it is mended, and until then asked seldom', async () => {
  const given = await openCase(1)
  given.line.play({
    at: /login/,
    does: ({ response }) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end('{"error_code":"1"}'),
  })
  given.sync.start()
  await passUntil(given, () => given.troubles().length >= 3)
  expect(new Set(given.troubles())).toEqual(new Set(['notLetIn']))
  given.line.play(null)
  await passUntil(given, isTold(given))
  expect(inserted(given)).toEqual(given.codes.toSorted())
})

test('one dossier that the portal refuses waits for a person with its code; the others pass', async () => {
  const given = await openCase()
  const [bad = ''] = given.codes
  given.portal.refuse(bad, '42')
  given.sync.start()
  await passUntil(given, () => given.portal.dossiers.size === given.codes.length - 1 && given.troubles().length > 0)
  await expect
    .poll(() => given.centre.portalQueue.entries(10))
    .toEqual([{ officialCode: bad, state: 'refused', attempts: 1, lastFailure: 'refused 42' }])
  for (let hours = 0; hours < 5; hours += 1) given.effects.advance(60 * 60_000)
  expect(given.troubles()).toEqual(['refused'])
  given.portal.refuse(null)
  expect(given.centre.portalQueue.again(bad)).toEqual({ ok: true, value: true })
  await passUntil(given, isTold(given))
  expect(inserted(given)).toEqual(given.codes.toSorted())
})

test('what changes while the portal is told is told after it', async () => {
  const given = await openCase(3)
  given.line.play({
    at: /service/,
    async does({ forward, response }) {
      const answer = await forward()
      moveOn(given, 'supplementRequested')
      given.line.play(null)
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
    },
  })
  given.sync.start()
  await passUntil(given, () => given.portal.chunks.length > 1 && isTold(given)())
  expect(given.portal.inserted.toSorted()).toEqual(given.codes.toSorted())
  expectStatus(given, '5')
})

/** As a desk would: in the register, beside everything else. */
function moveOn({ databaseFile }: Case, state: string): void {
  const database = new DatabaseSync(databaseFile)
  database.prepare('UPDATE dossiers SET state = ?').run(state)
  database.close()
}

function expectStatus({ portal, codes }: Case, status: string): void {
  expect(codes.map((code) => portal.dossiers.get(code)?.['TrangThaiHoSo'])).toEqual(codes.map(() => status))
}
