import { provinceName } from '../../shared/place/address-text.ts'
import type { KioskConfig } from '../config/schema.ts'

/** What a paper needs of the configuration to say who gave it out. */
export type OfficeConfig = Pick<KioskConfig, 'agency' | 'centreName' | 'officeAddress' | 'contactPhone'>

/** The province's short name, as it stands before a date on paper. */
export const placeOfIssue = provinceName.replace(/^tỉnh /, '')

/** The office as every paper names it. */
export function officeOnPaper({ agency, centreName, officeAddress, contactPhone }: OfficeConfig) {
  return { agency, placeOfIssue, centreName, officeAddress, contactPhone }
}
