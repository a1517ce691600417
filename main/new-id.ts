import type { Effects } from './effects.ts'

/** An id that nobody can guess: 128 random bits as 32 hexadecimal digits. */
export function newId({ randomBytes }: Pick<Effects, 'randomBytes'>): string {
  return Buffer.from(randomBytes(16)).toString('hex')
}
