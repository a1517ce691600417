import { fail, ok } from '../../../shared/result.ts'
import type { Scene } from './journey-scene.tsx'
import { sampleNextVersion, sampleOverview } from './sample-review.ts'
import { sampleOfficer } from './sample-visit.ts'
import type { Answers } from './still-client.ts'

const onward = '.screen-feet .button-primary'
const aside = '.screen-onward .button-secondary, .pages-flow > .button-secondary'
const firstListed = '.paged-list .choice'
const review = (touches: readonly string[] = [], answers: Answers = {}): Scene => ({
  state: 'staff.review',
  context: { assistance: sampleOfficer },
  touches,
  answers,
})

/** What officers see: their menu, and the review of procedures. */
export const deskScenes: Readonly<Record<string, Scene>> = {
  'staff door': { state: 'staff.door' },
  'staff menu': { state: 'staff.menu', context: { assistance: sampleOfficer } },
  'staff report': { state: 'staff.report', context: { assistance: sampleOfficer } },
  'staff matters': { state: 'staff.matters', context: { assistance: sampleOfficer } },
  'staff matters, none': {
    state: 'staff.matters',
    context: { assistance: sampleOfficer },
    answers: { 'staff.matters': () => ok({ deliveries: [], prints: [], calls: [] }) },
  },
  'review list': review(['.review-tabs .button']),
  'review list, an officer with nothing to do': review(['.review-tabs .button'], {
    'review.overview': () =>
      ok({ ...sampleOverview, mayPublish: false, procedures: [], national: { count: 0, reviewed: true } }),
  }),
  'review national list': review(['.review-tabs .button:last-child', '.pages-flow > .choice']),
  'review procedure': review([firstListed]),
  'review same fields': review([firstListed, '.review-deeds .button']),
  'review field': review([firstListed, onward]),
  'review field, edited': review([firstListed, onward, aside]),
  'review fee, edited': review([firstListed, `.choices .choice:nth-child(7)`, aside]),
  'review papers': review([firstListed, `.choices .choice:nth-child(8)`]),
  'review form trial': review([firstListed, aside]),
  'review publish': review([onward]),
  'review publish, mistakes': review([onward, '.choices .choice:nth-child(1)', onward, onward], {
    'review.publish': () =>
      fail({
        kind: 'mistakes',
        lines: ['forms/pavement-use.json sections.0.questions.1.when: "knd" is not asked before this'],
      }),
  }),
  'review published': review([onward, '.choices .choice:nth-child(1)', onward, onward]),
  'review publish, nothing new': review([onward, '.choices .choice:nth-child(1)', onward], {
    'review.nextVersion': () =>
      ok({
        ...sampleNextVersion,
        unlisted: [],
        fresh: [],
        changed: [],
        reviewed: [],
        gone: [],
        besideFields: [],
        otherLists: [],
        otherNationalList: false,
        nothingNew: true,
      }),
  }),
  'review changed procedures': review([
    onward,
    '.choices .choice:nth-child(1)',
    onward,
    '.choices .choice:nth-child(2)',
  ]),
  'review changed procedure': review([
    onward,
    '.choices .choice:nth-child(1)',
    onward,
    '.choices .choice:nth-child(2)',
    onward,
  ]),
  'review versions': review([aside]),
  'review version': review([aside, firstListed]),
  'review roll back': review([aside, firstListed, aside]),
  'review record': review([aside, aside]),
  'review paper, edited': review([firstListed, '.choices .choice:nth-child(8)', aside, '.paged-list .choice']),
  'review paper, saved by a key': review([
    firstListed,
    '.choices .choice:nth-child(8)',
    aside,
    '.paged-list .choice',
    '#paper-copies',
  ]),
  'review publish, looked at': review([onward, '.choices .choice:nth-child(1)', onward]),
  'review part, edited': review([
    firstListed,
    '.choices .choice:nth-child(9)',
    aside,
    '.paged-list li:nth-child(2) .choice',
  ]),
}
