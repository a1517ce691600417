import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QrCode } from 'lucide-react'
import { CodeField } from '../../ui/field/code-field.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { QrDrawing } from '../../ui/drawing/qr-drawing.tsx'
import { useSend } from '../session-provider.tsx'
import { DraftScreen } from './draft-screen.tsx'
import { FoundScreen } from './found-screen.tsx'
import { LookUpNotice } from './look-up-notice.tsx'
import { LookUpScanning } from './look-up-scanning.tsx'
import { useLookUp } from './use-look-up.ts'

/** Where is my dossier: the tracking code, typed or by its QR. Shows the state and nothing else about anybody. */
export function LookUpScreen() {
  const { t } = useTranslation('visitor')
  const send = useSend()
  const lookUp = useLookUp()
  const [typed, setTyped] = useState('')
  const [scans, setScans] = useState(false)
  // What was wrong with another code, or seen another way, says nothing about what comes now.
  const type = (code: string) => {
    setTyped(code)
    if (lookUp.state.kind === 'failed') lookUp.clear()
  }
  const scan = (on: boolean) => {
    setScans(on)
    lookUp.clear()
  }
  if (lookUp.state.kind === 'found') {
    const again = () => {
      setTyped('')
      lookUp.clear()
    }
    return <FoundScreen dossier={lookUp.state.dossier} onAgain={again} onBack={() => send({ type: 'back' })} />
  }
  if (lookUp.state.kind === 'failed' && lookUp.state.failure.kind === 'savedDraft') {
    const { keptUntil } = lookUp.state.failure
    const back = () => {
      setTyped('')
      setScans(false)
      lookUp.clear()
    }
    return <DraftScreen code={lookUp.state.code} keptUntil={keptUntil} onBack={back} />
  }
  if (scans) return <LookUpScanning lookUp={lookUp} onType={() => scan(false)} />
  return (
    <Screen
      question={t('lookUp.question')}
      help={t('lookUp.help')}
      picture={<QrDrawing />}
      startAt="tracking-code"
      onBack={() => send({ type: 'back' })}
      aside={
        <SecondaryButton icon={<QrCode aria-hidden />} onPress={() => scan(true)}>
          {t('lookUp.scan')}
        </SecondaryButton>
      }
      primary={{
        label: t('lookUp.search'),
        onPress: () => lookUp.find(typed),
        isDisabled: typed.trim() === '' || lookUp.state.kind === 'asking',
      }}
      notice={<LookUpNotice state={lookUp.state} />}
    >
      <CodeField id="tracking-code" label={t('lookUp.code')} value={typed} onChange={type} />
    </Screen>
  )
}
