/**
 * What the outside world gives to main, handed in by the composition root.
 *
 * Nothing below reads a clock or rolls dice by itself, so tests run any day and any draw.
 */
export interface Effects {
  readonly now: () => Date
  /** Cryptographically strong bytes in the product; a seeded stream in tests. */
  readonly randomBytes: (length: number) => Uint8Array
  /** Runs `task` after `ms`, and hands back how to call it off. */
  readonly schedule: (task: () => void, ms: number) => () => void
  /** One line of the operator's log; only events of `LogEvent`. */
  readonly log: (event: LogEvent) => void
}

/** Every line that may be logged, with the only fields that it may carry. Nothing personal fits in. */
export type LogEvent =
  | {
      readonly event: 'kiosk.started'
      readonly shell: 'electron' | 'browser'
      readonly mode: 'demo' | 'production'
    }
  /** `remedy` is a sentence for the operator. */
  | { readonly event: 'kiosk.outOfService'; readonly reason: string; readonly remedy: string }
  | { readonly event: 'visit.opened'; readonly world: 'real' | 'training' }
  | { readonly event: 'visit.ended'; readonly reason: string }
  | {
      readonly event: 'dossier.received'
      readonly procedureCode: string
      readonly parts: number
      readonly bytes: number
    }
  | { readonly event: 'dossier.accepted'; readonly afterMs: number }
  | { readonly event: 'dossier.deliveryFailed'; readonly kind: string; readonly attempt: number }
  | { readonly event: 'dossier.refusedInvalid'; readonly procedureCode: string; readonly faults: number }
  | { readonly event: 'receipt.printed'; readonly outcome: string }
  | { readonly event: 'help.called'; readonly step: string; readonly number: number }
  | { readonly event: 'feedback.given'; readonly ease: string }
  | { readonly event: 'staff.signedIn'; readonly officerId: string }
  | { readonly event: 'staff.refused'; readonly kind: string }
  | { readonly event: 'call.refused'; readonly method: string; readonly kind: string }
  /** The table of holidays ends before a due day: it needs the new year's decision. */
  | { readonly event: 'calendar.incomplete'; readonly year: number }
  | { readonly event: 'bug'; readonly where: string; readonly name: string }
