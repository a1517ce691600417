/** A mistake in the catalogue's files, in words for the person who edits them. */
export interface CatalogueProblem {
  /** Relative to the catalogue's folder, e.g. `forms/birth-registration.json`. */
  readonly file: string
  /** Where in the file, e.g. `sections.1.questions.0.when`; empty for the file as a whole. */
  readonly path: string
  readonly mend: string
}

/** The catalogue can't be used. All problems are named at once, so that one round of editing mends them. */
export interface CatalogueFailure {
  readonly kind: 'invalidCatalogue'
  readonly problems: readonly CatalogueProblem[]
}
