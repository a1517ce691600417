import { placeAfter } from '../ui/keys/step-focus.ts'
import { isInSight, isTextInput, reachable, topmost } from '../ui/keys/reachable.ts'
import { settled } from './settled.ts'
import { onEachPage } from './turn-pages.ts'

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const

/** Where the arrows lead from each place. */
type Ways = ReadonlyMap<Element, readonly Element[]>

/**
 * Presses every arrow on everything that takes the focus, and hands back each thing that arrows alone cannot come to
 * from somewhere on the same page of the content, or lead away from, as one line; empty when they lead everywhere.
 *
 * The keys of the glass are walked once for each of their layouts that a field here raises.
 */
export async function walkByKeys(): Promise<string[]> {
  const found = new Set<string>()
  const fields = new Map<string, HTMLElement>()
  // Keys that are up already are walked below, as those of every other field.
  leaveField()
  await settled()
  await onEachPage(topmost(), () => {
    const places = reachable(topmost()).filter(isInSight)
    for (const problem of dead(waysBetween(places))) found.add(problem)
    for (const place of places.filter(isTextInput)) fields.set(`${place.inputMode} ${place.className}`, place)
    leaveField()
  })
  for (const field of fields.values()) for (const problem of await walkKeyboard(field)) found.add(problem)
  return [...found]
}

/**
 * Whoever touches the button that turns leaves the field for it. Left for nothing, the focus would go on to the next
 * field, and the page that has it is kept in sight.
 */
function leaveField(): void {
  const active = document.activeElement
  if (!isTextInput(active)) return
  const turning = topmost().querySelector<HTMLElement>('.pages-turn > .button:enabled')
  if (turning === null) active.blur()
  else turning.focus()
}

async function walkKeyboard(field: HTMLElement): Promise<string[]> {
  field.focus()
  // It rises after the event that raised it.
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
  const keyboard = document.querySelector('.keyboard')
  // The field last: its arrows lead to other fields, and the way up from the keys is to the last one.
  return keyboard === null ? ['no keys for a field'] : dead(waysBetween([...reachable(keyboard), field]))
}

function waysBetween(places: readonly HTMLElement[]): Ways {
  return new Map(
    places.map((place) => {
      const reached = arrows.map((arrow) => stepFrom(place, arrow))
      // Down leads from a field to its keys, which cover what lies below; their last key leads there.
      if (isTextInput(place)) reached.push(placeAfter(place))
      return [place, places.filter((to) => reached.includes(to))]
    }),
  )
}

function stepFrom(place: HTMLElement, key: (typeof arrows)[number]): Element | null {
  place.focus()
  // In a field left and right go over the letters first.
  if (isTextInput(place)) {
    const end = key === 'ArrowRight' ? place.value.length : 0
    place.setSelectionRange(end, end)
  }
  place.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  return document.activeElement
}

/** Nobody is caught: everything can be come to from the first place, and the first place from everything. */
function dead(ways: Ways): string[] {
  const [first] = ways.keys()
  if (first === undefined) return []
  const backwards = new Map(
    [...ways.keys()].map((place) => [place, [...ways].flatMap(([from, to]) => (to.includes(place) ? [from] : []))]),
  )
  const [from, to] = [spread(first, ways), spread(first, backwards)]
  return [...ways.keys()].flatMap((place) => [
    ...(from.has(place) ? [] : [`no arrows lead from ${nameOf(first)} to ${nameOf(place)}`]),
    ...(to.has(place) ? [] : [`no arrows lead from ${nameOf(place)} to ${nameOf(first)}`]),
  ])
}

function spread(start: Element, ways: Ways): ReadonlySet<Element> {
  const seen = new Set([start])
  for (const place of seen) for (const next of ways.get(place) ?? []) seen.add(next)
  return seen
}

function nameOf(element: Element): string {
  const words = (element.closest('label') ?? element).textContent?.trim() ?? ''
  return `${element.tagName.toLowerCase()} "${(words === '' ? element.id : words).slice(0, 30)}"`
}
