import type { z } from 'zod'
import { methodNames } from '../../shared/contract/contract.ts'
import { stepNames } from '../../shared/session/step-names.ts'
import { errorClasses } from './error-class.ts'
import { oneOf, procedureCode, randomId, systemCode, wholeNumber } from './field-types.ts'
import {
  catalogueLocks,
  catalogueRefusals,
  deliveryTroubles,
  endReasons,
  outOfServiceReasons,
  portalTroubles,
  remedies,
  signOutReasons,
  troublePlaces,
  turnedAwayKinds,
  wireTroubles,
} from './words.ts'

/** One kind of line in the log: what it tells, what an operator does about it, and the only fields that it may carry. */
interface EventKind {
  readonly meaning: string
  /** Null where there is nothing to do. */
  readonly whatToDo: string | null
  readonly fields: Readonly<Record<string, z.ZodType>>
}

/** Every line that may be logged. Fields are made of `field-types.ts` alone, so nothing personal fits in. */
export const eventCatalogue = {
  'kiosk.started': {
    meaning: 'the program is open',
    whatToDo: 'more often than you start it: look for what ends it',
    fields: { shell: oneOf(['electron', 'browser']), mode: oneOf(['demo', 'production']) },
  },
  'kiosk.outOfService': {
    meaning: 'nothing may be promised any more',
    whatToDo: 'what `remedy` says, then restart: it does not come back by itself',
    fields: {
      reason: oneOf(outOfServiceReasons),
      /** What the system calls the failure of the disk. */
      code: systemCode.optional(),
      remedy: oneOf(Object.values(remedies)),
    },
  },
  'catalogue.taken': {
    meaning: 'the kiosk goes by this published version from the next visit on',
    whatToDo: null,
    fields: { version: wholeNumber },
  },
  'catalogue.refused': {
    meaning: 'a published version cannot be used; people go on with the one before',
    whatToDo: '`npx motcua catalogue check`, then publish again or roll back',
    fields: { reason: oneOf(catalogueRefusals) },
  },
  'catalogue.unreadable': {
    meaning: 'officers cannot review: the office’s catalogue cannot be opened, or a published version was altered',
    whatToDo: '`npx motcua doctor`; for `alteredVersion`, `npx motcua catalogue rollback` to one before',
    fields: { reason: oneOf(catalogueLocks) },
  },
  'help.called': {
    meaning: 'a visitor has called; `number` is on the screen',
    whatToDo:
      'go there. It also stands in the officer’s "Việc cần xử lý"; only this machine’s own loudspeaker chimes, **nothing rings at the counter**',
    fields: { step: oneOf([...stepNames, 'unknown']), number: wholeNumber },
  },
  'visit.opened': { meaning: 'somebody begins', whatToDo: null, fields: { world: oneOf(['real', 'training']) } },
  'visit.ended': {
    meaning:
      'a visit is over and forgotten; `idle`: nobody touched the screen any more, `startedOver`: somebody ended it, `officer`: the same with an officer signed in',
    whatToDo: null,
    fields: { reason: oneOf(endReasons) },
  },
  'dossier.received': {
    meaning: 'a dossier is safe on this kiosk',
    whatToDo: null,
    fields: { procedureCode, parts: wholeNumber, bytes: wholeNumber },
  },
  'dossier.accepted': {
    meaning: 'the Centre has it and gave it a code',
    whatToDo: null,
    fields: { afterMs: wholeNumber },
  },
  'dossier.deliveryFailed': {
    meaning: 'the Centre did not take a dossier',
    whatToDo: 'see `npx motcua outbox` below: it tells which are tried again and which need a person',
    fields: { kind: oneOf(deliveryTroubles), attempt: wholeNumber },
  },
  'dossier.refusedInvalid': {
    meaning: 'what a screen sent did not hold; `faults` counts',
    whatToDo: 'often: report it',
    fields: { procedureCode, faults: wholeNumber },
  },
  'receipt.printed': {
    meaning: 'how a receipt came out',
    whatToDo: "`notKnown`: look into the printer's tray",
    fields: { outcome: oneOf(['printed', 'handedOver', 'notKnown', 'notReady']) },
  },
  'receipt.followed': {
    meaning: 'what the print server said later of a receipt that it was handed',
    whatToDo: "`notKnown`: it was taken back or given up; look into the printer's tray",
    fields: { outcome: oneOf(['printed', 'notKnown']) },
  },
  'feedback.given': {
    meaning: 'how easy a visitor found it',
    whatToDo: null,
    fields: { ease: oneOf(['easy', 'middling', 'hard']) },
  },
  'staff.signedIn': { meaning: 'an officer has signed in', whatToDo: null, fields: { officerId: randomId } },
  'staff.signedOut': {
    meaning: 'an officer is signed out; `idle`: nobody touched the screen any more, `visitOver`: the visit has ended',
    whatToDo: 'often `idle`: remind officers to leave by "Kết thúc"',
    fields: { reason: oneOf(signOutReasons) },
  },
  'staff.refused': {
    meaning: 'a wrong or locked PIN',
    whatToDo: 'many: somebody is guessing',
    fields: { kind: oneOf(['wrongPin', 'locked', 'noAccounts']) },
  },
  'call.refused': {
    meaning: 'a call that does not fit the contract',
    whatToDo: 'often: report it',
    fields: { method: oneOf([...methodNames, '(unknown)', '(unread)']), kind: oneOf(wireTroubles) },
  },
  'calendar.incomplete': {
    meaning: 'a due date lies in a year that the table of holidays does not cover',
    whatToDo: 'extend the table of holidays',
    fields: { year: wholeNumber },
  },
  'screen.lost': {
    meaning: 'a window, the page in it or the browser has died and is started again',
    whatToDo: 'often: check display, driver and memory',
    fields: { what: oneOf(['window', 'page', 'chromium']) },
  },
  'centre.started': {
    meaning: 'a Centre in a process of its own is open',
    whatToDo: null,
    fields: { line: oneOf(['http', 'https']) },
  },
  'centre.turnedAway': {
    meaning: 'requests to the Centre that were not let in within a minute',
    whatToDo: 'many: somebody who is not enrolled is trying, or the clock or key of a kiosk is wrong',
    fields: { kind: oneOf(turnedAwayKinds), requests: wholeNumber },
  },
  'centre.clockDiffers': {
    meaning: 'how far the Centre’s clock is ahead of the kiosk’s, or behind it',
    whatToDo: 'set the clock that is wrong; dossiers are delivered all the same',
    fields: { seconds: wholeNumber, direction: oneOf(['ahead', 'behind']) },
  },
  'portal.notTold': {
    meaning: 'the portal has not taken what the Centre told it of so many dossiers',
    whatToDo:
      '`refused` needs a person: `npx motcua portal`. The rest is tried again; often: its address, account, certificate',
    fields: { kind: oneOf(portalTroubles), dossiers: wholeNumber },
  },
  bug: {
    meaning: 'where, and the class of an error',
    whatToDo: 'report it',
    fields: { where: oneOf([...methodNames, ...troublePlaces]), name: oneOf(errorClasses) },
  },
} as const satisfies Readonly<Record<string, EventKind>>

export type EventId = keyof typeof eventCatalogue
