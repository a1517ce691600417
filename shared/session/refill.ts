import type { Applicant } from '../identity/applicant.ts'
import type { Answers } from '../procedure/answer.ts'
import { prefill } from '../procedure/prefill.ts'
import type { Procedure } from '../procedure/procedure.ts'

/**
 * The answers after another applicant was confirmed: what the form took over from the former one follows, what was
 * answered or changed by hand stays.
 */
export function refill(
  procedure: Procedure | null,
  answers: Answers,
  former: Applicant | null,
  now: Applicant,
): Answers {
  if (procedure === null) return answers
  const before = former === null ? {} : prefill(procedure.form, former)
  const untouched = Object.entries(prefill(procedure.form, now)).filter(
    ([id]) => answers[id] === undefined || JSON.stringify(answers[id]) === JSON.stringify(before[id]),
  )
  return { ...answers, ...Object.fromEntries(untouched) }
}
