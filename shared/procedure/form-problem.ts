/** A mistake in a form as data. `path` leads to it (`sections.1.questions.0.when`), `mend` says how to put it right. */
export interface FormProblem {
  readonly path: string
  readonly mend: string
}
