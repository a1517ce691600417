import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { centreMigrations } from '../centre/centre-schema.ts'
import { centreFileName } from '../centre/embedded-centre.ts'
import { centreFolder } from '../centre/http/centre-folder.ts'
import { createPortalQueue, type PortalQueue } from '../portal/portal-queue.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { openDatabase } from '../store/open-database.ts'
import { type Command, type CommandContext, type ExitCode, exitCodes } from './command-context.ts'

/** A page on a terminal; what is behind it is seldom of another kind. */
const mostLines = 200

/** `motcua portal`: what the Centre of this machine has not told the portal yet, and `again` for what it refused. */
export const portalCommand: Command = (context) => {
  const [verb, code, ...more] = context.args
  const isAgain = verb === 'again' && code !== undefined && more.length === 0
  if (verb !== undefined && !isAgain) {
    context.complain('Usage: motcua portal | portal again OFFICIAL-CODE')
    return exitCodes.misused
  }
  const file = join(centreFolder(context.centreDataFolder), centreFileName)
  if (!existsSync(file)) {
    context.complain(`No Centre has run on ${context.centreDataFolder} yet.`)
    return exitCodes.failed
  }
  const database = openDatabase(file, centreMigrations, context.effects)
  if (!database.ok) {
    context.complain(explainOpenFailure(database.failure))
    return exitCodes.failed
  }
  const queue = createPortalQueue(database.value)
  const ended = isAgain ? again(context, queue, code) : list(context, queue)
  database.value.close()
  return ended
}

function list({ say }: CommandContext, queue: PortalQueue): ExitCode {
  const lines = queue.entries(mostLines).map(({ officialCode, state, attempts, lastFailure }) => {
    const why = lastFailure ?? 'not tried yet'
    return [state, officialCode, `${why}, ${attempts} ${attempts === 1 ? 'try' : 'tries'}`].join('  ')
  })
  say(lines.length === 0 ? 'The portal knows of every dossier.' : lines.join('\n'))
  return exitCodes.done
}

function again({ say, complain }: CommandContext, queue: PortalQueue, officialCode: string): ExitCode {
  const moved = queue.again(officialCode)
  if (!moved.ok || !moved.value) {
    complain(moved.ok ? `The portal has refused no dossier ${officialCode}.` : 'The disk refuses to write.')
    return exitCodes.failed
  }
  say(`${officialCode} is told again.`)
  return exitCodes.done
}
