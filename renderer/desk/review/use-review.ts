import { useCallback, useEffect, useState } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodFailure, MethodOutput } from '../../../shared/contract/method.ts'
import type { review } from '../../../shared/locales/vi/review.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { useSession } from '../../visitor/session-provider.tsx'

export type Overview = MethodOutput<Contract['review.overview']>

type ReviewMethod = Extract<keyof Contract, `review.${string}`>
/** How a call of the review may end, whichever it was. */
export type ReviewCallFailure = { [Name in ReviewMethod]: MethodFailure<Contract[Name]> }[ReviewMethod]

/** Why the last deed did nothing; `lines` are mistakes of the catalogue to mend first. */
export interface ReviewFailure {
  readonly kind: keyof typeof review.failure
  readonly lines: readonly string[]
}

/** The failure of a call as there are words for it. */
export function reviewFailure(failure: ReviewCallFailure): ReviewFailure {
  switch (failure.kind) {
    case 'mistakes':
      return failure
    case 'notAllowed':
    case 'doesNotFit':
    case 'changedSince':
    case 'catalogueUnreadable':
    case 'unknownProcedure':
    case 'unknownPaper':
    case 'paperTwice':
    case 'lastPaper':
    case 'paperUnnamed':
    case 'unknownVersion':
    case 'nothingNew':
    case 'dayPast':
      return { kind: failure.kind, lines: [] }
    case 'unreachable':
    case 'badRequest':
    case 'visitEnded':
    case 'outOfService':
      return { kind: 'unreachable', lines: [] }
    default:
      return assertNever(failure)
  }
}

/** What the office has, and the officer's way to it; `reload` after every deed. */
export function useReview() {
  const { client } = useKiosk()
  const staffToken = useSession((context) => context.assistance?.staffToken ?? '')
  const [overview, setOverview] = useState<Overview | null>(null)
  const [failure, setFailure] = useState<ReviewFailure | null>(null)
  const reload = useCallback(() => {
    void client.call('review.overview', { staffToken }).then((answer) => {
      if (answer.ok) setOverview(answer.value)
      else setFailure(reviewFailure(answer.failure))
    })
  }, [client, staffToken])
  useEffect(reload, [reload])
  return { client, staffToken, overview, reload, failure, setFailure }
}
export type Review = ReturnType<typeof useReview>
