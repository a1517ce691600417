import '../../../renderer/ui/fonts.css'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import { useCallback, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { ErrorSummary } from '../../../renderer/ui/error-summary.tsx'
import { startI18n } from '../../../renderer/ui/i18n.ts'
import { KeyboardContext } from '../../../renderer/ui/keyboard/keyboard-context.ts'
import { unheardKeys } from '../../../renderer/ui/keyboard/unheard-keys.ts'
import { followPanel } from '../../../renderer/ui/panel.ts'
import { PreferencesProvider } from '../../../renderer/ui/preferences.tsx'
import { PrimaryButton } from '../../../renderer/ui/primary-button.tsx'
import { useFaultText } from '../../../renderer/visitor/fault-text.ts'
import { QuestionField } from '../../../renderer/visitor/form/question-field.tsx'
import { answersWith, type QuestionsScreenData, type Values } from '../../../renderer/visitor/form/screen-values.ts'
import { useKeptEntry } from '../../../renderer/visitor/keep/use-kept-entry.ts'
import type { PlainAnswer } from '../../../shared/procedure/answer.ts'
import { checkForm } from '../../../shared/procedure/check-form.ts'
import type { Form, PlainQuestion } from '../../../shared/procedure/form.ts'
import { askedFields, neutralForm, whenAsked } from './neutral-form.ts'
import { ourForm } from './our-form.ts'

/**
 * The form as the peers show it: the product's own fields, model and checks in an otherwise empty page, all questions
 * below each other, without screens, journey and the keys on the glass. Fields still compose Telex from a real keyboard.
 */

function FormAlone({ form }: { readonly form: Form }) {
  const faultText = useFaultText()
  const entry = useKeptEntry<Values>('form', () => ({}))
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map())
  const answer = useCallback(
    ({ id }: PlainQuestion, value: PlainAnswer | undefined) => entry.set({ ...entry.get(), [id]: value }),
    [entry],
  )
  const questions = form.sections.flatMap((section) => section.questions.filter((one) => one.type !== 'group'))
  const page: QuestionsScreenData = { kind: 'questions', id: 'all', section: form.title, group: null, questions }
  const check = () => {
    const found = checkForm(form, answersWith(page, {}, entry.get()), { today: '2026-11-25' })
    setFaults(new Map(found.map(({ path, ...fault }) => [path.slice(path.lastIndexOf('.') + 1), faultText(fault)])))
  }
  return (
    <main style={{ blockSize: '100%', overflow: 'auto' }}>
      <ErrorSummary errors={[...faults].map(([field, message]) => ({ field, message }))} />
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          entry={entry}
          onAnswer={answer}
          onDecide={undefined}
          error={faults.get(question.id)}
          isScreen={false}
          knownAddresses={[]}
        />
      ))}
      <PrimaryButton onPress={check}>Kiểm tra</PrimaryButton>
    </main>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')
startI18n('vi')
followPanel({ width: 268, height: 476 })
whenAsked(location.search, root, () =>
  createRoot(root).render(
    <PreferencesProvider defaultLanguage="vi">
      <KeyboardContext value={unheardKeys}>
        <FormAlone form={ourForm(neutralForm(askedFields(location.search)))} />
      </KeyboardContext>
    </PreferencesProvider>,
  ),
)
