import { settled } from './settled.ts'

/** More pages than any content has. */
const mostPages = 60

/**
 * Does something on each page of the content that turns in `scope`, from the first to the last; once where none turns.
 *
 * Throws where a button that may be touched turns nothing.
 */
export async function onEachPage(scope: Element, look: () => void): Promise<void> {
  const [back, onward] = scope.querySelectorAll<HTMLButtonElement>('.pages-turn > .button')
  const lookAndRest = async () => {
    const view = scope.querySelector('.pages-window')
    const before = view?.scrollLeft
    look()
    // What is focused by it may bring another page: back to the one that was looked at.
    if (view === null || before === undefined || view.scrollLeft === before) return
    view.scrollLeft = before
    await settled()
  }
  await turn(back, async () => undefined)
  await lookAndRest()
  await turn(onward, lookAndRest)
}

async function turn(button: HTMLButtonElement | undefined, look: () => Promise<void>): Promise<void> {
  if (button === undefined) return
  for (let page = 1; page < mostPages; page += 1) {
    if (!button.checkVisibility({ visibilityProperty: true }) || button.disabled) return
    const view = button.closest('.pages')?.querySelector('.pages-window')
    const before = view?.scrollLeft
    button.click()
    await settled()
    if (view?.scrollLeft === before) throw new Error(`"${button.textContent}" turns nothing`)
    await look()
  }
}
