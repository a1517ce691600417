import './notice.css'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

export interface ErrorLine {
  /** `id` of the field that the line leads to. */
  readonly field: string
  /** Says how to put it right. */
  readonly message: string
}

/** What has to be put right, above the fields. Takes the focus when it appears or changes; each line leads to its field. */
export function ErrorSummary(props: { readonly errors: readonly ErrorLine[] }) {
  const { t } = useTranslation()
  const title = useRef<HTMLParagraphElement>(null)
  const { errors } = props
  const key = errors.map((error) => `${error.field} ${error.message}`).join('\n')
  useEffect(() => {
    if (key !== '') title.current?.focus({ preventScroll: true })
  }, [key])
  if (errors.length === 0) return null
  return (
    <div className="notice notice-attention" role="alert">
      <TriangleAlert aria-hidden />
      <div className="notice-words">
        <p className="notice-title" ref={title} tabIndex={-1}>
          {errors.length === 1 ? t('errorsTitle') : t('errorsTitleMany', { count: errors.length })}
        </p>
        <div className="notice-links">
          {errors.map((error) => (
            <Button key={error.field} className="notice-link pressable" onPress={() => focusField(error.field)}>
              {error.message}
            </Button>
          ))}
        </div>
      </div>
    </div>
  )
}

/** The field may be one input or a group: the focus goes to the first control that takes it. */
function focusField(id: string): void {
  const field = document.getElementById(id)
  if (field === null) return
  const first = field.matches('input, textarea, button') ? field : field.querySelector('input, textarea, button')
  if (first instanceof HTMLElement) first.focus()
}
