import { formScreens } from '../../../shared/procedure/form-screens.ts'
import { askedFormOf } from '../../../shared/session/asked-form-of.ts'
import { useSession } from '../session-provider.tsx'
import { GroupSummaryScreen } from './group-summary-screen.tsx'
import { QuestionsScreen } from './questions-screen.tsx'

/** The screen of the form that the journey stands at. */
export function FormScreen() {
  const procedure = useSession((context) => context.procedure)
  const assistance = useSession((context) => context.assistance)
  const applicant = useSession((context) => context.applicant)
  const answers = useSession((context) => context.answers)
  const screenId = useSession((context) => context.screenId)
  const form = askedFormOf({ procedure, assistance, applicant })
  if (form === null) return null
  const screens = formScreens(form, answers)
  const screen = screens.find(({ id }) => id === screenId) ?? screens[0]
  if (screen === undefined) return null
  if (screen.kind === 'groupSummary') return <GroupSummaryScreen form={form} answers={answers} screen={screen} />
  return <QuestionsScreen form={form} answers={answers} screen={screen} />
}
