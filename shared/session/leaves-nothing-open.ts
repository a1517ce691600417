import type { Answers } from '../procedure/answer.ts'
import { askedFormOf } from './asked-form-of.ts'
import { openScreen } from './form-walk.ts'
import { firstPartWithoutPage } from './papers.ts'
import type { SessionContext } from './session-context.ts'

type Changed = Pick<SessionContext, 'procedure' | 'assistance' | 'applicant' | 'checklist' | 'pages'>

/** Whether these answers leave no question without an answer and no paper that they call for without a page: a change from the review then leads back there. */
export function leavesNothingOpen(context: Changed, answers: Answers): boolean {
  return openScreen(askedFormOf(context), answers) === null && firstPartWithoutPage({ ...context, answers }) === null
}
