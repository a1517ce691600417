/** A finger on the glass: `ms` are of the page's own clock, as the browser stamped the events when they came in. */
export interface RecordedTap {
  readonly down: number
  readonly up: number
  /** The step that was shown when the finger came down; `keyboard` for a key. */
  readonly step: string
}

/** The first frame after the document changed. */
export interface RecordedFrame {
  /** When the change was made … */
  readonly changed: number
  /** … and when the main thread had laid it out, painted it and handed it on. */
  readonly painted: number
  /** Nothing but the look of what is being pressed, hovered or focused has changed. */
  readonly onlyFeedback: boolean
}

/** An entry of the Event Timing API: `duration` ends when the next frame stood on the screen, rounded to 8 ms. */
export interface RecordedEvent {
  readonly name: string
  readonly start: number
  readonly processed: number
  readonly duration: number
}

/** A call to main. */
export interface RecordedCall {
  readonly start: number
  readonly end: number
}

export interface Recording {
  readonly taps: RecordedTap[]
  readonly frames: RecordedFrame[]
  readonly events: RecordedEvent[]
  readonly calls: RecordedCall[]
}

/** Runs inside the page, so it may use nothing from outside; the recording lies at `window.recording`. */
export function recordPage(): void {
  const recording: Recording = { taps: [], frames: [], events: [], calls: [] }
  Object.assign(window, { recording })
  const feedback = ['data-pressed', 'data-hovered', 'data-focused', 'data-focus-visible', 'data-focus-visible-within']

  let down: { at: number; step: string } | null = null
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || event.pointerType !== 'touch') return
      const onKeys = event.target instanceof Element && event.target.closest('.keyboard-rows') !== null
      const step = document.querySelector('[data-step]')?.getAttribute('data-step') ?? ''
      down = { at: event.timeStamp, step: onKeys ? 'keyboard' : step }
    },
    true,
  )
  document.addEventListener(
    'pointerup',
    (event) => {
      if (!event.isTrusted || event.pointerType !== 'touch' || down === null) return
      recording.taps.push({ down: down.at, up: event.timeStamp, step: down.step })
      down = null
    },
    true,
  )

  let pending: { changed: number; onlyFeedback: boolean } | null = null
  const channel = new MessageChannel()
  const awaited: { changed: number; onlyFeedback: boolean }[] = []
  // A task posted from a frame's callback runs when that frame has been painted.
  channel.port1.addEventListener('message', () => {
    for (const change of awaited.splice(0)) recording.frames.push({ ...change, painted: performance.now() })
  })
  channel.port1.start()
  new MutationObserver((mutations) => {
    const onlyFeedback = mutations.every(({ attributeName }) => feedback.includes(attributeName ?? ''))
    if (pending !== null) {
      pending.onlyFeedback &&= onlyFeedback
      return
    }
    pending = { changed: performance.now(), onlyFeedback }
    requestAnimationFrame(() => {
      if (pending !== null) awaited.push(pending)
      pending = null
      channel.port2.postMessage('')
    })
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const { name, startTime: start, processingEnd: processed, duration } = entry
      recording.events.push({ name, start, processed, duration })
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (entry.name.includes('/rpc/')) recording.calls.push({ start: entry.startTime, end: entry.responseEnd })
    }
  }).observe({ type: 'resource' })
}
