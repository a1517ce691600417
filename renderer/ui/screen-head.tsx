import { ALargeSmall, CircleDot, Contrast, Languages, LogOut } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Button, Group, ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFrame } from './frame.tsx'
import { usePreferences } from './preferences.tsx'

/** Which decision of how many, counted from 1. */
export interface Step {
  readonly index: number
  readonly count: number
  readonly name: string
}

/** Where am I, and the same few tools on every screen: language, text size, contrast (and a voice where there is one). */
export const ScreenHead = memo(Head)

function Head(props: { readonly step: Step | undefined }) {
  const { t } = useTranslation()
  const { language, textSize, contrast, setLanguage, setTextSize, setContrast } = usePreferences()
  const { isTraining, isDemo, assistedBy, extraTool, onStartOver } = useFrame()
  return (
    <header className="screen-head">
      <div className="screen-where">
        {props.step === undefined ? null : <StepLine step={props.step} />}
        <p className="screen-marks">
          {isTraining ? <span className="screen-mark screen-mark-training">{t('trainingNote')}</span> : null}
          {isDemo ? <span className="screen-mark">{t('demoNote')}</span> : null}
          {assistedBy === undefined ? null : (
            <span className="screen-mark">{t('assistedBy', { name: assistedBy })}</span>
          )}
        </p>
      </div>
      <Group className="screen-tools" aria-label={t('toolsLabel')}>
        <Tool icon={<Languages aria-hidden />} onPress={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
          <span lang={language === 'vi' ? 'en' : 'vi'}>{t('otherLanguage')}</span>
        </Tool>
        <Tool icon={<ALargeSmall aria-hidden />} onPress={() => setTextSize(textSize === 'large' ? 'normal' : 'large')}>
          {textSize === 'large' ? t('textNormal') : t('textLarger')}
        </Tool>
        <Tool
          icon={contrast === 'high' ? <CircleDot aria-hidden /> : <Contrast aria-hidden />}
          onPress={() => setContrast(contrast === 'high' ? 'normal' : 'high')}
        >
          {contrast === 'high' ? t('contrastNormal') : t('contrastHigh')}
        </Tool>
        {extraTool}
        {onStartOver === undefined ? null : (
          <Tool icon={<LogOut aria-hidden />} onPress={onStartOver}>
            {t('startOver')}
          </Tool>
        )}
      </Group>
    </header>
  )
}

function StepLine({ step }: { readonly step: Step }) {
  const { t } = useTranslation()
  const text = t('step', { index: step.index, count: step.count, name: step.name })
  return (
    <>
      <p className="screen-step">{text}</p>
      <ProgressBar className="screen-bar" aria-label={text} value={step.index} maxValue={step.count}>
        <div style={{ inlineSize: `${(100 * step.index) / step.count}%` }} />
      </ProgressBar>
    </>
  )
}

/** One tool of the head: a picture with its word below. */
export function Tool(props: { readonly icon: ReactNode; readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <Button className="screen-tool pressable" onPress={props.onPress}>
      {props.icon}
      <span>{props.children}</span>
    </Button>
  )
}
