/**
 * One step from an older schema of a database to the next: a file of its own in the folder `migrations/` of its room.
 *
 * Once released, neither name nor statements change any more, because databases out there were made by them. What is to
 * be different is a new step at the end of the list.
 */
export interface Migration {
  /** kebab-case, unique within its database; also the name of its file. */
  readonly name: string
  /** Statements that run in one transaction. */
  readonly sql: string
}
