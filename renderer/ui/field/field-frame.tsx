import './field.css'
import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from './field-props.ts'
import { saysWhen } from './says-when.ts'

interface FieldIds {
  readonly label: string
  /** To spread on the control: points at help and error, as far as there are any. */
  readonly description: { readonly 'aria-describedby'?: string }
}

interface FieldFrameProps extends FieldProps {
  /** The field is several controls: its label is no `<label>` of one input. */
  readonly group?: boolean
  readonly children: (ids: FieldIds) => ReactNode
}

/** Label, help and error around any field, joined for screen readers. */
export function FieldFrame(props: FieldFrameProps) {
  const { t } = useTranslation()
  const base = useId()
  const helpId = props.help === undefined ? undefined : `${base}-help`
  const errorId = props.error === undefined ? undefined : `${base}-error`
  const labelId = `${base}-label`
  const describedBy = [errorId, helpId].filter((id) => id !== undefined).join(' ')
  const saysOptional = props.isRequired === false && !saysWhen(props.label)
  const isHidden = props.hideLabel === true
  const words = (
    <>
      {/* That it may stay empty is news also where the question stands right above. */}
      {isHidden && saysOptional ? <span className="sr-only">{props.label}</span> : props.label}
      {saysOptional ? <span className="field-optional"> ({t('optional')})</span> : null}
    </>
  )
  const labelClass = isHidden && !saysOptional ? 'sr-only' : 'field-label'
  return (
    <div className="field" data-field={props.id} {...(props.error === undefined ? {} : { 'data-wrong': '' })}>
      {props.group === true ? (
        <span id={labelId} className={labelClass}>
          {words}
        </span>
      ) : (
        <label id={labelId} htmlFor={props.id} className={labelClass}>
          {words}
        </label>
      )}
      {props.help === undefined ? null : (
        <p id={helpId} className="field-help">
          {props.help}
        </p>
      )}
      {props.error === undefined ? null : (
        <p id={errorId} className={props.hideError === true ? 'sr-only' : 'field-error'}>
          <TriangleAlert aria-hidden />
          <span>
            <span className="sr-only">{t('errorLabel')} </span>
            {props.error}
          </span>
        </p>
      )}
      {props.children({ label: labelId, description: describedBy === '' ? {} : { 'aria-describedby': describedBy } })}
    </div>
  )
}
