import './screen.css'
import './screen-shapes.css'
import './screen-low.css'
import './screen-above-keys.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hasVoiceOnly } from '../../shared/spoken-language.ts'
import { Pages } from './pages.tsx'
import { usePreferences } from './preferences.tsx'
import { ScreenFeet, type ScreenFeetProps } from './screen-feet.tsx'
import { ScreenHead, type Step } from './screen-head.tsx'
import { type Turning, useTurning } from './use-turning.ts'
import { useIsTight } from './use-is-tight.ts'
import { Watermark } from './watermark.tsx'

export interface ScreenProps extends ScreenFeetProps {
  /** Where in the journey; left out beside the journey (look-up, officer's screens). */
  readonly step?: Step | undefined
  /** One sentence, the largest text. */
  readonly question: string
  /** Tells this screen from the one before where both are asked by the same component, perhaps in the same words. */
  readonly place?: string | undefined
  readonly help?: ReactNode
  /** On low glass the help stands below what is looked at, as a camera's picture, which must be in sight. */
  readonly helpBelow?: boolean | undefined
  /** A line drawing of the paper or card that the question speaks of. */
  readonly picture?: ReactNode
  /** An `ErrorSummary` or `Notice`, above the answer. */
  readonly notice?: ReactNode
  /** The answer: choices, fields, a picture. What doesn't fit turns its pages; nothing here scrolls. */
  readonly children?: ReactNode
  /** The field that gets the focus in place of the question, with its keys up: for screens that begin with typing. */
  readonly startAt?: string | undefined
  /** The answer is looked at while typing, as what a search finds: the screen keeps to the room above the keys. */
  readonly showsAboveKeys?: boolean | undefined
  /** What stands here is agreed to: the one action turns the pages until each has been on the glass. */
  readonly isReadFirst?: boolean | undefined
  /** Where a screen itself has to know what has been looked at. */
  readonly turning?: Turning | undefined
  /** `centre` for few large things (default: from the top). */
  readonly align?: 'top' | 'centre' | undefined
}

/**
 * The anatomy of every screen: head, question, answer, feet.
 *
 * Upright the parts stand below each other; lying the question is on the left and the answer on the right.
 * A new question gets the focus, so that a screen reader reads it; its ring shows only to those who go by keys.
 */
export function Screen(props: ScreenProps) {
  const {
    step,
    question,
    help,
    helpBelow,
    picture,
    notice,
    children,
    align,
    startAt,
    showsAboveKeys,
    isReadFirst,
    turning: _,
    ...feet
  } = props
  const place = props.place ?? question
  const { spoken } = usePreferences()
  const shown = picture ?? step?.picture
  // Lying glass has room for it below the question; elsewhere who does not read sees at every step what it is about.
  const isExtra = picture === undefined && !hasVoiceOnly(spoken)
  const isTight = useIsTight()
  const { t } = useTranslation()
  const own = useTurning(place)
  const turning = props.turning ?? own
  const { count, unseen } = turning
  const [next] = isReadFirst === true ? unseen : []
  const primary =
    next === undefined
      ? feet.primary
      : { label: t('readOn', { page: next + 1, count }), onPress: () => turning.turnTo(next) }
  const helpLine = help === undefined ? null : <div className="screen-help">{help}</div>
  const isHelpLast = isTight && helpBelow === true
  // Another screen's question is another element: it gets the focus anew, and a second touch knows it by that.
  const title = <Question key={place} text={question} startAt={startAt} />
  return (
    <div className="screen" data-above-keys={showsAboveKeys === true ? '' : undefined}>
      <ScreenHead step={step} />
      <main className="screen-main" data-align={align ?? 'top'}>
        {isTight ? null : (
          <div className="screen-ask">
            {title}
            {shown === undefined ? null : (
              <div className="screen-picture" data-extra={isExtra ? '' : undefined}>
                {shown}
              </div>
            )}
          </div>
        )}
        <Pages turning={turning} beginAt={isReadFirst === true ? startAt : undefined}>
          {isTight ? title : null}
          {/* Low glass has room for one of them below the question: what went wrong is more urgent. */}
          {isTight ? notice : null}
          {isHelpLast ? null : helpLine}
          {isTight ? null : notice}
          {children}
          {isHelpLast ? helpLine : null}
        </Pages>
      </main>
      <ScreenFeet {...feet} primary={primary} />
      <Watermark />
    </div>
  )
}

function Question({ text, startAt }: { readonly text: string; readonly startAt: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // What has to be put right is more urgent, and has taken the focus already.
    const atNotice = document.activeElement?.closest('.notice') ?? null
    if (text === '' || atNotice !== null) return
    const start = startAt === undefined ? null : document.getElementById(startAt)
    // A date is three fields: the first of them.
    const first = start?.querySelector<HTMLElement>('[data-typed]') ?? start ?? heading.current
    first?.focus({ preventScroll: true })
  }, [text, startAt])
  return (
    <h1 ref={heading} tabIndex={-1} className="screen-question">
      {text}
    </h1>
  )
}
