import type { CatalogueFailure } from '../../catalogue/catalogue-problem.ts'

/** Every mistake of a catalogue in a line of its own, each with its file, its place and how to mend it. */
export function problemLines(heading: string, { problems }: CatalogueFailure): string {
  return [heading, ...problems.map(({ file, path, mend }) => `  ${file} ${path}: ${mend}`)].join('\n')
}
