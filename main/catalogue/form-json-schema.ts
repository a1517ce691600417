import { z } from 'zod'
import { formSchema } from '../../shared/procedure/form.ts'

/** The shape of a form file as JSON Schema 2020-12, for editors that complete and underline. */
export function formJsonSchema(): object {
  return {
    title: 'Form of a procedure',
    description: 'What docs/forms.md explains. Rules between questions are checked by "npx motcua catalogue check".',
    ...z.toJSONSchema(formSchema, { io: 'input', reused: 'ref' }),
  }
}
