import { z } from 'zod'

/** What names a question, a section or a derived value within its form. */
export const idSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
