import '@formio/js/dist/formio.form.min.css'
import { Formio } from '@formio/js/form'
import { assertNever } from '../../../shared/assert-never.ts'
import { askedFields, neutralForm, type NeutralQuestion, neutralOptions, whenAsked } from './neutral-form.ts'

/** Form.io's renderer without its builder, with its own defaults: all questions on one page. */

const values = neutralOptions.map(({ value, label }) => ({ value, label }))
const yesNo = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
]

function component({ id, kind, label }: NeutralQuestion) {
  const common = { key: id, label, input: true }
  switch (kind) {
    case 'name':
    case 'text':
      return { ...common, type: 'textfield' }
    case 'phone':
      return { ...common, type: 'phoneNumber' }
    // Not `datetime`, which fetches its calendar from another server.
    case 'date':
      return { ...common, type: 'day' }
    case 'number':
    case 'email':
      return { ...common, type: kind }
    case 'choice':
      return { ...common, type: 'radio', values }
    case 'yesNo':
      return { ...common, type: 'radio', values: yesNo }
    case 'several':
      return { ...common, type: 'selectboxes', values }
    default:
      return assertNever(kind)
  }
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')
whenAsked(location.search, root, () => {
  const components = neutralForm(askedFields(location.search)).map(component)
  void Formio.createForm(root, { display: 'form', components })
})
