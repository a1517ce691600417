import type { Migration } from '../migration.ts'

/** Which officer has seen to a call for help, or to a paper of which nobody knew whether it came out. */
export const followMattersUp: Migration = {
  name: 'follow-matters-up',
  sql: `
    ALTER TABLE help_calls ADD COLUMN seen_to_by TEXT;
    ALTER TABLE print_jobs ADD COLUMN seen_to_by TEXT;
  `,
}
