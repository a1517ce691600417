import { staff } from '../../shared/locales/vi/staff.ts'

export type MatterReason = keyof typeof staff.matters.reason

/** The kind of a delivery's last failure as there are words for it. */
export function matterReason(kind: string | null): MatterReason {
  if (kind === null) return 'notTried'
  return Object.hasOwn(staff.matters.reason, kind) ? (kind as MatterReason) : 'unexpected'
}
