import type { ReviewValues } from '../../../shared/contract/review-methods.ts'
import type { Form } from '../../../shared/procedure/form.ts'
import type { DescribedProcedure } from '../described-procedures.ts'

/** What a reviewer reads of a procedure; `form` is null where its file can't be read. */
export function reviewValues({ facts, entry }: DescribedProcedure, form: Form | null): ReviewValues {
  const { queryHints, notes, source, agencyLevel, departmentVi, codeVerified, confidence, fromMemory } = facts
  const { nameVi, fieldVi, departmentNowVi, level, days, daysUnit, feeVnd, feeNote, documents } = facts
  return {
    nameVi,
    fieldVi,
    departmentNowVi,
    level,
    days,
    daysUnit,
    feeVnd,
    feeNote,
    documents,
    nameEn: entry.nameEn,
    plainName: entry.plainName,
    feeWords: entry.feeNote ?? null,
    parts: entry.parts.map(({ document, name, kind, required, condition }) => ({
      document,
      name,
      kind,
      required,
      ...(condition === undefined ? {} : { condition }),
    })),
    form: entry.form,
    formTitle: form?.title ?? { vi: entry.form, en: entry.form },
    formVersion: form?.version ?? 0,
    beside: { queryHints, notes, source, agencyLevel, departmentVi, codeVerified, confidence, fromMemory },
  }
}
