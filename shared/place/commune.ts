/** A unit of the lowest level since 1 July 2025, when districts ceased to exist. */
export interface Commune {
  readonly id: string
  readonly type: 'xã' | 'phường' | 'đặc khu'
  /** Without its type, e.g. "Nghĩa Lộ". */
  readonly name: string
  /** The district that it lay in until then, as papers still name it, e.g. "Huyện Ba Tơ". */
  readonly formerDistrict: string
  /** Units it was merged from, with their type; empty when its border stayed. */
  readonly formerNames: readonly string[]
}
