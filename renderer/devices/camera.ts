import type { Result } from '../../shared/result.ts'

/**
 * Why there is no picture.
 *
 * `notAllowed`: the shell or a person refused · `noCamera`: none is plugged in, or not the configured one
 * · `busy`: another program holds it, or it gives no picture · `lost`: it was unplugged while in use.
 */
export interface CameraFailure {
  readonly kind: 'notAllowed' | 'noCamera' | 'busy' | 'lost'
}

export interface CameraLost extends CameraFailure {
  readonly kind: 'lost'
}

/** `back`: a camera was plugged in, a failed start may now succeed · `another`: a start gives another camera now. */
export type CameraChange = 'back' | 'another'

/** A camera that looks at the place where papers and cards are laid. */
export interface Camera {
  /** Switches the camera on. Whoever starts it stops the stream when the step is left. */
  start(): Promise<Result<CameraStream, CameraFailure>>
  /** Hears when starting again is worth it, until the returned function is called. */
  onChange(listener: (change: CameraChange) => void): () => void
}

/** A running camera. After `stop` or loss every call ends in `lost`. */
export interface CameraStream {
  /** The live picture, to be put into the page as it is; `CameraView` does that. Sized by its parent's style. */
  readonly view: HTMLElement
  /** What the camera sees now, for reading codes; the caller closes it. Costs nothing until its pixels are asked for. */
  frame(): Promise<Result<VideoFrame, CameraLost>>
  /** A JPEG in the camera's full resolution, without metadata. */
  takePicture(): Promise<Result<Uint8Array, CameraLost>>
  /** Hears once that the camera was unplugged; not called after `stop`. Returns how to stop listening. */
  onLost(listener: () => void): () => void
  /** Switches the camera off and forgets its last picture. May be called twice. */
  stop(): void
}
