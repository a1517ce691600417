import type { Page } from 'playwright-core'

/** How loud and how fast a line was said, as the browser counts: 1 is full, and usual. */
export interface Manner {
  readonly volume: number
  readonly rate: number
}

interface LoudspeakerWindow {
  readonly heard: string[]
  readonly manners: Manner[]
  isSlow: boolean
}

/** A loudspeaker in place of the browser's: it keeps what it is told to say, and has said it at once. */
export async function installLoudspeaker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    const manners: Manner[] = []
    let isOver: (() => unknown) | undefined
    const voices = ['vi-VN', 'en-GB'].map((lang) => ({
      lang,
      localService: true,
      name: lang,
      default: false,
      voiceURI: lang,
    }))
    class Utterance extends EventTarget {
      text: string
      volume = 1
      rate = 1
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    Object.assign(window, { heard, manners, isSlow: false, SpeechSynthesisUtterance: Utterance })
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => voices,
        cancel: () => isOver?.(),
        speak: (utterance: Utterance) => {
          heard.push(utterance.text)
          manners.push({ volume: utterance.volume, rate: utterance.rate })
          isOver = () => utterance.dispatchEvent(new Event('end'))
          if (!(window as unknown as LoudspeakerWindow).isSlow) queueMicrotask(isOver)
        },
      },
    })
  })
  await page.reload()
}

/** What was said since the last time it was asked, once nothing more comes. */
export async function listen(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { heard } = window as unknown as { heard: string[] }
    for (let frame = 0, before = -1, quiet = 0; frame < 90 && quiet < 3; frame += 1) {
      quiet = heard.length === before && heard.length > 0 ? quiet + 1 : 0
      before = heard.length
      await new Promise((resolve) => {
        requestAnimationFrame(resolve)
      })
    }
    return heard.splice(0)
  })
}

/** In what manner the last line was said. */
export function mannerOf(page: Page): Promise<Manner | undefined> {
  return page.evaluate(() => (window as unknown as LoudspeakerWindow).manners.at(-1))
}

/** From now on a line is over only when it is stopped, as on a machine that speaks slowly. */
export async function speakSlowly(page: Page, isSlow: boolean): Promise<void> {
  await page.evaluate((slow) => {
    ;(window as unknown as LoudspeakerWindow).isSlow = slow
  }, isSlow)
}
