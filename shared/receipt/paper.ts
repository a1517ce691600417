import type { Language } from '../language.ts'

/**
 * A paper before anything is printed: what stands on it and in which order, but neither fonts nor millimetres.
 *
 * One description serves every output (A5, 80 mm roll, screen), so that no two of them can ever tell different facts.
 */
export interface Paper {
  /** Title of the document for readers of the file. */
  readonly title: string
  readonly language: Language
  /** `YYYY-MM-DDTHH:mm` in office time. */
  readonly issuedAt: string
  /** What a rule prescribes: receipts are A5, a form has its own size and no ornament. A roll takes any of them. */
  readonly format: 'receipt' | 'form-a4' | 'form-a5'
  /** Large pale words across every page, or none. */
  readonly watermark: string | null
  /** Stands at the head of every page after the first. */
  readonly continuation: string
  /** Stands at the foot of every page. `page` holds `{{page}}` and `{{pages}}`. */
  readonly foot: { readonly line: string; readonly page: string }
  readonly blocks: readonly Block[]
}

export type Block =
  /** The woven band that marks our papers. */
  | { readonly kind: 'band' }
  /** A warning that must not be overlooked: practice, demonstration, reprint. */
  | { readonly kind: 'notice'; readonly text: string }
  /** Without an agency, as on what a person writes to one, the motto stands in the middle. */
  | { readonly kind: 'letterhead'; readonly agency: readonly string[]; readonly motto: readonly string[] }
  | { readonly kind: 'placeAndDate'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string; readonly lines: readonly string[] }
  /** The code that everything hangs on, large and as QR, with honest words about where the dossier is. */
  | {
      readonly kind: 'code'
      readonly label: string
      readonly code: string
      readonly state: string
      readonly note: string
    }
  | {
      readonly kind: 'facts'
      readonly rows: readonly FactRow[]
      /** Each value runs on behind its label, as on forms, instead of in a column of its own. */
      readonly runIn?: boolean
    }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly look: 'plain' | 'strong' | 'centred' }
  /** One fact that people look for on the paper. */
  | { readonly kind: 'highlight'; readonly label: string; readonly value: string; readonly note: string }
  | { readonly kind: 'table'; readonly title: string; readonly columns: readonly Column[]; readonly rows: string[][] }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'signatures'; readonly boxes: readonly SignatureBox[] }

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>

export interface FactRow {
  readonly label: string
  readonly value: string
  /** Set in the stronger weight. */
  readonly strong?: boolean
  /** Short enough to share a line with a short neighbour. */
  readonly short?: boolean
}

export interface Column {
  readonly title: string
  /** Share of the width; the shares of a table need no certain sum. */
  readonly share: number
  readonly align: 'left' | 'right'
}

export interface SignatureBox {
  readonly title: string
  readonly note: string
  readonly name: string
  /** Leaves room for a pen. */
  readonly byHand: boolean
}
