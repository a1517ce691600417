import 'survey-core/survey-core.fontless.min.css'
import { Model } from 'survey-core'
import { renderSurvey } from 'survey-js-ui'
import { assertNever } from '../../../shared/assert-never.ts'
import { askedFields, neutralForm, type NeutralQuestion, neutralOptions, whenAsked } from './neutral-form.ts'

/** SurveyJS with its own defaults, but for the font that it would fetch from another server: all questions on one page, an answer taken when its field is left. */

const choices = neutralOptions.map(({ value, label }) => ({ value, text: label }))

function element({ id, kind, label }: NeutralQuestion) {
  const common = { name: id, title: label }
  switch (kind) {
    case 'name':
    case 'text':
      return { ...common, type: 'text' }
    case 'phone':
      return { ...common, type: 'text', inputType: 'tel' }
    case 'date':
    case 'number':
    case 'email':
      return { ...common, type: 'text', inputType: kind }
    case 'choice':
      return { ...common, type: 'radiogroup', choices }
    case 'yesNo':
      return { ...common, type: 'boolean' }
    case 'several':
      return { ...common, type: 'checkbox', choices }
    default:
      return assertNever(kind)
  }
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')
whenAsked(location.search, root, () =>
  renderSurvey(new Model({ elements: neutralForm(askedFields(location.search)).map(element) }), root),
)
