/** What the QR worker is asked: one frame, which it closes. */
export interface QrQuestion {
  readonly frame: VideoFrame
  /** Pixels of the longer side that it is searched at; a larger frame is made smaller first. */
  readonly maxSide: number
}
