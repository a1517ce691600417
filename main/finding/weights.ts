/** How much each kind of evidence counts. */
export interface Weights {
  readonly word: number
  readonly marked: number
  readonly pair: number
  /** Share of a pair in a concept's official words. */
  readonly pairShare: number
  readonly completion: number
  /** A bare word counts less where a concept says what it means. */
  readonly wordInConcept: number
  readonly otherName: number
  readonly said: number
  readonly field: number
  readonly concept: number
  readonly conceptWord: number
  /** Share of a concept whose words only stand near each other. */
  readonly looseConcept: number
  /** Share of what a question only tells beside what it asks. */
  readonly told: number
  /** Least weight of a word of a phrase, when what is answered of a question is weighed. */
  readonly inPhrase: number
  /** From this rarity on a concept is enough to be what is asked. */
  readonly telling: number
  /** Share of what something asked is done with. */
  readonly governed: number
  /** How much less a concept says that many procedures are about. */
  readonly rarityPower: number
  readonly strengthPower: number
  readonly officialWord: number
  readonly ownName: number
  readonly wholeName: number
  /** A code names one procedure, whatever else is said. */
  readonly codeSaid: number
  readonly here: number
  readonly asked: number
  /** How much more what most people come for is likely while the only word has just begun. */
  readonly askedBegun: number
  readonly commune: number
  readonly ministryOnly: number
  readonly notForCitizens: number
  /** How much a procedure gains of whose name the question says everything. */
  readonly focus: number
  readonly narrowingAgrees: number
  readonly narrowingLacks: number
  /** From this strength on a procedure is about a concept. */
  readonly conceptAnswers: number
  /** How much a procedure loses that takes up nothing of the question. */
  readonly unanswered: number
  readonly actionAgrees: number
  readonly actionDiffers: number
  readonly actionUnasked: number
  /** Below this share of the best one's score nothing is shown, */
  readonly leastShare: number
  /** nor below this one among the first few. */
  readonly leastShareOfFew: number
  /** Below this score the best one may be something else than what was asked for. */
  readonly sure: number
}

/** Chosen on `tests/search/questions/tuning.json` (see docs/search.md). */
export const defaultWeights: Weights = {
  word: 0.55,
  marked: 0.4,
  pair: 0.7,
  pairShare: 0.9,
  completion: 0.8,
  wordInConcept: 0.35,
  otherName: 0.5,
  said: 0.6,
  field: 0.3,
  concept: 6,
  conceptWord: 4.4,
  looseConcept: 0.32,
  told: 0.6,
  inPhrase: 0.5,
  telling: 0.55,
  governed: 0.5,
  rarityPower: 1.4,
  strengthPower: 5,
  officialWord: 0.42,
  ownName: 1.6,
  wholeName: 4.6,
  codeSaid: 60,
  here: 1.2,
  asked: 0.1,
  askedBegun: 4,
  commune: 1.15,
  ministryOnly: 0.85,
  notForCitizens: 0.7,
  focus: 0.65,
  narrowingAgrees: 1.2,
  narrowingLacks: 0.55,
  conceptAnswers: 0.92,
  unanswered: 0.75,
  actionAgrees: 1.4,
  actionDiffers: 0.75,
  actionUnasked: 0.72,
  leastShare: 0.25,
  leastShareOfFew: 0.075,
  sure: 27,
}
