import { fail, ok } from '../../../shared/result.ts'
import type { SessionContext } from '../../../shared/session/session-context.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { HelpDialog } from '../../visitor/overlay/help-dialog.tsx'
import { StrayScanDialog } from '../../visitor/overlay/stray-scan-dialog.tsx'
import type { Leaving } from '../../visitor/overlay/leaving.ts'
import { StartOverDialog } from '../../visitor/overlay/start-over-dialog.tsx'
import { useTranslation } from 'react-i18next'
import type { Scene } from './journey-scene.tsx'
import { captureScenes } from './capture-scenes.ts'
import { deskScenes } from './desk-scenes.ts'
import { type Answers, distantAnswer, noAnswer, openAnswer, stillDescription } from './still-client.ts'
import { formScreenId, sampleOfficer, sampleVisit } from './sample-visit.ts'

const nothing = () => undefined
/** Whoever has typed enough. */
const keysDown = '.keyboard-key[data-kind=done]'
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

const readerAt = (place: 'left' | 'right' | 'below'): Scene => ({
  state: 'visit.preparing.identity.ways',
  description: { cardReader: { ...stillDescription.cardReader, place } },
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

/** What the idle watch shows; the gallery's journey has no watch that runs. */
function IdleScene({ ends }: { readonly ends: Leaving }) {
  const { t } = useTranslation('visitor')
  return (
    <Dialog
      isOpen
      isAlert
      title={t('idle.title')}
      actions={<PrimaryButton onPress={nothing}>{t('idle.stay')}</PrimaryButton>}
    >
      <p>{t(`idle.${ends}`, { seconds: 24 })}</p>
      <Countdown secondsLeft={24} secondsInAll={30} />
    </Dialog>
  )
}

/**
 * Every screen of the product in every state that looks different: filled, empty, waiting, wrong, and under a dialog.
 *
 * The geometry and accessibility tests measure all of them; a test holds that no step of the journey is missing.
 */
export const journeyScenes: Readonly<Record<string, Scene>> = {
  attract: { state: 'attract' },
  'attract without training': { state: 'attract', description: { trainingOffered: false, mode: 'production' } },
  waiting: { state: 'opening' },
  'cannot open': { state: 'cannotOpen' },
  language: { state: 'visit.preparing.language' },
  consent: { state: 'visit.preparing.consent' },
  'holdings, before consent': { state: 'visit.preparing.holdings' },
  'identity ways': { state: 'visit.preparing.identity.ways' },
  'identity ways, no card': { state: 'visit.preparing.identity.ways', card: 'https://example.org' },
  'identity ways, reader at the right': readerAt('right'),
  'identity ways, reader at the left': readerAt('left'),
  'identity ways, reader below': readerAt('below'),
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
  'procedure search, nearest only': search('đăng ký nhãn hiệu', {
    answers: { 'catalogue.search': () => ok(distantAnswer) },
  }),
  'procedure search, nearest only, keys down': search('đăng ký nhãn hiệu', {
    answers: { 'catalogue.search': () => ok(distantAnswer) },
    touches: [keysDown],
  }),
  'procedure search, nothing': search('xyz', { answers: { 'catalogue.search': () => ok(noAnswer) } }),
  'procedure search, nothing, keys down': search('xyz', {
    answers: { 'catalogue.search': () => ok(noAnswer) },
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
  'papers checking, for some': {
    state: 'visit.preparing.papers.checking',
    context: { checklist: {} },
    touches: ['.pages .choice'],
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
  'form choice, changing': form('reason', { context: { screenId: formScreenId('reason'), returnTo: 'review' } }),
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
  'form with an officer': form('reason', { context: { screenId: formScreenId('reason'), assistance: sampleOfficer } }),
  ...captureScenes,
  delivery: { state: 'visit.preparing.delivery', context: { delivery: null } },
  'delivery by post, changing': { state: 'visit.preparing.delivery', context: { returnTo: 'review' } },
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
  ...deskScenes,
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
    context: { outcome: null },
    over: () => <StartOverDialog isOpen onClose={nothing} />,
  },
  'dialog: start over, sent': {
    state: 'visit.finished.receipt',
    over: () => <StartOverDialog isOpen onClose={nothing} />,
  },
  'dialog: still there': { state: 'visit.preparing.consent', over: () => <IdleScene ends="unsent" /> },
  'dialog: still there, sent': { state: 'visit.finished.receipt', over: () => <IdleScene ends="sent" /> },
  'dialog: settings': { state: 'visit.preparing.consent', touches: ['.screen-tool[data-tool=settings]', '.dialog'] },
  'receipt, form printed': { state: 'visit.finished.receipt', touches: ['.receipt-facts .button-secondary'] },
  'form choice, changing, with more open': form('reason', {
    context: { screenId: formScreenId('reason'), returnTo: 'review', answers: { reason: 'gift' } },
  }),
}
