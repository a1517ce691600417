import type { SessionContext } from '../../../shared/session/session-context.ts'

/**
 * What goes with the screen when somebody leaves it. Whoever holds a receipt and reads "erase everything" fears for the
 * dossier, so what stays is said, and only where something is lost is that said.
 */
export type Leaving = 'nothing' | 'desk' | 'unsent' | 'saved' | 'sent' | 'practised'

/** `step` as a dotted path. */
export function leavingOf(step: string, { world, outcome }: Pick<SessionContext, 'world' | 'outcome'>): Leaving {
  if (step.startsWith('staff.')) return step === 'staff.door' ? 'nothing' : 'desk'
  if (!step.startsWith('visit.')) return 'nothing'
  if (step === 'visit.saved') return 'saved'
  if (outcome === null) return 'unsent'
  return world === 'training' ? 'practised' : 'sent'
}
