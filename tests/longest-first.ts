import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The dearest files, the dearest first: one that starts last keeps a core waiting for it. */
const dear = [
  'end-to-end/mishaps',
  'end-to-end/journey-browser',
  'accessibility/geometry',
  'faults/traces/traces',
  'faults/kill/kill.',
  'end-to-end/journey-electron',
  'accessibility/axe',
  'faults/kill/kill-centre',
  'accessibility/looks',
  'ui/keyboard',
]

function placeOf({ moduleId }: TestSpecification): number {
  const place = dear.findIndex((name) => moduleId.includes(`/tests/${name}`))
  return place < 0 ? dear.length : place
}

/** Vitest knows how long a file took from its last run; a fresh clone has none, and there the largest would begin. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's own method, not that of arrays
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}
