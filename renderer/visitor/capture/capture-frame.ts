import type { Part } from '../../../shared/procedure/procedure.ts'
import type { SheetMemory } from './sheet-memory.ts'
import type { usePages } from './use-pages.ts'

/** What all screens of capturing one paper know. */
export interface CaptureFrame {
  readonly part: Part
  /** Which paper of how many, counted from 1. */
  readonly index: number
  readonly total: number
  readonly pageIds: readonly string[]
  readonly pages: ReturnType<typeof usePages>
  readonly memory: SheetMemory
}
