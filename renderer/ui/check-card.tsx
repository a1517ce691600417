import './check-card.css'
import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface CheckCardProps {
  /** The paper, e.g. "Giấy chứng sinh". */
  readonly title: string
  /** How many and of what kind, e.g. "1 bản chính". */
  readonly line?: string | undefined
  readonly picture?: ReactNode
  /** `null` until the person has answered. */
  readonly value: boolean | null
  readonly onChange: (has: boolean) => void
  /** In place of "Có mang theo" and "Chưa có". */
  readonly words?: { readonly yes: string; readonly no: string } | undefined
  /** Shown below, e.g. what to do about a missing paper. */
  readonly children?: ReactNode
}

/** One paper and the two answers to "is it here?". */
export function CheckCard(props: CheckCardProps) {
  const { t } = useTranslation()
  return (
    <RadioGroup
      className="check-card"
      aria-label={props.title}
      value={props.value === null ? null : props.value ? 'yes' : 'no'}
      onChange={(value) => props.onChange(value === 'yes')}
    >
      {props.picture === undefined ? null : <div className="check-card-picture">{props.picture}</div>}
      <div className="check-card-words">
        <p className="choice-title">{props.title}</p>
        {props.line === undefined ? null : <p className="choice-line">{props.line}</p>}
      </div>
      <div className="check-card-answers">
        <Radio value="yes" className="check-card-answer pressable">
          <Check aria-hidden />
          <span>{props.words?.yes ?? t('haveIt')}</span>
        </Radio>
        <Radio value="no" className="check-card-answer pressable">
          <X aria-hidden />
          <span>{props.words?.no ?? t('missingIt')}</span>
        </Radio>
      </div>
      {props.children === undefined ? null : <div className="check-card-more">{props.children}</div>}
    </RadioGroup>
  )
}
