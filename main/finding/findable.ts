/** Who decides: commune, province, ministry, or another agency such as a court or a registry. */
export type AgencyLevel = 'commune' | 'province' | 'ministry' | 'other'

/** A procedure as far as finding it goes. */
export interface Findable {
  readonly code: string
  /** Official names, the one to show first. */
  readonly names: readonly string[]
  /** What people call it: everyday names and hints, each a phrase. */
  readonly said: readonly string[]
  readonly field: string
  readonly levels: readonly AgencyLevel[]
  /** Citizens may ask for it, not only companies, organisations or officials. */
  readonly forCitizens: boolean
  /** This Centre receives it. */
  readonly here: boolean
  /** How often people here need it, against the others: 0 … 1. */
  readonly asked: number
}
