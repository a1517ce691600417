/** Samples for parts of another name, by the part's id in the catalogue. */
const sampleOfPart: ReadonlyMap<string, string> = new Map([
  ['authorisation', 'power-of-attorney'],
  ['certificate', 'land-book'],
  ['land', 'land-book'],
  ['land-papers', 'land-book'],
  ['drawing', 'parcel-plan'],
  ['drawings', 'house-plan'],
  ['premises', 'lease-contract'],
  ['housing', 'residence-letter'],
  ['safety-certificate', 'boat-paper'],
])

/** The sample that fits a part of a dossier best: the one of its name or kind, else the samples one after the other. */
export function paperForPart<Paper extends { readonly id: string }>(
  papers: readonly Paper[],
  partId: string,
  laidBefore: number,
): Paper | undefined {
  const wanted = sampleOfPart.get(partId) ?? partId
  return (
    papers.find((paper) => paper.id === wanted) ??
    papers.find((paper) => paper.id.startsWith(`${wanted}-`)) ??
    papers[laidBefore % papers.length]
  )
}
