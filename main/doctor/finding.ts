/**
 * One line of a self-audit. `ok`: as it should be · `note`: worth knowing · `warning`: see to it soon · `fault`: the
 * kiosk must not serve people so.
 */
export interface Finding {
  readonly level: 'ok' | 'note' | 'warning' | 'fault'
  readonly topic: string
  readonly says: string
}

/** Makes findings of one topic. */
export function about(topic: string): (level: Finding['level'], says: string) => Finding {
  return (level, says) => ({ level, topic, says })
}
