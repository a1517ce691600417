import type { Mark } from './drawing.ts'
import type { Sheet } from './sheet.ts'
import type { Typefaces } from './typeface.ts'

/** A piece of a page that is never torn apart. Its marks count from its own top left corner. */
export interface Fragment {
  readonly height: number
  /** Space above it, dropped where a page begins. */
  readonly before: number
  readonly marks: readonly Mark[]
  /** A heading that may not stay alone at the foot of a page. */
  readonly keepWithNext?: boolean
  /** Stands above this fragment again where a page break came before it, e.g. the head of a table. */
  readonly repeat?: Fragment
}

/** What every block needs to know to set itself. */
export interface Setting {
  readonly sheet: Sheet
  readonly faces: Typefaces
  /** Width between the margins. */
  readonly width: number
}
