import { z } from 'zod'

/**
 * How a form is printed as the official "Tờ khai" or "Đơn". Always in Vietnamese: it goes to an authority.
 *
 * Without these settings a form still prints, under its own title and to the department that decides.
 */
export const formPaperSchema = z.strictObject({
  /** The official title, e.g. "TỜ KHAI ĐĂNG KÝ KHAI SINH". */
  title: z.string().min(1),
  size: z.enum(['a4', 'a5']).default('a4'),
  /**
   * Behind "Kính gửi:". `{{commune}}` stands for the unit of the applicant's address, `{{id}}` for that of an address the
   * form asks for, `{{one|other}}` for the first of them that was answered.
   */
  addressee: z.string().min(1).optional(),
  /** True where one form serves many procedures: the paper then says which, so that nobody has to write it once more. */
  namesProcedure: z.boolean().optional(),
  /** The sentence that is signed, where it is not the usual one. */
  pledge: z.string().min(1).optional(),
  /** Who signs, from left to right; by default the applicant alone. `name` names a question whose answer is the name. */
  signers: z
    .array(z.strictObject({ title: z.string().min(1), name: z.string().optional() }))
    .min(1)
    .max(3)
    .optional(),
})
export type FormPaperSettings = z.infer<typeof formPaperSchema>

/** What the places of an addressee name, each from first to last choice. */
export function addresseePlaces(addressee: string): readonly (readonly string[])[] {
  return [...addressee.matchAll(/\{\{(.*?)\}\}/g)].map(([, ids = '']) => ids.split('|'))
}
