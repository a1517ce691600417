import { fail, ok } from '../../shared/result.ts'
import type { DeviceState } from './device-state.ts'
import type { Sample } from './samples.ts'
import type { Scanner } from './scanner.ts'

export interface SimulatedScanner extends Scanner {
  /**
   * How the scanner is, and what lies in it.
   *
   * @param sampleId the paper; null takes the shipped papers one after the other
   * @param sheets so many of it lie in the feeder, again each time that it has run empty
   */
  play(state: DeviceState, sampleId: string | null, sheets?: number): void
}

/** A small stack, as people bring. */
const usualSheets = 3

/** A scanner that reads the fictional papers, from its glass or sheet after sheet from its feeder. */
export function createSimulatedScanner(parts: {
  readonly samples: readonly Sample[]
  readonly feeder?: boolean | undefined
}): SimulatedScanner {
  const { samples, feeder = false } = parts
  const papers = samples.filter(({ kind }) => kind === 'paper')
  let state: DeviceState = 'ready'
  let chosen: string | null = null
  let scanned = 0
  let [stack, fed] = [usualSheets, 0]

  function nextPaper(): Sample | undefined {
    if (chosen !== null) return samples.find(({ id }) => id === chosen)
    scanned += 1
    return papers[(scanned - 1) % papers.length]
  }

  return {
    feeds: feeder,
    status: async () => state,
    play(next, sampleId, sheets = usualSheets) {
      state = next
      chosen = sampleId
      // What a jam held back still lies there when it is cleared.
      stack = sheets
    },
    async scan() {
      if (feeder && state === 'jammed') return fail({ kind: 'feederJam' })
      if (feeder && state === 'ready' && fed >= stack) {
        fed = 0
        return fail({ kind: 'feederEmpty' })
      }
      const paper = state === 'ready' ? nextPaper() : undefined
      if (paper === undefined) return fail({ kind: 'scannerNotReady' })
      fed += 1
      return ok(paper.picture.slice())
    },
    // Whoever comes next finds a stack of their own.
    async forget() {
      fed = 0
    },
  }
}
