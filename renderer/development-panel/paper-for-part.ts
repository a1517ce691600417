/** The sample that fits a part of a dossier best: the one of its name, else the samples one after the other. */
export function paperForPart<Paper extends { readonly id: string }>(
  papers: readonly Paper[],
  partId: string,
  laidBefore: number,
): Paper | undefined {
  return (
    papers.find((paper) => paper.id === partId) ??
    papers.find((paper) => paper.id.startsWith(`${partId}-`)) ??
    papers[laidBefore % papers.length]
  )
}
