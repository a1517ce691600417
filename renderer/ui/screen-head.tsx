import { ALargeSmall, Languages, LogOut, Settings2, Square, Volume2 } from 'lucide-react'
import { memo, type ReactNode, useState } from 'react'
import { Button, Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFrame } from './frame.tsx'
import { onceOpen } from './on-demand.tsx'
import { usePreferences } from './preferences.tsx'
import { useIsTight } from './use-is-tight.ts'
import { useVoice } from './voice/voice-context.ts'

const SettingsDialog = onceOpen(() => import('./settings/settings-dialog.tsx').then((loaded) => loaded.SettingsDialog))

/** Which decision of how many, counted from 1. */
export interface Step {
  readonly index: number
  readonly count: number
  readonly name: string
  /** How much of the whole way is behind, between 0 and 1: goes on within a step of many screens, and never back. */
  readonly share: number
  /** What the step is about, for those who do not read. */
  readonly picture?: ReactNode
}

/** Where am I, and the same few tools on every screen: language, text size, the voice, all settings, and the way out. */
export const ScreenHead = memo(Head)

function Head(props: { readonly step: Step | undefined }) {
  return (
    <header className="screen-head">
      <div className="screen-where">
        {props.step === undefined ? null : <StepLine step={props.step} />}
        <Marks />
      </div>
      <Tools />
    </header>
  )
}

/** What everybody beside the screen must know of this visit. Where room is scarce, in as few words as can be. */
function Marks() {
  const { t } = useTranslation()
  const { isTraining, isDemo, assistedBy } = useFrame()
  const isTight = useIsTight()
  const showsDemo = isDemo && !(isTight && (isTraining || assistedBy !== undefined))
  return (
    <p className="screen-marks">
      {isTraining ? (
        <span className="screen-mark screen-mark-training">{isTight ? t('training') : t('trainingNote')}</span>
      ) : null}
      {showsDemo ? <span className="screen-mark">{t('demoNote')}</span> : null}
      {assistedBy === undefined ? null : (
        <span className="screen-mark">{isTight ? assistedBy : t('assistedBy', { name: assistedBy })}</span>
      )}
    </p>
  )
}

/** The tools alone, for the one screen without a head. */
export const Tools = memo(AllTools)

function AllTools() {
  const { t } = useTranslation()
  const { language, textSize, set } = usePreferences()
  const isTight = useIsTight()
  const other = language === 'vi' ? 'en' : 'vi'
  const { onStartOver } = useFrame()
  const { isSpeaking, listen, stop } = useVoice()
  const [showsSettings, setShowsSettings] = useState(false)
  return (
    <Group className="screen-tools" aria-label={t('toolsLabel')}>
      <Tool name="language" icon={<Languages aria-hidden />} onPress={() => set({ spoken: other })}>
        <span lang={other}>
          {/* Low glass has room for two letters; the name of the language is still heard. */}
          {isTight ? `${other.toUpperCase()} ` : null}
          <span className={isTight ? 'sr-only' : undefined}>{t('otherLanguage')}</span>
        </span>
      </Tool>
      <Tool
        name="size"
        icon={<ALargeSmall aria-hidden />}
        onPress={() => set({ textSize: textSize === 'large' ? 'normal' : 'large' })}
      >
        {textSize === 'large' ? t('textNormal') : t('textLarger')}
      </Tool>
      <Tool
        name="voice"
        icon={isSpeaking ? <Square aria-hidden /> : <Volume2 aria-hidden />}
        onPress={isSpeaking ? stop : listen}
      >
        {isSpeaking ? t('voiceStop') : t('voiceListen')}
      </Tool>
      <Tool name="settings" icon={<Settings2 aria-hidden />} onPress={() => setShowsSettings(true)}>
        {t('settings.open')}
      </Tool>
      {onStartOver === undefined ? null : (
        <Tool name="leave" icon={<LogOut aria-hidden />} onPress={onStartOver}>
          {t('startOver')}
        </Tool>
      )}
      <SettingsDialog isOpen={showsSettings} onClose={() => setShowsSettings(false)} />
    </Group>
  )
}

function StepLine({ step }: { readonly step: Step }) {
  const { t } = useTranslation()
  const isTight = useIsTight()
  const text = t('step', { index: step.index, count: step.count, name: step.name })
  return (
    <>
      {isTight ? (
        <p className="screen-step">{`${step.index}/${step.count}`}</p>
      ) : (
        <p className="screen-step">
          <span>{t('stepNumber', { index: step.index, count: step.count })}</span>
          <span className="screen-step-dot" aria-hidden>
            ·
          </span>
          <span>{step.name}</span>
        </p>
      )}
      {/* The browser's own: the library's has number formats loaded, for a percentage that nobody asks for. */}
      <progress className="screen-bar" aria-label={text} value={step.share} max={1} />
    </>
  )
}

interface ToolProps {
  /** Which tool, for the glass that is too narrow for all. */
  readonly name: 'language' | 'size' | 'voice' | 'settings' | 'leave'
  readonly icon: ReactNode
  readonly onPress: () => void
  readonly children: ReactNode
}

/** One tool of the head: a picture with its word below. */
function Tool(props: ToolProps) {
  return (
    <Button className="screen-tool pressable" data-tool={props.name} onPress={props.onPress}>
      {props.icon}
      <span>{props.children}</span>
    </Button>
  )
}
