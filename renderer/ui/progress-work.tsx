import './progress-work.css'
import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SecondaryButton } from './secondary-button.tsx'

interface ProgressWorkProps {
  /** What is being done now, in words ("Đang niêm phong giấy tờ"). */
  readonly words: string
  /** 0–100, measured, never invented; null where nothing can be counted: then only the words stand. */
  readonly percent: number | null
  /** Left out where stopping would leave things half done. */
  readonly onCancel?: (() => void) | undefined
}

/** Long work: what is being done, how far it is, and a way to stop it. */
export function ProgressWork(props: ProgressWorkProps) {
  const { t } = useTranslation()
  const { percent } = props
  const value = percent === null ? 0 : Math.round(Math.min(100, Math.max(0, percent)))
  return (
    <div className="progress-work">
      <output className="progress-words">{props.words}</output>
      <ProgressBar className="progress" aria-label={props.words} value={value} isIndeterminate={percent === null}>
        {percent === null ? null : (
          <>
            <div className="progress-track">
              <div className="progress-fill" style={{ inlineSize: `${value}%` }} />
            </div>
            <span className="progress-number">{t('percent', { value })}</span>
          </>
        )}
      </ProgressBar>
      {props.onCancel === undefined ? null : <SecondaryButton onPress={props.onCancel}>{t('cancel')}</SecondaryButton>}
    </div>
  )
}
