import { Keyboard, QrCode } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { IdCardFrontDrawing } from '../../ui/drawing/id-card-front-drawing.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useStep } from '../journey-step.ts'
import { useSend } from '../session-provider.tsx'
import { CardNotice, useCardReader } from './card-reader.tsx'

/** By the card's QR or by hand. A card held to the reader is taken here as well. */
export function WaysScreen() {
  const { t } = useTranslation('visitor')
  const step = useStep('identity')
  const send = useSend()
  const { failure } = useCardReader()
  return (
    <Screen
      step={step}
      question={t('identity.question')}
      help={t('identity.help')}
      picture={<IdCardFrontDrawing />}
      onBack={() => send({ type: 'back' })}
      notice={<CardNotice failure={failure} />}
      align="centre"
    >
      <Choices>
        <BigChoice
          icon={<QrCode aria-hidden />}
          title={t('identity.scan')}
          line={t('identity.scanHint')}
          onPress={() => send({ type: 'identity.scan' })}
        />
        <BigChoice
          icon={<Keyboard aria-hidden />}
          title={t('identity.type')}
          line={t('identity.typeHint')}
          onPress={() => send({ type: 'identity.type' })}
        />
      </Choices>
    </Screen>
  )
}
