import './pages.css'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { partsOf } from './reading.ts'
import { SecondaryButton } from './secondary-button.tsx'
import { type Turning, useTurning } from './use-turning.ts'

/** Between two pages, in CSS pixels; `pages.css` says the same. Wide enough that no focus ring shows of the next. */
const gutter = 40

interface PagesProps {
  readonly children: ReactNode
  /** Where it is known to whoever waits until all has been looked at; else the pages keep it to themselves. */
  readonly turning?: Turning | undefined
  /** The id of something in it: its page is the first that is shown. */
  readonly beginAt?: string | undefined
  readonly className?: string | undefined
}

/**
 * Content that turns its pages instead of scrolling.
 *
 * What fits is simply shown. What doesn't (large text, a small panel, a long list) becomes pages like those of a book:
 * nothing is cut through, and two large buttons turn them. A thing that gets the focus brings its page with it.
 */
export function Pages(props: PagesProps) {
  const { t } = useTranslation()
  const outer = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const flow = useRef<HTMLDivElement>(null)
  const own = useTurning(undefined)
  const { page, count, turnTo, stand } = props.turning ?? own
  const [beginAt] = useState(props.beginAt)
  // Which page is turned to, also while the content is laid out as one to be measured and the window has lost its place.
  const turnedTo = useRef(0)

  useLayoutEffect(() => {
    const [pages, window_, content] = [outer.current, view.current, flow.current]
    if (pages === null || window_ === null || content === null) return undefined
    let measured: readonly number[] = []
    let things: string[][] = [[]]
    let begins = beginAt
    const watched = new WeakSet<Element>()
    const look = () => {
      // First as one page and without the buttons, which must not themselves be the reason that they are needed.
      delete pages.dataset['many']
      const many = content.scrollHeight > content.clientHeight + 1
      if (many) pages.dataset['many'] = ''
      const count = many ? Math.max(1, Math.round((content.scrollWidth + gutter) / stepOf(content))) : 1
      const first = begins === undefined ? null : document.getElementById(begins)
      if (first !== null && content.contains(first)) turnedTo.current = pagesOf(first, content)[0] ?? 0
      begins = undefined
      turnedTo.current = Math.min(count - 1, turnedTo.current)
      things = thingsByPage(content, count)
      show(window_, content, turnedTo.current)
      stand(turnedTo.current, things)
      const boxes = boxesOf(pages, content)
      measured = sizesOf(boxes)
      for (const box of boxes) {
        if (!watched.has(box)) resized.observe(box)
        watched.add(box)
      }
    }
    // Whoever begins to watch sizes is told of them once, although nothing has changed: laying all out twice more for
    // that would cost the frame that a finger waits for.
    const resized = new ResizeObserver(() => {
      const sizes = sizesOf(boxesOf(pages, content))
      if (sizes.length !== measured.length || sizes.some((size, index) => size !== measured[index])) look()
    })
    // The browser itself moves the window when something on another page gets the focus.
    const settle = () => {
      turnedTo.current = pageAt(window_, content)
      show(window_, content, turnedTo.current)
      stand(turnedTo.current, things)
    }
    look()
    const changed = new MutationObserver(look)
    changed.observe(content, { childList: true, subtree: true, characterData: true, attributeFilter: ['class'] })
    changed.observe(document.documentElement, { attributeFilter: ['data-text', 'data-room', 'style'] })
    content.addEventListener('load', look, { capture: true })
    window_.addEventListener('scroll', settle)
    return () => {
      resized.disconnect()
      changed.disconnect()
      content.removeEventListener('load', look, { capture: true })
      window_.removeEventListener('scroll', settle)
    }
  }, [beginAt, stand])

  useLayoutEffect(() => {
    turnedTo.current = page
    if (view.current !== null && flow.current !== null) show(view.current, flow.current, page)
  }, [page])

  return (
    <div className={props.className === undefined ? 'pages' : `pages ${props.className}`} ref={outer}>
      <div className="pages-window" ref={view}>
        <div className="pages-flow" ref={flow}>
          {props.children}
        </div>
      </div>
      <div className="pages-turn">
        <SecondaryButton icon={<ChevronUp aria-hidden />} isDisabled={page === 0} onPress={() => turnTo(page - 1)}>
          {t('previousPage')}
        </SecondaryButton>
        <p aria-live="polite">{count === 1 ? '' : t('pagePosition', { page: page + 1, count })}</p>
        <SecondaryButton
          icon={<ChevronDown aria-hidden />}
          isDisabled={page >= count - 1}
          onPress={() => turnTo(page + 1)}
        >
          {t('nextPage')}
        </SecondaryButton>
      </div>
    </div>
  )
}

/** All whose sizes decide where pages break, and what stands on them. */
function boxesOf(pages: HTMLElement, flow: HTMLElement): readonly Element[] {
  return [pages, ...flow.children, ...flow.querySelectorAll('[data-thing]')]
}

/**
 * As it is laid out now, of each page that a box goes on over: around all of them a box stays as high as a page, however
 * much the last of them comes to hold.
 */
function sizesOf(boxes: readonly Element[]): readonly number[] {
  return boxes.flatMap((box) => [...box.getClientRects()].flatMap(({ width, height }) => [width, height]))
}

/** From the beginning of one page to that of the next. */
function stepOf(flow: HTMLElement): number {
  return flow.clientWidth + gutter
}

function pageAt(view: HTMLElement, flow: HTMLElement): number {
  return Math.round(view.scrollLeft / stepOf(flow))
}

/** The pages that an element stands on; several where it goes on over the end of one. */
function pagesOf(element: Element, flow: HTMLElement): number[] {
  const { left } = flow.getBoundingClientRect()
  return [...element.getClientRects()].map((box) => Math.floor((box.left - left + 1) / stepOf(flow)))
}

/** What stands on each page and tells by `data-thing` what it is; of a thing on two pages each part is one. */
function thingsByPage(flow: HTMLElement, count: number): string[][] {
  const things: string[][] = Array.from({ length: count }, () => [])
  for (const element of flow.querySelectorAll<HTMLElement>('[data-thing]')) {
    const heights = [...element.getClientRects()].map(({ height }) => height)
    const parts = partsOf(element.dataset['thing'] ?? '', heights)
    for (const [part, page] of pagesOf(element, flow).entries()) things[page]?.push(parts[part] ?? '')
  }
  return things
}

function show(view: HTMLElement, flow: HTMLElement, page: number): void {
  view.scrollTo({ left: page * stepOf(flow), top: 0, behavior: 'instant' })
}
