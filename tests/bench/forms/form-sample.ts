import type { Browser, Page } from 'playwright-core'
import { keyTimes } from './field-recorder.ts'
import { type FormProgram, type FormServer, isOurs } from './form-pages.ts'
import { openForm } from './open-form.ts'

/** What one opening of a form and 40 keys in its first field showed. */
export interface FormSample {
  readonly program: FormProgram
  readonly fields: number
  /** From the navigation to a touchable form, in ms. */
  readonly touchable: number
  /** From a touch that opens it in a page that stands loaded, in ms. */
  readonly opened: number
  /** In bytes. */
  readonly heap: number
  /** Names of the scripts that were fetched for the form. */
  readonly scripts: readonly string[]
  /** Each key's time to its letter, in ms. */
  readonly keys: readonly number[]
}

/** Without a meaning in Telex, so that each key adds its letter in every program. */
const typed = 'bcghiklmnp'.repeat(4)
const patience = 60_000

/** The peers under no policy at all: what they do without is theirs to show at their best. */
export async function sampleForm(
  browser: Browser,
  server: FormServer,
  program: FormProgram,
  fields: number,
): Promise<FormSample> {
  const asked = { program, fields, headers: isOurs(program) ? 'ours' : 'none' } as const
  const opened = await openingTime(browser, server, asked)
  const form = await openForm(browser, server, { ...asked, opening: 'navigation' }, patience)
  try {
    if (!form.cameUp) throw new Error(`${program} shows no field`)
    const heap = await form.heap()
    const scripts = await scriptsOf(form.page)
    for (const letter of typed) {
      await form.page.keyboard.press(letter)
      await nextFrames(form.page)
    }
    const recording = await form.recording()
    const keys = keyTimes(recording)
    const { length } = await form.page.locator('#root input').first().inputValue()
    if (length !== typed.length || keys.length !== typed.length) {
      throw new Error(`${program}: ${typed.length} keys, ${length} letters in the field, ${keys.length} painted`)
    }
    return { program, fields, touchable: recording.touchable ?? Number.NaN, opened, heap, scripts, keys }
  } finally {
    await form.close()
  }
}

function scriptsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js'))
      .map((path) => path.slice(path.lastIndexOf('/') + 1)),
  )
}

async function openingTime(
  browser: Browser,
  server: FormServer,
  asked: { readonly program: FormProgram; readonly fields: number; readonly headers: 'ours' | 'none' },
): Promise<number> {
  const form = await openForm(browser, server, { ...asked, opening: 'touch' }, patience)
  try {
    const { asked: at, touchable } = await form.recording()
    if (touchable === null) throw new Error(`${asked.program} opens no form`)
    return touchable - at
  } finally {
    await form.close()
  }
}

/** Nobody presses the next key before the letter stands there. */
function nextFrames(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
      }),
  )
}
