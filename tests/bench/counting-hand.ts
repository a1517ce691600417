import type { Effort } from './effort-model.ts'
import type { Finger } from './finger.ts'
import { keysToType, type TypedAs } from './keys-to-type.ts'

/** A hand that clicks and fills as the end-to-end driver wants, and counts what a person's hand would have done. */
export function countingHand(effort: Effort): Finger {
  return {
    async tap(locator) {
      const kind = await locator.evaluate(
        (element) => element.closest('.keyboard-key')?.getAttribute('data-kind') ?? '',
      )
      effort.taps += 1
      if (kind === 'done') effort.onward += 1
      await locator.click({ timeout: 20_000 })
    },
    async type(locator, text) {
      const isActive = await locator.evaluate((element) => element === document.activeElement)
      if (!isActive) {
        // The key that goes on to the next field, or a touch of the field: one or the other.
        effort.taps += 1
        effort.onward += 1
        await locator.focus()
      }
      const as = await locator.evaluate((element): TypedAs => {
        if (element.id.endsWith('commune')) return 'commune'
        const kind = element.getAttribute('data-kind')
        return kind === 'name' || kind === 'place' ? kind : 'plain'
      })
      effort.keys += keysToType(text, as)
      await locator.fill(text)
    },
  }
}
