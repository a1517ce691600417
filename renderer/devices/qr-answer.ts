/** What the QR worker says about one frame. */
export interface QrAnswer {
  /** The texts of all QR codes in the frame, usually none or one. */
  readonly texts: readonly string[]
  /** How long reading took, without fetching the frame; for measurements. */
  readonly ms: number
}
