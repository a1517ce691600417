/** What a page of the form benchmark notes of itself; times in ms since the navigation began. */
export interface FieldRecording {
  /** When the form was asked for: by the navigation itself, or by the finger that was lifted from what opens it. */
  asked: number
  /** The first field stood there uncovered and the main thread was free to hear of a touch. */
  touchable: number | null
  /** Directives of the content policy that something on the page went against. */
  readonly violations: string[]
  /** From the key's own time stamp to the frame with its letter, painted. */
  readonly keys: { readonly at: number; readonly painted: number }[]
  /** Key events as the Event Timing API reports them: until the frame stood on the screen, rounded to 8 ms. */
  readonly events: { readonly at: number; readonly duration: number }[]
}

/** Runs inside the page before anything else of it, so it may use nothing from outside. */
export function recordFields(): void {
  const recording: FieldRecording = { asked: 0, touchable: null, violations: [], keys: [], events: [] }
  Object.assign(window, { recording })

  document.addEventListener('securitypolicyviolation', (event) => {
    recording.violations.push(`${event.effectiveDirective} ${event.blockedURI}`)
  })

  document.addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      if (recording.touchable === null) recording.asked = timeStamp
    },
    true,
  )

  const lookForField = () => {
    const field = document.querySelector('#root input')
    const box = field?.getBoundingClientRect()
    if (field !== null && box !== undefined && box.height > 0) {
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      if (hit === field) {
        // A task of its own runs once the main thread has ended what it was doing.
        setTimeout(() => {
          recording.touchable = performance.now()
        })
        return
      }
    }
    requestAnimationFrame(lookForField)
  }
  requestAnimationFrame(lookForField)

  let down: number | null = null
  const awaited: number[] = []
  const channel = new MessageChannel()
  // A task posted from a frame's callback runs when that frame has been painted.
  channel.port1.addEventListener('message', () => {
    for (const at of awaited.splice(0)) recording.keys.push({ at, painted: performance.now() })
  })
  channel.port1.start()
  window.addEventListener('keydown', (event) => (down = event.timeStamp), true)
  window.addEventListener(
    'input',
    () => {
      if (down === null) return
      const at = down
      down = null
      requestAnimationFrame(() => {
        awaited.push(at)
        channel.port2.postMessage('')
      })
    },
    true,
  )
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'keydown') recording.events.push({ at: entry.startTime, duration: entry.duration })
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

/** How long each key took: to the later of painted and, where it was reported, on the screen. In ms. */
export function keyTimes({ keys, events }: FieldRecording): readonly number[] {
  return keys.map(({ at, painted }) => {
    const shown = events.filter((event) => Math.abs(event.at - at) < 1).map(({ duration }) => duration)
    return Math.max(painted - at, ...shown)
  })
}
