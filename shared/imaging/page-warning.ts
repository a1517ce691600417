import { z } from 'zod'

/**
 * Doubts about a page, each with a sentence that says what to do; they warn and never forbid.
 *
 * `cutOff`: a side or corner is not in the picture · `dark` · `glare`: a lamp shines back · `finger`: something of skin
 * lies over it · `empty`: nothing is written on it · `blurred` · `small`: too few pixels · `twice`: looks like another
 * page of this visit.
 */
export const pageWarningSchema = z.enum(['cutOff', 'dark', 'glare', 'finger', 'empty', 'blurred', 'small', 'twice'])
export type PageWarning = z.infer<typeof pageWarningSchema>
