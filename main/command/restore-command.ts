import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { assertNever } from '../../shared/assert-never.ts'
import { groupTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { receivedSince } from '../backup/received-since.ts'
import { restoreBackup, type RestoreFailure } from '../backup/restore-backup.ts'
import { leftOutByRestore } from '../centre/left-out-numbers.ts'
import { officeDay, officeInstant } from '../office-time.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { type Command, exitCodes } from './command-context.ts'
import { readOptions } from './read-options.ts'

/** `motcua restore SET [--into FOLDER] [--former FOLDER]`: a backup becomes a data folder again. */
export const restoreCommand: Command = ({ args, dataFolder, effects, say, complain }) => {
  const options = readOptions(args, { into: { type: 'string' }, former: { type: 'string' } })
  const [set, ...more] = options.ok ? options.value.positionals : []
  if (!options.ok || set === undefined || more.length > 0) {
    complain(options.ok ? 'Usage: motcua restore SET [--into FOLDER] [--former FOLDER]' : options.failure)
    return exitCodes.misused
  }
  if (!existsSync(set)) {
    complain(`${set} is not there. Nothing was restored.`)
    return exitCodes.failed
  }
  const { into = dataFolder, former = dataFolder } = options.value.values
  const restored = restoreBackup(set, into, officeDay(effects.now()))
  if (!restored.ok) {
    complain(`${explain(restored.failure, into)} Nothing was restored.`)
    return exitCodes.failed
  }
  const { takenAt, files } = restored.value
  const at = officeInstant(new Date(takenAt)).slice(0, 16).replace('T', ' ')
  say(`Restored ${files.length} files of ${at} into ${into}.`)
  const missing = resolve(former) !== resolve(into) && existsSync(former) ? receivedSince(former, into) : null
  if (missing === null) {
    complain(
      `Dossiers received after ${at} are not in it, though their receipts are out: ask at the desk for receipts of later date. (With the former data folder: --former FOLDER lists them.)`,
    )
  } else if (missing.length > 0) {
    complain(
      [
        `${missing.length} received after the backup, and not in it, though their receipts are out:`,
        ...missing.map((code) => `  ${groupTrackingCode(code)}`),
      ].join('\n'),
    )
  }
  complain(
    `A Centre in it leaves out ${leftOutByRestore} numbers of today, of each agency: some may be on receipts already. Restored today and started on another day, it must not have worked in between.`,
  )
  return exitCodes.done
}

function explain(failure: RestoreFailure, into: string): string {
  switch (failure.kind) {
    case 'noBackup':
      return 'This is no backup: it holds no manifest.json.'
    case 'newerBackup':
      return 'A newer Một Cửa has made this backup. Use that version.'
    case 'brokenManifest':
      return 'The manifest of this backup is damaged. Use another backup.'
    case 'brokenFile':
      return `${failure.path} is not what was backed up. Use another backup.`
    case 'missingFile':
      return `${failure.path} is missing from this backup. Use another one.`
    case 'strangeFile':
      return `${failure.path} was not part of this backup. Take it out, or use another backup.`
    case 'notEmpty':
      return `${into} holds something. Move it aside, or name another folder with --into.`
    case 'newerSchema':
    case 'foreignSchema':
    case 'alteredSchema':
    case 'diskFull':
    case 'diskBroken':
      return explainOpenFailure(failure)
    default:
      return assertNever(failure)
  }
}
