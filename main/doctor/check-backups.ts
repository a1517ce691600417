import { existsSync } from 'node:fs'
import { readLastBackup } from '../backup/last-backup.ts'
import { about, type Finding } from './finding.ts'

const say = about('backup')
const dayMs = 24 * 60 * 60_000

/** How old the newest backup is, and whether it can be seen from here. */
export function checkBackups(dataFolder: string, now: Date): readonly Finding[] {
  const last = readLastBackup(dataFolder)
  if (last === null) {
    return [say('warning', 'there never was one: npx motcua backup FOLDER.')]
  }
  const days = Math.floor((now.getTime() - Date.parse(last.at)) / dayMs)
  const seen = existsSync(last.set) ? '' : '; it cannot be seen from here now'
  return [
    say(
      days > 7 ? 'warning' : 'ok',
      `the newest is ${days === 0 ? 'of today' : `${days} days old`}, ${last.set}${seen}.`,
    ),
  ]
}
