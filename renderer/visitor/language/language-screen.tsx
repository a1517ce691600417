import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/language.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useSend } from '../session-provider.tsx'

/** Each language by its own name, so that nobody has to read another one to find theirs. */
export function LanguageScreen() {
  const { t } = useTranslation('visitor')
  const { setLanguage } = usePreferences()
  const send = useSend()
  const choose = (language: Language) => {
    setLanguage(language)
    send({ type: 'language.chosen', language })
  }
  return (
    <Screen
      question={t('language.question')}
      help={t('language.help')}
      onBack={() => send({ type: 'back' })}
      align="centre"
    >
      <Choices>
        <BigChoice title="Tiếng Việt" line={t('language.viHint')} onPress={() => choose('vi')} />
        <BigChoice title="English" line={t('language.enHint')} onPress={() => choose('en')} />
      </Choices>
    </Screen>
  )
}
