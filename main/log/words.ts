/** The words that fields of the log may hold, where the list is not somebody else's. */

/** Why a visit came to its end. */
export const endReasons = [
  'finished',
  'startedOver',
  'idle',
  'officer',
  'failed',
  'overtaken',
  'silent',
  'closing',
  'outOfService',
] as const
export type EndReason = (typeof endReasons)[number]

/** Why an officer is signed out. */
export const signOutReasons = ['left', 'idle', 'visitOver'] as const

export const outOfServiceReasons = ['disk', 'visitFolder', 'noReviewedProcedure', 'screenCrashed'] as const
export type OutOfServiceReason = (typeof outOfServiceReasons)[number]

/** Sentences that tell the operator how to bring a kiosk back. */
export const remedies = {
  disk: 'Check the disk, its rights and its health, then start the kiosk again.',
  visitFolder:
    'The pages of a visit could not be removed; nobody can open them. Check the disk and remove real/visits, start again.',
  noReviewedProcedure:
    'Have a person review procedures with npx motcua catalogue (review CODE, confirm CODE --all, publish), start again.',
  screenCrashed: 'Check display and driver, then start the kiosk again.',
} as const satisfies Readonly<Record<OutOfServiceReason, string>>

/** Why a dossier did not reach the Centre; `unexpected` is a bug of ours. */
export const deliveryTroubles = [
  'unreachable',
  'diskFull',
  'diskBroken',
  'unreadableDocument',
  'brokenSeal',
  'unreadableBody',
  'missingDocument',
  'brokenDocument',
  'unknownDepartment',
  'differentBody',
  'busy',
  'centreFailed',
  'brokenUpload',
  'strangeAnswer',
  'untrusted',
  'notLetIn',
  'differentKey',
  'tooLarge',
  'refused',
  'unexpected',
] as const

/** Why a call did not even reach its method. */
export const wireTroubles = [
  'tooLarge',
  'tooDeep',
  'notJson',
  'forbiddenKey',
  'badBytes',
  'tooManyCalls',
  'badRequest',
  'foreignSender',
  'notText',
] as const

/** Why a Centre lets a request no further than its door. */
export const turnedAwayKinds = [
  'unsigned',
  'notEnrolled',
  'badSignature',
  'clockSkew',
  'replayed',
  'differentDigest',
  'busy',
] as const

/** Why the portal has not acknowledged. */
export const portalTroubles = ['noAnswer', 'untrusted', 'strangeAnswer', 'portalFailed', 'notLetIn', 'refused'] as const

/** Parts of the program, beside the calls of the contract, in which an unexpected error may come up. */
export const troublePlaces = [
  'event',
  'visit.folder',
  'training.tray',
  'imaging.text',
  'outbox',
  'drafts',
  'http',
  'chromium',
  'electron',
  'printer',
  'scanner',
  'media',
  'centre',
  'uploads',
  'portal',
] as const

/** Why a published catalogue is not taken. */
export const catalogueRefusals = [
  'newerSchema',
  'olderSchema',
  'foreignSchema',
  'alteredSchema',
  'damaged',
  'alteredVersion',
  'invalidCatalogue',
] as const

/** Why the desk cannot work on the office's catalogue. */
export const catalogueLocks = [
  'newerSchema',
  'foreignSchema',
  'alteredSchema',
  'diskFull',
  'diskBroken',
  'notDurable',
  'damaged',
  'alteredVersion',
] as const
