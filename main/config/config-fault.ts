/** A setting that can't be used, in words for the person who wrote it. */
export interface ConfigFault {
  /** The file or variable it stands in. */
  readonly where: string
  /** Place in the file, e.g. `idle.askAfterSeconds`; empty when the whole file is meant. */
  readonly key: string
  readonly problem: string
  /** What to do about it. */
  readonly mend: string
}

/** One fault as one line. */
export function explainFault({ where, key, problem, mend }: ConfigFault): string {
  return `${where}: ${key === '' ? '' : `${key}: `}${problem}. ${mend}`
}
