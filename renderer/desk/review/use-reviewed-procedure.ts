import { useCallback, useEffect, useState } from 'react'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodOutput } from '../../../shared/contract/method.ts'
import type { PaperChange } from '../../../shared/procedure/paper-change.ts'
import type { SeenField } from '../../../shared/procedure/review-field.ts'
import type { Result } from '../../../shared/result.ts'
import { type Review, type ReviewCallFailure, type ReviewFailure, reviewFailure } from './use-review.ts'

export type ReviewedProcedure = MethodOutput<Contract['review.procedure']>
export type ReviewedField = ReviewedProcedure['fields'][number]

/** What an officer acts on: the field as it was seen. */
export const seenOf = ({ name, digest }: ReviewedField): SeenField => ({ name, digest })

/** One procedure under review and what may be done with it; every deed says why it was not done, or null. */
export function useReviewedProcedure({ client, staffToken, setFailure, reload }: Review, code: string) {
  const [procedure, setProcedure] = useState<ReviewedProcedure | null>(null)
  const ask = useCallback(() => client.call('review.procedure', { staffToken, code }), [client, code, staffToken])
  const show = useCallback(
    (answer: Awaited<ReturnType<typeof ask>>) => {
      if (answer.ok) setProcedure(answer.value)
      else setFailure(reviewFailure(answer.failure))
    },
    [setFailure],
  )
  useEffect(() => {
    void ask().then((answer) => {
      show(answer)
      reload()
    })
  }, [ask, reload, show])

  const settle = async (deed: Promise<Result<unknown, ReviewCallFailure>>): Promise<ReviewFailure | null> => {
    const done = await deed
    const failure = done.ok ? null : reviewFailure(done.failure)
    setFailure(failure)
    // What is done next is done to what stands there now.
    show(await ask())
    return failure
  }
  return {
    procedure,
    confirm: (fields: readonly ReviewedField[]) =>
      settle(client.call('review.confirm', { staffToken, code, seen: fields.map(seenOf) })),
    set: (field: ReviewedField, changes: Readonly<Record<string, string>>) =>
      settle(
        client.call('review.set', {
          staffToken,
          code,
          seen: [seenOf(field)],
          changes: Object.entries(changes).map(([name, value]) => ({ name, value })),
        }),
      ),
    changePaper: (fields: readonly ReviewedField[], change: PaperChange) =>
      settle(client.call('review.changePaper', { staffToken, code, seen: fields.map(seenOf), change })),
    retire: (retired: boolean) => settle(client.call('review.retire', { staffToken, code, retired })),
  }
}
