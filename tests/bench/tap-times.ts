import type { RecordedFrame, RecordedTap, Recording } from './page-recorder.ts'

/** What one tap took, in ms; null where the tap has no such moment. */
export interface TapTimes {
  readonly step: string
  /** Finger down → the first frame that shows anything (the pressed look; for a key, its letter). */
  readonly pressed: number | null
  /** The finger acted (up; down for a key) → the first frame of what it asked for. Null where that waits for main. */
  readonly shown: number | null
  /** The finger acted → the first frame after main's last answer to this tap. */
  readonly answered: number | null
}

/**
 * Puts a recording's taps beside the frames that followed them.
 *
 * A time ends at the later of two moments: the main thread handed the frame on, and, where the Event Timing API reports
 * it (from 16 ms on, rounded to 8), the frame stood on the screen.
 */
export function tapTimes(recording: Recording): readonly TapTimes[] {
  return recording.taps.map((tap, index) => {
    const next = recording.taps[index + 1]?.down ?? Number.POSITIVE_INFINITY
    const frames = recording.frames.filter(({ changed }) => changed >= tap.down && changed < next)
    const calls = recording.calls.filter(({ start }) => start >= tap.down && start < next)
    const acted = tap.step === 'keyboard' ? tap.down : tap.up
    const shown = frames.find(({ changed, onlyFeedback }) => changed >= acted && !onlyFeedback)
    const answer = calls.length === 0 ? null : Math.max(...calls.map(({ end }) => end))
    const answered =
      answer === null ? undefined : frames.find((frame) => frame.changed >= answer && !frame.onlyFeedback)
    const waited = shown !== undefined && calls.some(({ end }) => end <= shown.changed)
    return {
      step: tap.step,
      pressed: timeOf(recording, tap.down, frames[0], tap),
      shown: waited ? null : timeOf(recording, acted, shown, tap),
      answered: answered === undefined ? null : answered.painted - acted,
    }
  })
}

function timeOf(recording: Recording, from: number, frame: RecordedFrame | undefined, tap: RecordedTap): number | null {
  if (frame === undefined) return null
  const names = from === tap.down ? ['pointerdown', 'touchstart'] : ['pointerup', 'touchend', 'mouseup', 'click']
  const presented = recording.events
    // The frame is that of the events in whose handling the change was made.
    .filter(
      (event) => names.includes(event.name) && Math.abs(event.start - from) < 1 && frame.changed <= event.processed + 1,
    )
    .map(({ duration }) => duration)
  return Math.max(frame.painted - from, ...presented)
}
