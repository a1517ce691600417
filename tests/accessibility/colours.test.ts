import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8')

/** What stands on what: text first, its ground second. */
const pairs = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'surface'],
  ['ink', 'chosen-wash'],
  ['quiet', 'paper'],
  ['quiet', 'raised'],
  ['on-action', 'action'],
  ['on-action', 'action-pressed'],
  ['on-chosen', 'chosen'],
  ['success', 'success-ground'],
  ['on-attention', 'attention'],
] as const

function colours(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(selector)).split('}')[0] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((first, second) => first - second)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['usual', ':root {'],
  ['high contrast', ":root[data-contrast='high']"],
])('%s colours', (_, selector) => {
  const palette = new Map([...colours(':root {'), ...colours(selector)])
  it.each(pairs)('%s on %s is at least 10:1', (text, ground) => {
    expect(contrast(palette.get(text) ?? '', palette.get(ground) ?? '')).toBeGreaterThanOrEqual(10)
  })
})
