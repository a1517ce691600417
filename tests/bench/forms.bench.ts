import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../main/browser/find-chromium.ts'
import { formScreens } from '../../shared/procedure/form-screens.ts'
import { type Figure, type Measure, spread } from './figure.ts'
import { createFinger } from './finger.ts'
import { compareForms } from './forms/compare-forms.ts'
import { buildFormPages, type FormProgram, formPrograms, type FormServer, serveFormPages } from './forms/form-pages.ts'
import { type FormSample, sampleForm } from './forms/form-sample.ts'
import { neutralForm } from './forms/neutral-form.ts'
import { openForm, throttle } from './forms/open-form.ts'
import { ourForm } from './forms/our-form.ts'
import { type Recording, recordPage } from './page-recorder.ts'
import { tapTimes } from './tap-times.ts'

const repeats = 3
const sizes = [25, 300]
const longest = 300
/** Screens of the long form that are walked: every kind of question several times. */
const screensWalked = 40
const patience = 10_000
const programs = Object.keys(formPrograms) as FormProgram[]

/** The same form of 25 and of 300 fields here and in two form libraries, in one run. */
export const measure: Measure = async () => {
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error('no Chromium on this machine')
  await buildFormPages()
  const server = await serveFormPages()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const samples: FormSample[] = []
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      for (const fields of sizes) {
        for (const program of programs) samples.push(await sampleForm(browser, server, program, fields))
      }
    }
    const policies: Figure[] = []
    for (const program of programs) policies.push(await underOurPolicy(browser, server, program))
    return [...compareForms(samples, sizes), ...policies, await walk(browser, server)]
  } finally {
    await browser.close()
    server.close()
  }
}

/** Whether a program's form of 25 fields comes up under the product's headers, and how often it goes against them. */
async function underOurPolicy(browser: Browser, server: FormServer, program: FormProgram): Promise<Figure> {
  const form = await openForm(
    browser,
    server,
    { program, fields: 25, headers: 'ours', opening: 'navigation' },
    patience,
  )
  const { violations } = await form.recording()
  await form.close()
  const kinds = [...new Set(violations)].join(', ')
  return {
    name: 'formPolicy',
    step: `${program}: ${form.cameUp ? 'comes up' : 'does not come up'}`,
    value: violations.length,
    unit: 'count',
    how: `violations of the product's content policy by a form of 25 fields${kinds === '' ? '' : `: ${kinds}`}`,
  }
}

/** Screens of the long form, one after the other by touch: what the peers have mounted at once comes in here. */
async function walk(browser: Browser, server: FormServer): Promise<Figure> {
  const form = await openForm(
    browser,
    server,
    { program: 'here', fields: longest, headers: 'ours', opening: 'navigation' },
    patience,
  )
  try {
    await form.page.evaluate(recordPage)
    const finger = createFinger(form.page, form.session)
    // The key that goes on, where the keys are up; a lone choice goes on as it is touched, and has no button.
    const ways = ['.keyboard-key[data-kind="done"]', '.screen-onward button', '.choice']
    const turns = formScreens(ourForm(neutralForm(longest)), {}).length
    // Every question has a number of its own.
    const shown = () => form.page.locator('.screen-main').innerText()
    for (let walked = 0; walked < screensWalked; ) {
      const before = await shown()
      for (const way of ways) {
        const first = form.page.locator(way).first()
        if ((await first.count()) === 0) continue
        await finger.tap(first)
        break
      }
      if ((await shown()) !== before) walked += 1
    }
    const recording = await form.page.evaluate(() => (window as unknown as { readonly recording: Recording }).recording)
    const times = tapTimes(recording).flatMap(({ shown }) => (shown === null ? [] : [shown]))
    return {
      name: 'formWalk',
      step: `here, ${longest}`,
      ...spread(times),
      how: `finger up on a button or a choice, or down on a key, to the next field or screen painted, over ${screensWalked} of ${turns} screens; ${throttle}x CPU throttle`,
    }
  } finally {
    await form.close()
  }
}
