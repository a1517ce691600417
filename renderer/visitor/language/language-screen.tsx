import { Ear, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { hasVoiceOnly, type SpokenLanguage, spokenLanguages, textLanguageOf } from '../../../shared/spoken-language.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { languageNames } from '../../ui/language-names.ts'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { hasRecordings } from '../../ui/voice/has-recordings.ts'
import { useSend } from '../session-provider.tsx'

/** Each language by its own name and in its own words, so that nobody has to read another one to find theirs. */
export function LanguageScreen() {
  const { t } = useTranslation('visitor')
  const { set } = usePreferences()
  const send = useSend()
  const choose = (spoken: SpokenLanguage) => {
    set(hasVoiceOnly(spoken) ? { spoken, voice: 'on' } : { spoken })
    send({ type: 'language.chosen', language: textLanguageOf(spoken) })
  }
  const hint = (spoken: SpokenLanguage) => {
    if (spoken === 'vi') return t('language.viHint')
    if (spoken === 'en') return t('language.enHint')
    return hasRecordings(spoken)
      ? t('language.heardHint', { name: languageNames[spoken] })
      : t('language.notRecordedHint', { name: languageNames[spoken] })
  }
  return (
    <Screen
      question={t('language.question')}
      help={t('language.help')}
      onBack={() => send({ type: 'back' })}
      align="centre"
    >
      <Choices>
        {spokenLanguages.map((spoken) => (
          <BigChoice
            key={spoken}
            icon={hasVoiceOnly(spoken) ? <Ear aria-hidden /> : <FileText aria-hidden />}
            title={languageNames[spoken]}
            line={hint(spoken)}
            lang={hasVoiceOnly(spoken) ? undefined : textLanguageOf(spoken)}
            onPress={() => choose(spoken)}
          />
        ))}
      </Choices>
    </Screen>
  )
}
