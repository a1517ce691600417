import { settled } from './settled.ts'

/** More pages than any content has. */
const mostPages = 60

/** Does something on each page of the content that turns in `scope`, from the first to the last; once where none turns. */
export async function onEachPage(scope: Element, look: () => void): Promise<void> {
  const [back, onward] = scope.querySelectorAll<HTMLButtonElement>('.pages-turn > .button')
  await turn(back, () => undefined)
  look()
  await turn(onward, look)
}

async function turn(button: HTMLButtonElement | undefined, look: () => void): Promise<void> {
  if (button === undefined) return
  for (let page = 1; page < mostPages; page += 1) {
    if (!button.checkVisibility({ visibilityProperty: true }) || button.disabled) return
    button.click()
    await settled()
    look()
  }
}
