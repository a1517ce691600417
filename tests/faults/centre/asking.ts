import type { Effects } from '../../../main/effects.ts'

/**
 * Effects for an exchange over HTTP that know whether it waits for an answer: a request has a deadline as long as it is
 * under way. Simulated time must not pass then, because the network's own does not.
 */
export function countAsking<Given extends Pick<Effects, 'schedule'>>(
  effects: Given,
): { readonly effects: Given; readonly isAsking: () => boolean } {
  let underWay = 0
  const schedule: Effects['schedule'] = (task, ms) => {
    underWay += 1
    let counted = true
    const end = (): void => {
      if (counted) underWay -= 1
      counted = false
    }
    const cancel = effects.schedule(() => {
      end()
      task()
    }, ms)
    return () => {
      end()
      cancel()
    }
  }
  return { effects: { ...effects, schedule }, isAsking: () => underWay > 0 }
}
