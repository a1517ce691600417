/** A sound that has begun. */
export interface Playing {
  /** Resolves when it has ended, was stopped, or can't be played; never rejects. */
  readonly ended: Promise<void>
  readonly stop: () => void
}

/** How loud (0–1) and how fast (1 is as recorded). */
export interface Manner {
  readonly volume: number
  readonly rate: number
}

/** Plays a recording by its address. */
export function playSound(address: string, { volume, rate }: Manner): Playing {
  const audio = new Audio(address)
  audio.volume = volume
  audio.playbackRate = rate
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const finish = () => resolve()
  audio.addEventListener('ended', finish)
  audio.addEventListener('error', finish)
  audio.play().catch(finish)
  return {
    ended,
    stop: () => {
      audio.pause()
      audio.removeAttribute('src')
      finish()
    },
  }
}
