import './attract.css'
import './attract-shapes.css'
import { useState } from 'react'
import { FileSearch, GraduationCap, IdCard, Phone, ScrollText, ShieldCheck, Upload } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { hasVoiceOnly, spokenLanguages } from '../../../shared/spoken-language.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { languageNames } from '../../ui/language-names.ts'
import { Pages } from '../../ui/pages.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Tools } from '../../ui/screen-head.tsx'
import { CentreMark } from '../../ui/drawing/centre-mark.tsx'
import { WovenBand } from '../../ui/drawing/woven-band.tsx'
import { useSend } from '../session-provider.tsx'
import { useForgottenChoices } from '../use-forgotten-choices.ts'

/** What the hall sees: the question people come with, three things to touch, what to bring, a line of trust. */
export function AttractScreen() {
  const { t } = useTranslation('visitor')
  const { description } = useKiosk()
  const { spoken, set } = usePreferences()
  const send = useSend()
  const [hasChosen, setHasChosen] = useState(false)
  useForgottenChoices(() => setHasChosen(false))
  const languageIsChosen = hasChosen || spoken !== description.defaultLanguage
  const begin = (world: 'real' | 'training') => send({ type: 'visit.start', world, languageIsChosen })
  return (
    <div className="attract">
      <WovenBand />
      <header className="attract-head">
        <p className="attract-centre">
          <CentreMark />
          {description.centreName}
        </p>
        <div className="attract-languages">
          {spokenLanguages.map((code) => (
            <Button
              key={code}
              lang={code}
              className="attract-language pressable"
              aria-pressed={spoken === code}
              onPress={() => {
                set({ spoken: code, voice: hasVoiceOnly(code) ? 'on' : 'off' })
                setHasChosen(true)
              }}
            >
              {languageNames[code]}
            </Button>
          ))}
        </div>
        <Tools />
      </header>
      <main>
        <Pages className="attract-main">
          <div className="attract-words">
            <h1>{t('attract.title')}</h1>
            <p>{t('attract.subtitle')}</p>
          </div>
          <div className="attract-ways">
            <Button className="attract-start pressable" onPress={() => begin('real')}>
              <Upload aria-hidden />
              <span>
                <strong>{t('attract.start')}</strong>
                <span>{t('attract.startHint')}</span>
              </span>
            </Button>
            <div className="attract-others">
              <Button className="attract-way pressable" onPress={() => send({ type: 'lookUp.open' })}>
                <FileSearch aria-hidden />
                <strong>{t('attract.lookUp')}</strong>
                <span>{t('attract.lookUpHint')}</span>
              </Button>
              {description.trainingOffered ? (
                <Button className="attract-way pressable" onPress={() => begin('training')}>
                  <GraduationCap aria-hidden />
                  <strong>{t('attract.practise')}</strong>
                  <span>{t('attract.practiseHint')}</span>
                </Button>
              ) : null}
            </div>
          </div>
          <section className="attract-need" aria-labelledby="attract-need">
            <h2 id="attract-need">{t('attract.need')}</h2>
            <ul>
              <li>
                <IdCard aria-hidden />
                {t('attract.needCard')}
              </li>
              <li>
                <ScrollText aria-hidden />
                {t('attract.needPapers')}
              </li>
              <li>
                <Phone aria-hidden />
                {t('attract.needPhone')}
              </li>
            </ul>
          </section>
          <div className="attract-trust">
            <ShieldCheck aria-hidden />
            <p>
              {t('attract.trust')}
              {description.mode === 'demo' ? ` ${t('common.unreviewed')}.` : ''}
            </p>
          </div>
        </Pages>
      </main>
      <footer className="attract-feet">
        <Button className="attract-staff pressable" onPress={() => send({ type: 'holdings.open' })}>
          {t('attract.holdings')}
        </Button>
        <Button className="attract-staff pressable" onPress={() => send({ type: 'staff.open' })}>
          {t('attract.staff')}
        </Button>
      </footer>
    </div>
  )
}
