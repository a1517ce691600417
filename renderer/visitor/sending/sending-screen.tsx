import { useTranslation } from 'react-i18next'
import { EnvelopeDrawing } from '../../ui/drawing/envelope-drawing.tsx'
import { ProgressWork } from '../../ui/progress-work.tsx'
import { Screen } from '../../ui/screen.tsx'

/** Nothing to touch: the dossier is being committed. What comes next comes by itself. */
export function SendingScreen() {
  const { t } = useTranslation('visitor')
  return (
    <Screen question={t('sending.question')} help={t('sending.help')} picture={<EnvelopeDrawing />} align="centre">
      <ProgressWork words={t('common.waiting')} percent={null} />
    </Screen>
  )
}
