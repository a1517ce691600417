/** Where a number stands in a row that rises; -1 when it is not in it. */
export function placeIn(rising: Int32Array, wanted: number): number {
  let from = 0
  let to = rising.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((rising[middle] as number) < wanted) from = middle + 1
    else to = middle
  }
  return rising[from] === wanted ? from : -1
}
