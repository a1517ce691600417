import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errands } from '../end-to-end/errands.ts'
import { launchShell } from '../end-to-end/shells.ts'
import { goTo } from '../end-to-end/visitor.ts'
import { type Figure, type Measure, spread } from './figure.ts'
import { createFinger, touchedBy } from './finger.ts'
import { type Recording, recordPage } from './page-recorder.ts'
import { type TapTimes, tapTimes } from './tap-times.ts'

const throttle = 4
const walks = 2
const walked = ['birth registration', 'land subdivision']

const conditions = `${throttle}x CPU throttle, headless Chromium at 1080x1920, ${walks} walks of ${walked.join(' and ')}, real touches that last 80 ms`
const ends = 'to the first frame that shows a change, on the screen (Event Timing) or painted, whichever is later'

/** Whole journeys by touch in the built browser shell: how long a person waits for the glass after every tap. */
export const measure: Measure = async () => {
  const times: TapTimes[] = []
  for (let walk = 0; walk < walks; walk += 1) {
    for (const errand of errands.filter(({ name }) => walked.includes(name))) {
      times.push(...tapTimes(await recordJourney(errand)))
    }
  }
  return [
    ...lines(times, 'shown', {
      name: 'tapToPaint',
      aim: 'p99 <= 100',
      how: `finger up (a key: finger down) ${ends}; without taps whose first change waits for main; ${conditions}`,
    }),
    ...lines(times, 'pressed', {
      name: 'tapToPressed',
      aim: 'p99 <= 100',
      how: `finger down ${ends}, be it only the pressed look; ${conditions}`,
    }),
    ...lines(times, 'answered', {
      name: 'tapToAnswer',
      how: `finger up (a key: finger down) to the frame painted after main's last answer to that tap; ${conditions}`,
    }),
  ]
}

async function recordJourney(errand: (typeof errands)[number]): Promise<Recording> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const shell = await launchShell('browser', dataFolder)
  try {
    const page = await shell.kioskPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    await page.evaluate(recordPage)
    // Not beyond goodbye: the page starts afresh there, and forgets the recording with all else.
    await goTo(touchedBy(page, createFinger(page, session)), 'goodbye', { ...errand, language: 'vi' })
    return await page.evaluate(() => (window as unknown as { readonly recording: Recording }).recording)
  } finally {
    await shell.close()
    rmSync(dataFolder, { recursive: true })
  }
}

/** One line over all taps and one for each step, in the order of the journey. */
function lines(
  times: readonly TapTimes[],
  moment: 'shown' | 'pressed' | 'answered',
  line: Pick<Figure, 'name' | 'aim' | 'how'>,
): readonly Figure[] {
  const known = times.flatMap((tap) => {
    const ms = tap[moment]
    return ms === null ? [] : [{ step: tap.step, ms }]
  })
  const spreadOf = (taps: typeof known) => spread(taps.map(({ ms }) => ms))
  const { name, how } = line
  return [
    { ...line, step: 'all', ...spreadOf(known) },
    ...[...new Set(known.map(({ step }) => step))].map((step) => ({
      name,
      step,
      ...spreadOf(known.filter((tap) => tap.step === step)),
      how,
    })),
  ]
}
