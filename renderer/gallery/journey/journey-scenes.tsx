import { fail, ok } from '../../../shared/result.ts'
import type { SessionContext } from '../../../shared/session/session-context.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { HelpDialog } from '../../visitor/overlay/help-dialog.tsx'
import { StrayScanDialog } from '../../visitor/overlay/stray-scan-dialog.tsx'
import { StartOverDialog } from '../../visitor/overlay/start-over-dialog.tsx'
import { useTranslation } from 'react-i18next'
import type { Scene } from './journey-scene.tsx'
import { type Answers, openAnswer, stillPage } from './still-client.ts'
import { sampleOverview } from './sample-review.ts'
import { sampleSight } from './sample-sights.ts'
import { formScreenId, sampleVisit } from './sample-visit.ts'

const nothing = () => undefined
/** Whoever has typed enough. */
const keysDown = '.keyboard-key[data-kind=done]'
const officer = { staffToken: 'gallery', officer: { id: 'o-1', name: 'Lê Thị Thu Hà' } }
const unreachable = () => fail({ kind: 'unreachable' as const })

const form = (of: string, more: Partial<Scene> = {}): Scene => ({
  state: 'visit.preparing.form.asking',
  context: { screenId: formScreenId(of) },
  ...more,
})
const unanswered = (of: string, touches: readonly string[] = []): Scene =>
  form(of, { context: { screenId: formScreenId(of), answers: {} }, touches })
const wrong = (of: string) => unanswered(of, ['.screen-feet .button-primary'])

const finding = (view: Readonly<Record<string, unknown>>, more: Partial<Scene> = {}): Scene => ({
  state: 'visit.preparing.procedure.finding',
  unfinished: { 'finding.view': view },
  ...more,
})
const search = (query: string, more: Partial<Scene> = {}): Scene =>
  finding({ kind: 'search' }, { unfinished: { 'finding.view': { kind: 'search' }, 'search.query': query }, ...more })

const notSent = (sendFailure: SessionContext['sendFailure']): Scene => ({
  state: 'visit.preparing.notSent',
  context: { sendFailure },
})

const papersMissing = {
  state: 'visit.preparing.papers.missing',
  context: { checklist: { contract: false, 'land-book': false } },
}
const savingDraft = (save: () => unknown): Scene => ({
  ...papersMissing,
  answers: { 'draft.save': save } as Answers,
  touches: ['.screen-onward .button-secondary, .pages-flow > .button-secondary'],
})

/** Two sheets come out, the third is under way. */
function feedsTwice() {
  let asked = 0
  return () => {
    asked += 1
    return asked % 3 === 0 ? new Promise<never>(nothing) : ok({ ...stillPage, pageId: `sheet-${asked}`, isFed: true })
  }
}
const onward = '.screen-feet .button-primary'
const aside = '.screen-onward .button-secondary, .pages-flow > .button-secondary'
const firstListed = '.paged-list .choice'
const review = (touches: readonly string[] = [], answers: Answers = {}): Scene => ({
  state: 'staff.review',
  context: { assistance: officer },
  touches,
  answers,
})

/** What the idle watch shows; the gallery's journey has no watch that runs. */
function IdleScene() {
  const { t } = useTranslation('visitor')
  return (
    <Dialog
      isOpen
      isAlert
      title={t('idle.title')}
      actions={<PrimaryButton onPress={nothing}>{t('idle.stay')}</PrimaryButton>}
    >
      <p>{t('idle.text', { seconds: 24 })}</p>
      <Countdown secondsLeft={24} secondsInAll={30} />
    </Dialog>
  )
}

/**
 * Every screen of the product in every state that looks different: filled, empty, waiting, wrong, and under a dialog.
 *
 * The geometry and accessibility tests measure all of them; a test holds that no step of the journey is missing.
 */
