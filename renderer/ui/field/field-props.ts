/** What all fields have in common. What they show is handed in; what is typed is told. */
export interface FieldProps {
  /** Also the DOM id, so that `ErrorSummary` can lead to the field. */
  readonly id: string
  readonly label: string
  readonly help?: string | undefined
  /** What is wrong and how to put it right. */
  readonly error?: string | undefined
  /** Default true; a field that may stay empty says so beside its label. */
  readonly isRequired?: boolean | undefined
  /** Where the screen's question is the label already: the label is read but not shown. */
  readonly hideLabel?: boolean | undefined
  /** Where the summary of the screen says the same right above: the error is read but not shown. */
  readonly hideError?: boolean | undefined
}
