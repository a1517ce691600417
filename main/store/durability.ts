import type { DatabaseSync } from 'node:sqlite'
import { readNumber, readPragma } from './pragma.ts'

/** What `PRAGMA synchronous` reads when it is FULL. */
const synchronousFull = 2

/**
 * Sets what an acknowledged dossier needs, and hands back the settings that did not take: none when all is well.
 *
 * `synchronous` is set at every open and read back: a WAL database opened anew may come back as NORMAL, which loses
 * acknowledged commits in a power cut.
 */
export function makeDurable(database: DatabaseSync): readonly string[] {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  const held = {
    journal_mode: readPragma(database, 'journal_mode') === 'wal',
    synchronous: readNumber(database, 'synchronous') === synchronousFull,
    foreign_keys: readNumber(database, 'foreign_keys') === 1,
    secure_delete: readNumber(database, 'secure_delete') === 1,
  }
  return Object.entries(held).flatMap(([setting, holds]) => (holds ? [] : [setting]))
}
