import { backupCommand } from './backup-command.ts'
import { catalogueCommand } from './catalogue/catalogue-command.ts'
import { centreKeyCommand } from './centre-key-command.ts'
import { centreCommand } from './centre-command.ts'
import { configCommand } from './config-command.ts'
import { type Command, type CommandContext, type ExitCode, exitCodes } from './command-context.ts'
import { counterCommand } from './counter-command.ts'
import { holdingsCommand } from './holdings-command.ts'
import { logCommand } from './log-command.ts'
import { doctorCommand } from './doctor-command.ts'
import { identityCommand } from './identity-command.ts'
import { findCommand } from './find-command.ts'
import { outboxCommand } from './outbox-command.ts'
import { portalCommand } from './portal-command.ts'
import { reportCommand } from './report-command.ts'
import { restoreCommand } from './restore-command.ts'
import { staffCommand } from './staff-command.ts'
import { verifyCommand } from './verify-command.ts'
import { whereCommand } from './where-command.ts'

const commands: ReadonlyMap<string, Command> = new Map([
  ['report', reportCommand],
  ['outbox', outboxCommand],
  ['counter', counterCommand],
  ['staff', staffCommand],
  ['backup', backupCommand],
  ['restore', restoreCommand],
  ['verify', verifyCommand],
  ['doctor', doctorCommand],
  ['centre-key', centreKeyCommand],
  ['identity', identityCommand],
  ['centre', centreCommand],
  ['portal', portalCommand],
  ['config', configCommand],
  ['holdings', holdingsCommand],
  ['catalogue', catalogueCommand],
  ['log', logCommand],
  ['find', findCommand],
  ['where', whereCommand],
])

const help = `motcua – the command line of the Một Cửa kiosk

  motcua report [--from DAY] [--to DAY] [--json | --csv]   dossiers received and online, per department
  motcua outbox                                            dossiers that wait, and those that were refused
  motcua counter import FILE [--source NAME]               take counts of the counters (JSON or CSV)
  motcua counter list | counter forget SOURCE              what was imported; take it back
  motcua staff add --name NAME [--role officer|head]       let somebody sign in; asks for the PIN
  motcua staff list | staff remove NAME-OR-ID
  motcua backup FOLDER                                     one consistent copy of everything, also while it runs
  motcua restore SET [--into FOLDER] [--former FOLDER]     a copy becomes a data folder again; overwrites nothing
  motcua verify [FOLDER]                                   reads all of a data folder or a copy, says what does not fit
  motcua doctor [--json]                                   what of this machine is as it should be, and what is not
  motcua centre-key show | centre-key change NEW-FILE      how the Centre's key is kept; another passphrase for it
  motcua identity                                          what a Centre elsewhere enrols this kiosk by
  motcua centre enrol KIOSK-KEY --name NAME                at a Centre: let a kiosk deliver; prints the Centre's key
  motcua centre list | centre revoke NAME-OR-ID            at a Centre: which kiosks may deliver; let one no more
  motcua portal | portal again OFFICIAL-CODE               at a Centre: what the portal was not told yet; tell it again
  motcua config [--centre] [--keys]                        the settings in force, of a Centre; all settings there are
  motcua holdings [--json]                                 what this machine holds right now
  motcua catalogue import FILE [--take]                    take procedures or a form in: shows what would change
  motcua catalogue list | review CODE | confirm CODE …     what is to be reviewed, and the review itself
  motcua catalogue publish [--from DAY] | rollback NUMBER  what kiosks show; all of it: motcua catalogue
  motcua log                                               every event that the log may hold, and its fields
  motcua find QUESTION [--catalogue FILE…] [--limit N]     procedures that answer it, best first, as JSON
  motcua find --questions FILE [--catalogue FILE…]         the same for many, one a line
  motcua where                                             where everything lies

Before the command: --data FOLDER (or MOTCUA_DATA; for "centre" and "portal" MOTCUA_CENTRE_DATA), --config FILE (or MOTCUA_CONFIG).
Days are YYYY-MM-DD in office time, both included.`

/** What every command knows before its own arguments are read. */
export type Surroundings = Omit<
  CommandContext,
  'args' | 'dataFolder' | 'dataFolderNamed' | 'centreDataFolder' | 'configFile'
> & {
  readonly defaultDataFolder: string
  readonly defaultCentreDataFolder: string
}

/** Runs one call of the command line and gives back how its process should end. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { defaultDataFolder, defaultCentreDataFolder, ...rest } = surroundings
  let dataFolder = defaultDataFolder
  let dataFolderNamed = rest.environment['MOTCUA_DATA'] !== undefined
  let centreDataFolder = defaultCentreDataFolder
  let configFile: string | undefined
  let at = 0
  while (argv[at] === '--data' || argv[at] === '--config') {
    const value = argv[at + 1]
    if (value === undefined) {
      rest.complain(`${argv[at]} needs a path.`)
      return exitCodes.misused
    }
    if (argv[at] === '--data') {
      dataFolder = value
      dataFolderNamed = true
      centreDataFolder = value
    } else {
      configFile = value
    }
    at += 2
  }
  const [name = '--help', ...args] = argv.slice(at)
  if (name === '--help' || name === 'help' || (commands.has(name) && args.includes('--help'))) {
    rest.say(help)
    return exitCodes.done
  }
  const command = commands.get(name)
  if (command === undefined) {
    rest.complain(`There is no command "${name}". See: motcua --help`)
    return exitCodes.misused
  }
  return command({ ...rest, args, dataFolder, dataFolderNamed, centreDataFolder, configFile })
}