export const journeyScenes = {
  attract: { state: 'attract' },
  'attract without training': { state: 'attract', description: { trainingOffered: false, mode: 'production' } },
  waiting: { state: 'opening' },
  'cannot open': { state: 'cannotOpen' },
  language: { state: 'visit.preparing.language' },
  consent: { state: 'visit.preparing.consent' },
  'holdings, before consent': { state: 'visit.preparing.holdings' },
  'identity ways': { state: 'visit.preparing.identity.ways' },
  'identity ways, no card': { state: 'visit.preparing.identity.ways', card: 'https://example.org' },
  'identity scanning': { state: 'visit.preparing.identity.scanning' },
  'identity scanning, no camera': { state: 'visit.preparing.identity.scanning', cameraFails: true },
  'identity typing': { state: 'visit.preparing.identity.typing' },
  'identity typing, wrong': {
    state: 'visit.preparing.identity.typing',
    context: { candidate: null, applicant: null },
    touches: ['.screen-feet .button-primary'],
  },
  'identity typing, birth': { state: 'visit.preparing.identity.typing', touches: ['.screen-feet .button-primary'] },
  'identity typing, reach': {
    state: 'visit.preparing.identity.typing',
    touches: ['.screen-feet .button-primary', '[data-field=birthDate]', '.screen-feet .button-primary'],
  },
  'identity confirming': { state: 'visit.preparing.identity.confirming' },
  'identity confirming, doubts': {
    state: 'visit.preparing.identity.confirming',
    context: {
      candidate:
        sampleVisit.applicant === null ? null : { ...sampleVisit.applicant, idNumber: '999204000002', address: '' },
    },
  },
  'procedure ways': { state: 'visit.preparing.procedure.finding' },
  'procedure ways, unreachable': {
    state: 'visit.preparing.procedure.finding',
    answers: { 'catalogue.overview': unreachable },
  },
  'procedure search': search('tui muốn sang tên sổ đỏ cho con'),
  'procedure search, found': search('tui muốn sang tên sổ đỏ cho con', { touches: [keysDown] }),
  'procedure search, elsewhere': search('bằng lái', { touches: ['.choice:has(.choice-icon)'] }),
  'procedure search, question back': search('sổ đỏ', { answers: { 'catalogue.search': () => ok(openAnswer) } }),
  'procedure search, question back, found': search('sổ đỏ', {
    answers: { 'catalogue.search': () => ok(openAnswer) },
    touches: [keysDown],
  }),
  'procedure search, nothing': search('xyz', { answers: { 'catalogue.search': () => ok({ hits: [], ask: [] }) } }),
  'procedure search, nothing, keys down': search('xyz', {
    answers: { 'catalogue.search': () => ok({ hits: [], ask: [] }) },
    touches: [keysDown],
  }),
  'procedure search, unreachable': search('sao y', { answers: { 'catalogue.search': unreachable } }),
  'procedure list': finding({
    kind: 'list',
    title: 'Nhà và đất',
    codes: ['9.000002', '9.000006'],
    from: { kind: 'ways' },
  }),
  'procedure unavailable': { state: 'visit.preparing.procedure.unavailable' },
  'procedure overview': { state: 'visit.preparing.procedure.overview' },
  'papers checking': { state: 'visit.preparing.papers.checking' },
  'papers checking, not answered': {
    state: 'visit.preparing.papers.checking',
    context: { checklist: {} },
    touches: ['.screen-feet .button-primary'],
  },
  'papers missing': papersMissing,
  'papers missing, saving': savingDraft(() => new Promise(() => undefined)),
  'papers missing, not saved': savingDraft(() => fail({ kind: 'diskFull' as const })),
  'form name and date': form('name'),
  'form name and date, wrong': wrong('name'),
  'form address': form('home'),
  'form address, wrong': wrong('home'),
  'form telephone and e-mail': form('phone'),
  'form telephone and e-mail, wrong': wrong('phone'),
  'form choice': form('reason'),
  'form choice, not answered': unanswered('reason'),
  'form list to tick': form('more'),
  'form list to tick, wrong': wrong('more'),
  'form yes or no': form('debt'),
  'form paper': form('consent'),
  'form paper, not there': form('consent', {
    context: { screenId: formScreenId('consent'), answers: { reason: 'gift', consent: false } },
    touches: ['.screen-feet .button-primary'],
  }),
  'form sums': form('sum'),
  'form one of a group': form('plots[0].number'),
  'form group': form('plots.summary'),
  'keys, letters': unanswered('name', ['#name']),
  'keys, places': form('home', {
    context: { screenId: formScreenId('home'), answers: { home: { commune: 'ba', detail: '' } } },
    touches: ['#home-commune'],
  }),
  'keys, digits': unanswered('phone', ['#phone']),
  'form while practising': form('name', { context: { screenId: formScreenId('name'), world: 'training' } }),
  'form with an officer': form('reason', { context: { screenId: formScreenId('reason'), assistance: officer } }),
  'capture camera': { state: 'visit.preparing.capture.photographing', context: { pages: {} } },
  'capture camera, steady': {
    state: 'visit.preparing.capture.photographing',
    context: { pages: {} },
    sight: sampleSight,
  },
  'capture camera, seen': {
    state: 'visit.preparing.capture.photographing',
    context: { pages: {} },
    sight: sampleSight,
    answers: { 'document.addPage': () => fail({ kind: 'diskFull' as const }) },
    touches: ['.screen-feet .button-primary', '.sheet-advice[data-phase=seen]'],
  },
  'capture camera, none': { state: 'visit.preparing.capture.photographing', context: { pages: {} }, cameraFails: true },
  'capture judging': {
    state: 'visit.preparing.capture.photographing',
    context: { pages: {} },
    touches: ['.screen-feet .button-primary', '.page-preview'],
  },
  'capture adjusting': {
    state: 'visit.preparing.capture.photographing',
    context: { pages: {} },
    touches: ['.screen-feet .button-primary', '.page-preview + .choices > .button', '.adjust-grip:nth-of-type(2)'],
  },
  'capture feeding': {
    state: 'visit.preparing.capture.photographing',
    context: { pages: {} },
    answers: { 'document.scan': feedsTwice() },
    touches: ['.choices-two > .button:first-child'],
  },
  'capture feeding, jam': {
    state: 'visit.preparing.capture.photographing',
    context: { pages: {} },
    answers: { 'document.scan': () => fail({ kind: 'feederJam' as const }) },
    touches: ['.choices-two > .button:first-child'],
  },
  'capture from a stick': {
    state: 'visit.preparing.capture.photographing',
    context: { pages: {} },
    touches: ['.choices-two > .button:nth-child(2)'],
  },
  'capture from a stick, nothing on it': {
    state: 'visit.preparing.capture.photographing',
    context: { pages: {} },
    answers: { 'document.listMedia': () => ok({ files: [] }) },
    touches: ['.choices-two > .button:nth-child(2)'],
  },
  'capture phone': {
    state: 'visit.preparing.capture.photographing',
    context: { pages: {} },
    touches: ['.choices-two > .button:last-child'],
  },
  'capture pages': { state: 'visit.preparing.capture.photographing' },
  delivery: { state: 'visit.preparing.delivery', context: { delivery: null } },
  'delivery by post': { state: 'visit.preparing.delivery' },
  review: { state: 'visit.preparing.review' },
  'review, refused': {
    state: 'visit.preparing.review',
    context: {
      faults: [
        { path: 'answers.idNumber', kind: 'badIdNumber' },
        { path: 'delivery.phone', kind: 'badPhone' },
        { path: 'signature', kind: 'missing' },
      ],
    },
  },
  sign: { state: 'visit.preparing.sign' },
  'sign, empty': { state: 'visit.preparing.sign', touches: ['.screen-feet .button-primary'] },
  sending: { state: 'visit.sending' },
  'not sent, unreachable': notSent('unreachable'),
  'not sent, disk full': notSent('diskFull'),
  'not sent, officer gone': notSent('officerGone'),
  receipt: { state: 'visit.finished.receipt' },
  'receipt on its way': {
    state: 'visit.finished.receipt',
    context: { outcome: sampleVisit.outcome === null ? null : { ...sampleVisit.outcome, officialCode: null } },
  },
  'receipt, no paper': {
    state: 'visit.finished.receipt',
    answers: { 'receipt.print': () => fail({ kind: 'printerNotReady' as const, state: 'paperOut' as const }) },
  },
  saved: { state: 'visit.saved', context: { saved: { code: 'K7QF3-M9XHT-4RWPC', keptUntil: '2026-12-09' } } },
  feedback: { state: 'visit.finished.feedback' },
  goodbye: { state: 'goodbye', context: { world: 'real' } },
  'goodbye after practice': { state: 'goodbye', context: { world: 'training' } },
  'look-up': { state: 'lookUp' },
  holdings: { state: 'holdings' },
  'out of service': { state: 'outOfService' },
  'staff door': { state: 'staff.door' },
  'staff menu': { state: 'staff.menu', context: { assistance: officer } },
  'staff report': { state: 'staff.report', context: { assistance: officer } },
  'staff matters': { state: 'staff.matters', context: { assistance: officer } },
  'staff matters, none': {
    state: 'staff.matters',
    context: { assistance: officer },
    answers: { 'staff.matters': () => ok({ deliveries: [], prints: [], calls: [] }) },
  },
  'review list': review(['.review-tabs .button']),
  'review list, an officer with nothing to do': review(['.review-tabs .button'], {
    'review.overview': () =>
      ok({ ...sampleOverview, mayPublish: false, procedures: [], national: { count: 0, reviewed: true } }),
  }),
  'review procedure': review([firstListed]),
  'review field': review([firstListed, onward]),
  'review field, edited': review([firstListed, onward, aside]),
  'review fee, edited': review([firstListed, `.choices .choice:nth-child(7)`, aside]),
  'review papers': review([firstListed, `.choices .choice:nth-child(8)`]),
  'review form trial': review([firstListed, aside]),
  'review publish': review([onward]),
  'review publish, mistakes': review([onward, '.choices .choice:nth-child(1)', onward], {
    'review.publish': () =>
      fail({
        kind: 'mistakes',
        lines: ['forms/pavement-use.json sections.0.questions.1.when: "knd" is not asked before this'],
      }),
  }),
  'review published': review([onward, '.choices .choice:nth-child(1)', onward]),
  'review versions': review([aside]),
  'review record': review([aside, aside]),
  'dialog: help': {
    state: 'visit.preparing.consent',
    over: () => <HelpDialog call={{ kind: 'called', number: 12 }} onClose={nothing} />,
  },
  'dialog: help, failed': {
    state: 'visit.preparing.consent',
    over: () => <HelpDialog call={{ kind: 'failed' }} onClose={nothing} />,
  },
  'dialog: officer': {
    state: 'visit.preparing.consent',
    over: () => <HelpDialog call={{ kind: 'called', number: 12 }} onClose={nothing} />,
    touches: ['.dialog-actions .button-secondary'],
  },
  'dialog: stray scan': {
    state: 'visit.preparing.consent',
    card: 'anything that a reader types',
    over: () => <StrayScanDialog step="visit.preparing.consent" />,
  },
  'dialog: start over': {
    state: 'visit.preparing.consent',
    over: () => <StartOverDialog isOpen onClose={nothing} />,
  },
  'dialog: still there': { state: 'visit.preparing.consent', over: IdleScene },
  'dialog: settings': { state: 'visit.preparing.consent', touches: ['.screen-tool[data-tool=settings]', '.dialog'] },
} as const satisfies Readonly<Record<string, Scene>>

export type SceneName = keyof typeof journeyScenes
