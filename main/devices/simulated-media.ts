import { fail, ok } from '../../shared/result.ts'
import type { DeviceState } from './device-state.ts'
import type { Media } from './media.ts'
import type { Sample } from './samples.ts'

export interface SimulatedMedia extends Media {
  /** `absent` pulls the stick out. */
  play(state: DeviceState): void
}

/** A stick that carries the fictional papers. */
export function createSimulatedMedia({ samples }: { readonly samples: readonly Sample[] }): SimulatedMedia {
  const papers = samples.filter(({ kind }) => kind === 'paper')
  let state: DeviceState = 'ready'
  return {
    status: async () => state,
    play(next) {
      state = next
    },
    list: async () =>
      state === 'ready'
        ? papers.map(({ id, name, picture }) => ({ fileId: id, name: `${name}.jpg`, bytes: picture.length }))
        : [],
    async read(fileId) {
      const paper = state === 'ready' ? papers.find(({ id }) => id === fileId) : undefined
      return paper === undefined ? fail({ kind: 'mediaGone' }) : ok(paper.picture.slice())
    },
    forget() {},
  }
}
