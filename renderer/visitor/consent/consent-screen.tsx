import './consent.css'
import { Archive, Building2, Clock, FileText, Scale, ShieldCheck } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { OptionWords } from '../../ui/choice-option.tsx'
import { useFrame } from '../../ui/frame.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useKept } from '../keep/use-kept.ts'
import { useSend } from '../session-provider.tsx'

/** Counts up with every change of the words, so that a stored consent names what was read. */
const consentTextVersion = 2

/**
 * What happens with the data, before any of it is read (law 91/2025): what, why and on what ground, who, how long, rights.
 *
 * The optional uses start off: silence is no consent.
 */
export function ConsentScreen() {
  const { t } = useTranslation('visitor')
  const { description } = useKiosk()
  const send = useSend()
  const { onStartOver, isTraining } = useFrame()
  const [survey, setSurvey] = useKept('consent.survey', () => false)
  const points = [
    { icon: <FileText aria-hidden />, title: t('consent.what'), text: t('consent.whatText') },
    { icon: <Scale aria-hidden />, title: t('consent.why'), text: t('consent.whyText') },
    {
      icon: <Building2 aria-hidden />,
      title: t('consent.who'),
      text: isTraining ? t('consent.whoTraining') : t('consent.whoText', { centre: description.centreName }),
    },
    {
      icon: <Clock aria-hidden />,
      title: t('consent.long'),
      text: isTraining ? t('consent.longTraining') : t('consent.longText'),
    },
    {
      icon: <ShieldCheck aria-hidden />,
      title: t('consent.rights'),
      text: t('consent.rightsText', { contact: description.contactPhone }),
    },
  ]
  return (
    <Screen
      question={t('consent.question')}
      help={t('consent.help')}
      onBack={() => send({ type: 'back' })}
      aside={<SecondaryButton onPress={() => onStartOver?.()}>{t('consent.decline')}</SecondaryButton>}
      primary={{
        label: t('consent.agree'),
        onPress: () =>
          send({
            type: 'consent.given',
            // Nothing sends messages yet, so nobody is asked for that.
            consent: { textVersion: consentTextVersion, optional: { notify: false, survey } },
          }),
      }}
    >
      <ul className="consent-points">
        {points.map((point) => (
          <li key={point.title}>
            {point.icon}
            <div>
              <h2>{point.title}</h2>
              <p>{point.text}</p>
            </div>
          </li>
        ))}
      </ul>
      <SecondaryButton look="plain" icon={<Archive aria-hidden />} onPress={() => send({ type: 'holdings.open' })}>
        {t('attract.holdings')}
      </SecondaryButton>
      <section className="consent-optional" aria-labelledby="consent-optional">
        <h2 id="consent-optional">{t('consent.optional')}</h2>
        <div className="choices">
          <Checkbox className="choice pressable" isSelected={survey} onChange={setSurvey}>
            <OptionWords option={{ value: 'survey', label: t('consent.survey') }} round={false} />
          </Checkbox>
        </div>
      </section>
    </Screen>
  )
}
