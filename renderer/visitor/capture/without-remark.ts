/** A paper's name as a title: what else may stand in its place, in brackets at the end, was read in the list of papers. */
export function withoutRemark(name: string): string {
  return name.replace(/\s*\([^()]*\)$/u, '')
}
