import { useEffect, useState } from 'react'
import type { VersionChanges } from '../../../shared/procedure/next-version.ts'
import type { Compared } from './change-parts.ts'
import { type Review, type ReviewFailure, reviewFailure } from './use-review.ts'

/** What a published version changed against the one before, or would change against what is in use. */
export function useVersionChanges(
  { client, staffToken }: Review,
  of: Extract<Compared, { kind: 'version' }>,
): { readonly changes: VersionChanges | null; readonly failure: ReviewFailure | null } {
  const [changes, setChanges] = useState<VersionChanges | null>(null)
  const [failure, setFailure] = useState<ReviewFailure | null>(null)
  const { number, against } = of
  useEffect(() => {
    void client.call('review.version', { staffToken, number, against }).then((answer) => {
      if (answer.ok) setChanges(answer.value)
      else setFailure(reviewFailure(answer.failure))
    })
  }, [client, staffToken, number, against])
  return { changes, failure }
}
