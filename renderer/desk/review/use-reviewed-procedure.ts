import { useCallback, useEffect, useState } from 'react'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodOutput } from '../../../shared/contract/method.ts'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import type { Result } from '../../../shared/result.ts'
import { type Review, type ReviewCallFailure, reviewFailure } from './use-review.ts'

export type ReviewedProcedure = MethodOutput<Contract['review.procedure']>
export type ReviewedField = ReviewedProcedure['fields'][number]

/** One procedure under review and what may be done with it; every deed says whether it was done. */
export function useReviewedProcedure({ client, staffToken, setFailure }: Review, code: string) {
  const [procedure, setProcedure] = useState<ReviewedProcedure | null>(null)
  const load = useCallback(() => {
    void client.call('review.procedure', { staffToken, code }).then((answer) => {
      if (answer.ok) setProcedure(answer.value)
      else setFailure(reviewFailure(answer.failure))
    })
  }, [client, code, setFailure, staffToken])
  useEffect(load, [load])

  const settle = async (deed: Promise<Result<unknown, ReviewCallFailure>>): Promise<boolean> => {
    const done = await deed
    setFailure(done.ok ? null : reviewFailure(done.failure))
    load()
    return done.ok
  }
  return {
    procedure,
    confirm: (fields: readonly ReviewFieldName[]) =>
      settle(client.call('review.confirm', { staffToken, code, fields: [...fields] })),
    set: (changes: Readonly<Record<string, string>>) =>
      settle(
        client.call('review.set', {
          staffToken,
          code,
          changes: Object.entries(changes).map(([name, value]) => ({ name, value })),
        }),
      ),
    retire: (retired: boolean) => settle(client.call('review.retire', { staffToken, code, retired })),
  }
}
