import type { Page } from 'playwright-core'

/** What is wrong with the keys that are up: names of keys and by how many millimetres. */
export function wrongKeys(page: Page, largeText: boolean): Promise<string[]> {
  return page.evaluate((large) => {
    const glass = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--glass'))
    const keys = [...document.querySelectorAll<HTMLElement>('.keyboard-key, .keyboard-suggestion')]
    const boxes = keys.map((key) => ({ key, name: key.ariaLabel ?? key.innerText, box: key.getBoundingClientRect() }))
    const mm = (length: number) => Math.round((length / glass) * 100) / 100
    const wrong: string[] = []
    const board = document.querySelector('.keyboard')?.getBoundingClientRect()
    if (board === undefined || board.top < 0)
      wrong.push(`the keyboard is higher than the glass by ${mm(-(board?.top ?? 0))}`)
    // Suggestions that don't fit their row wrap out of sight.
    const row = document.querySelector('.keyboard-suggestions')?.getBoundingClientRect()
    const seen = boxes.filter(
      ({ key, box }) => !key.matches('.keyboard-suggestion') || box.bottom <= (row?.bottom ?? 0) + 1,
    )
    for (const { key, name, box } of seen) {
      if (Math.min(mm(box.width), mm(box.height)) < 15) wrong.push(`${name}: ${mm(box.width)} × ${mm(box.height)}`)
      if (box.left < 0 || box.right > innerWidth || box.bottom > innerHeight) wrong.push(`${name}: off the glass`)
      if (key.scrollWidth > key.clientWidth + 1 || key.scrollHeight > key.clientHeight + 1)
        wrong.push(`${name}: cut off`)
      for (const part of [key, ...key.querySelectorAll<HTMLElement>('span')]) {
        const hasText = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE)
        const capital = mm(Number.parseFloat(getComputedStyle(part).fontSize) * 0.74)
        if (hasText && part.offsetWidth > 0 && capital < (large ? 7.3 : 4.8))
          wrong.push(`${name}: letters of ${capital}`)
      }
      for (const { key: other, name: its, box: there } of seen) {
        if (other === key) continue
        const across = Math.max(there.left - box.right, box.left - there.right)
        const along = Math.max(there.top - box.bottom, box.top - there.bottom)
        const gap = mm(Math.max(across, along))
        if (gap < 2.54) wrong.push(`${name} and ${its}: ${gap} apart`)
      }
    }
    return wrong
  }, largeText)
}
