import type { Signature } from './signature.ts'

/** Whether anything was signed at all: a stroke with a point, or a name. */
export function isSigned(signature: Signature): boolean {
  return signature.kind === 'drawn'
    ? signature.strokes.some((stroke) => stroke.length > 1)
    : signature.name.trim().length > 1
}
