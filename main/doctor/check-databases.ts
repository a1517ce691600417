import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { knownDatabases } from '../databases.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { readDatabase } from '../store/read-database.ts'
import { readRecord } from '../store/schema-record.ts'
import { about, type Finding } from './finding.ts'

const say = about('databases')

/** Each database's schema by its own record, and whether its pages fit together. */
export function checkDatabases(dataFolder: string): readonly Finding[] {
  const found = knownDatabases
    .filter(({ path }) => existsSync(join(dataFolder, path)))
    .map(({ path, migrations }): Finding => {
      const database = readDatabase(join(dataFolder, path), migrations)
      if (!database.ok) {
        const level = database.failure.kind === 'olderSchema' ? 'warning' : 'fault'
        return say(level, `${path}: ${explainOpenFailure(database.failure)}`)
      }
      const last = readRecord(database.value)?.at(-1)
      database.value.close()
      const by = last === undefined ? '' : ` (${last.name}, by ${last.program} at ${last.appliedAt.slice(0, 16)}Z)`
      return say('ok', `${path}: schema ${migrations.length}${by}, sound.`)
    })
  return found.length > 0 ? found : [say('note', 'none yet: the kiosk has not been started here.')]
}
