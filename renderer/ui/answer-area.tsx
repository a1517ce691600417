import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SecondaryButton } from './secondary-button.tsx'

/** What of the answer lies outside the glass. */
interface Hidden {
  readonly above: boolean
  readonly below: boolean
}

const wholly: Hidden = { above: false, below: false }

/**
 * The part of a screen that holds the answer.
 *
 * Screens are cut so that it fits. Where it doesn't all the same (large text on a small panel), nothing is lost and
 * nothing needs a swipe: two large buttons turn to the rest.
 */
export function AnswerArea(props: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const area = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [hidden, setHidden] = useState(wholly)

  useEffect(() => {
    const [outer, inner, whole] = [area.current, scroller.current, content.current]
    if (outer === null || inner === null || whole === null) return undefined
    const look = () => {
      // Against the height without the buttons: they must not themselves be the reason that they are needed.
      const overflows = whole.scrollHeight > outer.clientHeight + 2
      const above = overflows && inner.scrollTop > 2
      const below = overflows && inner.scrollTop + inner.clientHeight < inner.scrollHeight - 2
      setHidden((old) => (old.above === above && old.below === below ? old : { above, below }))
    }
    const observer = new ResizeObserver(look)
    observer.observe(inner)
    observer.observe(whole)
    inner.addEventListener('scroll', look)
    return () => {
      observer.disconnect()
      inner.removeEventListener('scroll', look)
    }
  }, [])

  const turn = (direction: 1 | -1) => {
    const inner = scroller.current
    inner?.scrollBy({ top: direction * inner.clientHeight * 0.85, behavior: 'instant' })
  }
  return (
    <div className="screen-answer" ref={area}>
      <div className="screen-answer-window" ref={scroller}>
        <div className="screen-answer-content" ref={content}>
          {props.children}
        </div>
      </div>
      {hidden.above || hidden.below ? (
        <div className="screen-answer-turn">
          <SecondaryButton icon={<ChevronUp aria-hidden />} isDisabled={!hidden.above} onPress={() => turn(-1)}>
            {t('previousPage')}
          </SecondaryButton>
          <SecondaryButton icon={<ChevronDown aria-hidden />} isDisabled={!hidden.below} onPress={() => turn(1)}>
            {t('nextPage')}
          </SecondaryButton>
        </div>
      ) : null}
    </div>
  )
}
