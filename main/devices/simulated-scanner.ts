import { fail, ok } from '../../shared/result.ts'
import type { DeviceState } from './device-state.ts'
import type { Sample } from './samples.ts'
import type { Scanner } from './scanner.ts'

export interface SimulatedScanner extends Scanner {
  /** How the scanner is, and which paper lies in it; null takes the shipped papers one after the other. */
  play(state: DeviceState, sampleId: string | null): void
}

/** A scanner that reads the fictional papers. */
export function createSimulatedScanner({ samples }: { readonly samples: readonly Sample[] }): SimulatedScanner {
  const papers = samples.filter(({ kind }) => kind === 'paper')
  let state: DeviceState = 'ready'
  let chosen: string | null = null
  let scanned = 0

  function nextPaper(): Sample | undefined {
    if (chosen !== null) return samples.find(({ id }) => id === chosen)
    scanned += 1
    return papers[(scanned - 1) % papers.length]
  }

  return {
    feeds: false,
    status: async () => state,
    play(next, sampleId) {
      state = next
      chosen = sampleId
    },
    async scan() {
      const paper = state === 'ready' ? nextPaper() : undefined
      return paper === undefined ? fail({ kind: 'scannerNotReady' }) : ok(paper.picture.slice())
    },
  }
}
