import { ok } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { type OfficeCatalogue, openOfficeCatalogue } from '../publishing/office-catalogue.ts'
import type { Staff } from '../staff/staff.ts'
import { createReviewHandlers } from './review-handlers.ts'
import type { StaffTokens } from './staff-tokens.ts'

/**
 * Review at the officer's desk, with the office's catalogue opened by whoever first asks and closed with the kiosk.
 * While it can't be opened, the next to ask tries again.
 */
export function createReview(parts: {
  readonly staff: Pick<Staff, 'accounts'>
  readonly tokens: Pick<StaffTokens, 'find'>
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly effects: Pick<Effects, 'now' | 'log'>
}): { readonly handlers: ReturnType<typeof createReviewHandlers>; close(): void } {
  const { staff, tokens, resourcesFolder, effects } = parts
  let office: OfficeCatalogue | null = null

  function opened(): ReturnType<typeof openOfficeCatalogue> {
    if (office !== null) return ok(office)
    const opening = openOfficeCatalogue(parts)
    if (opening.ok) office = opening.value
    return opening
  }

  return {
    handlers: createReviewHandlers({
      opened,
      accountOf(staffToken) {
        const officer = tokens.find(staffToken)
        return officer === null ? null : (staff.accounts().find(({ id }) => id === officer.id) ?? null)
      },
      resourcesFolder,
      effects,
    }),
    close: () => office?.close(),
  }
}
