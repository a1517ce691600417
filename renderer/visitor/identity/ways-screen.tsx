import { Keyboard, QrCode } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { CardReaderDrawing } from '../../ui/drawing/card-reader-drawing.tsx'
import { IdCardFrontDrawing } from '../../ui/drawing/id-card-front-drawing.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useStep } from '../journey-step.ts'
import { useSend } from '../session-provider.tsx'
import { CardNotice, useCardReader } from './card-reader.tsx'

/** By the card's QR or by hand. A card held to the reader is taken here as well, and where one is known to stand it is named and drawn. */
export function WaysScreen() {
  const { t } = useTranslation('visitor')
  const step = useStep('identity')
  const send = useSend()
  const { failure } = useCardReader()
  const { place } = useKiosk().description.cardReader
  return (
    <Screen
      step={step}
      question={t('identity.question')}
      help={t(place === null ? 'identity.help' : `identity.reader.${place}`)}
      picture={place === null ? <IdCardFrontDrawing /> : <CardReaderDrawing place={place} />}
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
