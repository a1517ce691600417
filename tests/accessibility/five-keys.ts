import type { Locator, Page } from 'playwright-core'

type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

interface Place {
  readonly x: number
  readonly y: number
  readonly height: number
}

interface Box extends Place {
  readonly width: number
}

/** Steps that somebody is willing to take to one thing. */
const patience = 80

/** Where the focus is seen, and a mark of what has it; the page keeps a ring on it, or this fails. */
async function focused(page: Page): Promise<Place> {
  return page.evaluate(() => {
    const active = document.activeElement
    if (active === null || active === document.body) throw new Error('the focus is lost')
    const seen = active.closest('label.pressable') ?? active
    if (getComputedStyle(seen).outlineStyle === 'none')
      throw new Error(`no ring around ${seen.outerHTML.slice(0, 120)}`)
    const { left, top, width, height } = seen.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2, height }
  })
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))
}

/**
 * Moves the focus to something by the four arrows as a person does who sees where it is: first the way that looks
 * nearest, and from a place that was come to before another way than the last time.
 */
export async function reach(page: Page, target: Locator): Promise<void> {
  const tried = new Map<string, number>()
  for (let step = 0; step < patience; step += 1) {
    if (await hasFocus(target)) return
    const box = await target.boundingBox()
    if (box === null) throw new Error('it is not on the glass')
    const from = await focused(page).catch(async () => {
      // Nothing has the focus yet: any arrow brings it.
      await page.keyboard.press('ArrowDown')
      return focused(page)
    })
    const here = JSON.stringify(from)
    const turn = tried.get(here) ?? 0
    tried.set(here, turn + 1)
    const ways = waysTo(box, from)
    await page.keyboard.press(ways[turn % ways.length] ?? ways[0])
  }
  throw new Error(
    `not reached in ${patience} steps: ${await target.first().evaluate((element) => element.outerHTML.slice(0, 200))}`,
  )
}

/** The four arrows, the one that looks best first. */
function waysTo(box: Box, from: Place): readonly [Arrow, Arrow, Arrow, Arrow] {
  const [across, along] = [box.x + box.width / 2 - from.x, box.y + box.height / 2 - from.y]
  const [beside, opposite] =
    across > 0 ? (['ArrowRight', 'ArrowLeft'] as const) : (['ArrowLeft', 'ArrowRight'] as const)
  const [towards, away] = along > 0 ? (['ArrowDown', 'ArrowUp'] as const) : (['ArrowUp', 'ArrowDown'] as const)
  const inRow = Math.abs(along) < Math.min(from.height, box.height) / 2
  return inRow ? [beside, towards, away, opposite] : [towards, beside, opposite, away]
}

export async function pressByKeys(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  await page.keyboard.press('Enter')
}

/** Types on the keys of the glass, letter by letter, and says "done". The field must have the focus. */
export async function typeByKeys(page: Page, text: string): Promise<void> {
  for (const letter of text) {
    await pressByKeys(page, page.locator('.keyboard-key', { hasText: new RegExp(`^${letter}$`, 'i') }).first())
  }
  await pressByKeys(page, page.locator('.keyboard-key[data-kind="done"]'))
}
