import { describe, expect, it } from 'vitest'
import { draftOfSession } from './draft-of-session.ts'
import type { SessionEvent } from './session-events.ts'
import { fixtureApplicant, fixtureProcedure, fixtureTiming } from './session-fixture.ts'
import { assistance, type Live, liveSession, splitAnswers } from './session-walk-fixture.ts'

describe('a visit', () => {
  const toReview: SessionEvent[] = [
    { type: 'visit.start', world: 'real' },
    { type: 'language.chosen', language: 'vi' },
    { type: 'consent.given', consent: { textVersion: 1, optional: { notify: false, survey: false } } },
    { type: 'identity.read', applicant: fixtureApplicant },
    { type: 'identity.confirmed', applicant: fixtureApplicant },
    { type: 'procedure.chosen', code: '9.000001', catalogueVersion: 'v1' },
    { type: 'procedure.accepted' },
    { type: 'papers.checked', checklist: { 'land-book': true, letter: false } },
    { type: 'form.next', answers: { reason: 'split' } },
    { type: 'form.next', answers: splitAnswers },
    { type: 'form.next', answers: splitAnswers },
    { type: 'page.added', partId: 'land-book', pageId: 'p1' },
    { type: 'capture.next' },
    { type: 'delivery.chosen', delivery: { kind: 'office' } },
  ]
  const answersOfMain: Record<string, unknown> = {
    openVisit: { visitId: 'visit-0000000001' },
    loadProcedure: fixtureProcedure,
  }

  async function sessionAt(events: readonly SessionEvent[]): Promise<Live> {
    const live = liveSession()
    for (const event of events) {
      live.actor.send(event)
      await live.settle()
      const waiting = live.pending.at(-1)
      if (waiting !== undefined && waiting.src in answersOfMain) {
        live.pending.pop()
        waiting.resolve(answersOfMain[waiting.src])
        await live.settle()
      }
    }
    return live
  }

  it('comes back to the review after a change, without asking the rest again', async () => {
    const live = await sessionAt(toReview)
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
    live.actor.send({ type: 'review.change', target: { step: 'form', screenId: 'land.x' } })
    live.actor.send({ type: 'form.next', answers: { ...splitAnswers, plots: [{ area: 250 }] } })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
    expect(live.actor.getSnapshot().context.answers).toMatchObject({ plots: [{ area: 250 }] })
  })

  it('knows what of the review was read, and the row that was left to be changed, until it is left another way', async () => {
    const live = await sessionAt(toReview)
    const reviewed = { seen: ['0 Người nộp'], at: 'delivery' }
    live.actor.send({ type: 'review.change', target: { step: 'delivery' }, reviewed })
    live.actor.send({ type: 'back' })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
    expect(live.actor.getSnapshot().context.reviewed).toEqual(reviewed)
    live.actor.send({ type: 'back' })
    live.actor.send({ type: 'delivery.chosen', delivery: { kind: 'office' } })
    expect(live.actor.getSnapshot().context.reviewed).toEqual({ ...reviewed, at: null })
    live.actor.send({ type: 'review.confirmed', reviewed: { seen: ['0 Người nộp', '0 Nhận'], at: null } })
    live.actor.send({ type: 'back' })
    expect(live.actor.getSnapshot().context.reviewed.seen).toEqual(['0 Người nộp', '0 Nhận'])
    live.actor.send({ type: 'startOver' })
    expect(live.actor.getSnapshot().context.reviewed).toEqual({ seen: [], at: null })
  })

  it('does not ask for a language that was chosen on the first screen, and lets whoever goes back choose another', async () => {
    const live = await sessionAt([{ type: 'visit.start', world: 'real', languageIsChosen: true }])
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'consent' } })).toBe(true)
    live.actor.send({ type: 'back' })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'language' } })).toBe(true)
    live.actor.send({ type: 'language.chosen', language: 'en' })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'consent' } })).toBe(true)
    const asked = await sessionAt([{ type: 'visit.start', world: 'real' }])
    expect(asked.actor.getSnapshot().matches({ visit: { preparing: 'language' } })).toBe(true)
  })

  it('asks what a change has opened before it comes back', async () => {
    const live = await sessionAt(toReview)
    live.actor.send({ type: 'review.change', target: { step: 'form', screenId: 'about.reason' } })
    live.actor.send({ type: 'form.next', answers: { ...splitAnswers, reason: 'join' } })
    expect(live.actor.getSnapshot().context.screenId).toBe('about.detail')
    live.actor.send({ type: 'form.next', answers: { ...splitAnswers, reason: 'join', detail: 'hai thửa liền nhau' } })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
  })

  it('photographs a paper that a change of the checklist has added', async () => {
    const live = await sessionAt(toReview)
    live.actor.send({ type: 'review.change', target: { step: 'papers' } })
    live.actor.send({ type: 'papers.checked', checklist: { 'land-book': true, letter: true } })
    expect(live.actor.getSnapshot().context.partId).toBe('letter')
    live.actor.send({ type: 'capture.next' })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: { capture: 'photographing' } } })).toBe(true)
    live.actor.send({ type: 'page.added', partId: 'letter', pageId: 'p2' })
    live.actor.send({ type: 'capture.next' })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
  })

  it('photographs a paper that the answers call for, and sends it only while they do', async () => {
    const live = await sessionAt(toReview)
    const joined = { ...splitAnswers, reason: 'join', detail: 'hai thửa liền nhau', plan: true }
    live.actor.send({ type: 'review.change', target: { step: 'form', screenId: 'about.reason' } })
    live.actor.send({ type: 'form.next', answers: joined })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: { capture: 'photographing' } } })).toBe(true)
    expect(live.actor.getSnapshot().context.partId).toBe('plan')
    live.actor.send({ type: 'page.added', partId: 'plan', pageId: 'p2' })
    live.actor.send({ type: 'capture.next' })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
    const signature = { kind: 'typed', name: 'NGUYỄN VĂN THỬ' } as const
    const partsSent = () => draftOfSession({ ...live.actor.getSnapshot().context, signature })?.parts
    expect(partsSent()).toContainEqual({ partId: 'plan', have: true, pageIds: ['p2'] })
    live.actor.send({ type: 'review.change', target: { step: 'form', screenId: 'about.reason' } })
    live.actor.send({ type: 'form.back', answers: splitAnswers })
    expect(partsSent()?.map(({ partId }) => partId)).toEqual(['land-book', 'letter'])
    // The pages are kept: who changes their mind again does not photograph them twice.
    live.actor.send({ type: 'review.change', target: { step: 'form', screenId: 'about.reason' } })
    live.actor.send({ type: 'form.next', answers: joined })
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'review' } })).toBe(true)
    expect(partsSent()).toContainEqual({ partId: 'plan', have: true, pageIds: ['p2'] })
  })

  it('keeps the pages of a paper in the order that the person gives them', async () => {
    const live = await sessionAt(toReview)
    live.actor.send({ type: 'review.change', target: { step: 'capture', partId: 'land-book' } })
    const move = (pageId: string, by: -1 | 1) =>
      live.actor.send({ type: 'page.moved', partId: 'land-book', pageId, by })
    for (const pageId of ['p2', 'p3']) live.actor.send({ type: 'page.added', partId: 'land-book', pageId })
    move('p3', -1)
    move('p1', 1)
    expect(live.actor.getSnapshot().context.pages['land-book']).toEqual(['p3', 'p1', 'p2'])
    // Beyond both ends, and a page that is not there: as it was.
    move('p3', -1)
    move('p2', 1)
    move('p9', 1)
    expect(live.actor.getSnapshot().context.pages['land-book']).toEqual(['p3', 'p1', 'p2'])
  })

  it('sends once, however often send is touched, and keeps the key over a retry', async () => {
    const live = await sessionAt([...toReview, { type: 'review.confirmed' }])
    const send: SessionEvent = {
      type: 'dossier.send',
      signature: {
        kind: 'drawn',
        strokes: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
      idempotencyKey: 'a'.repeat(32),
    }
    live.actor.send(send)
    live.actor.send({ ...send, idempotencyKey: 'b'.repeat(32) })
    expect(live.pending.filter((call) => call.src === 'submit')).toHaveLength(1)
    live.clock.increment(fixtureTiming.sendingLimit)
    expect(live.actor.getSnapshot().matches({ visit: { preparing: 'notSent' } })).toBe(true)
    live.actor.send({ type: 'send.again' })
    expect(live.actor.getSnapshot().context.idempotencyKey).toBe('a'.repeat(32))
    expect(live.pending.filter((call) => call.src === 'submit')).toHaveLength(2)
  })

  it('stays while somebody touches the screen, however long it takes', async () => {
    const live = await sessionAt(toReview.slice(0, 4))
    for (let times = 0; times < 12; times += 1) {
      live.clock.increment(fixtureTiming.idleAsk)
      live.clock.increment(fixtureTiming.idleCountdown - 1)
      live.actor.send({ type: 'activity' })
    }
    expect(live.actor.getSnapshot().matches({ visit: 'preparing' })).toBe(true)
  })

  it('stops without a required paper, but lets an officer who assists take the dossier in', async () => {
    const without: SessionEvent = { type: 'papers.checked', checklist: { 'land-book': false, letter: false } }
    const alone = await sessionAt([...toReview.slice(0, 7), without])
    expect(alone.actor.getSnapshot().matches({ visit: { preparing: { papers: 'missing' } } })).toBe(true)
    const helped = await sessionAt([...toReview.slice(0, 7), { type: 'staff.signedIn', assistance }, without])
    expect(helped.actor.getSnapshot().matches({ visit: { preparing: 'form' } })).toBe(true)
  })
})
