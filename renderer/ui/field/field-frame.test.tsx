import { createInstance } from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { ui } from '../../../shared/locales/vi/ui.ts'
import { FieldFrame } from './field-frame.tsx'

const i18n = createInstance()
void i18n.init({ lng: 'vi', defaultNS: 'ui', ns: ['ui'], resources: { vi: { ui } }, initAsync: false })

const markup = (props: { label: string; isRequired?: boolean; hideLabel?: boolean }) =>
  renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <FieldFrame id="x" {...props}>
        {() => null}
      </FieldFrame>
    </I18nextProvider>,
  )
/** What is left of it on the glass. */
const shown = (html: string) =>
  html
    .replace(/<(\w+)[^>]* class="sr-only"[^>]*>[^<]*<\/\1>|<(\w+) class="sr-only">[^<]*<\/\2>/g, '')
    .replace(/<[^>]*>/g, '')

test('where the question stands above, its label is not shown again; that it may stay empty is', () => {
  expect(shown(markup({ label: 'Tên cha' }))).toBe('Tên cha')
  expect(shown(markup({ label: 'Tên cha', isRequired: false }))).toBe('Tên cha (không bắt buộc)')
  expect(shown(markup({ label: 'Tên cha', hideLabel: true }))).toBe('')
  expect(shown(markup({ label: 'Tên cha', hideLabel: true, isRequired: false }))).toBe(' (không bắt buộc)')
  expect(shown(markup({ label: 'Số bằng (nếu nhớ)', hideLabel: true, isRequired: false }))).toBe('')
})

test('the label stays the name of its field', () => {
  expect(markup({ label: 'Tên cha', hideLabel: true, isRequired: false })).toContain('Tên cha')
})
