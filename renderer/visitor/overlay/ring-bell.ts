/** Frequencies in Hz and when each begins, in seconds: a doorbell, not an alarm. */
const tones = [
  { hertz: 659, at: 0 },
  { hertz: 523, at: 0.45 },
  { hertz: 659, at: 1.1 },
  { hertz: 523, at: 1.55 },
] as const
const lastAt = Math.max(...tones.map((tone) => tone.at))
const fadeSeconds = 0.4
const loudness = 0.5

/** Rings so that an officer in the hall hears it. Made on the spot: no recording to load, nothing to fail in silence. */
export function ringBell(): void {
  const audio = new AudioContext()
  for (const { hertz, at } of tones) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const begins = audio.currentTime + at
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(loudness, begins)
    volume.gain.exponentialRampToValueAtTime(0.001, begins + fadeSeconds)
    tone.connect(volume).connect(audio.destination)
    tone.start(begins)
    tone.stop(begins + fadeSeconds)
    if (at === lastAt) tone.addEventListener('ended', () => void audio.close())
  }
}
