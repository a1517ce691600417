import type { Page } from 'playwright-core'

/** A loudspeaker in place of the browser's: it keeps what it is told to say, and has said it at once. */
export async function installLoudspeaker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    const voices = ['vi-VN', 'en-GB'].map((lang) => ({
      lang,
      localService: true,
      name: lang,
      default: false,
      voiceURI: lang,
    }))
    class Utterance extends EventTarget {
      text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    Object.assign(window, { heard, SpeechSynthesisUtterance: Utterance })
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => voices,
        cancel: () => undefined,
        speak: (utterance: Utterance) => {
          heard.push(utterance.text)
          queueMicrotask(() => utterance.dispatchEvent(new Event('end')))
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
