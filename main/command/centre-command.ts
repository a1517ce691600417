import { join } from 'node:path'
import { type EnrolledKiosks, openEnrolledKiosks } from '../centre/http/enrolled-kiosks.ts'
import { centreFolder, publicKeyFileName } from '../centre/http/centre-folder.ts'
import { officeInstant } from '../office-time.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { createSystemDisk } from '../vault/disk.ts'
import { type Command, type CommandContext, type ExitCode, exitCodes } from './command-context.ts'
import { readOptions } from './read-options.ts'

const usage = 'Usage: motcua centre enrol KIOSK-KEY --name NAME | centre list | centre revoke NAME-OR-ID'

type Action = (kiosks: EnrolledKiosks, centreKey: string) => ExitCode

/** `motcua centre`: which kiosks may deliver to the Centre of this machine, also while it runs. */
export const centreCommand: Command = async (context) => {
  const options = readOptions(context.args, { name: { type: 'string' } })
  if (!options.ok) {
    context.complain(options.failure)
    return exitCodes.misused
  }
  const { positionals, values } = options.value
  const action = actionOf(context, positionals, values.name)
  if (action === null) {
    context.complain(usage)
    return exitCodes.misused
  }
  const folder = centreFolder(context.centreDataFolder)
  const centreKey = await publicHalf(folder)
  if (centreKey === null) {
    context.complain(`No Centre has run on ${context.centreDataFolder} yet. Start it once: npm run centre`)
    return exitCodes.failed
  }
  const kiosks = openEnrolledKiosks(folder, context.effects)
  if (!kiosks.ok) {
    context.complain(explainOpenFailure(kiosks.failure))
    return exitCodes.failed
  }
  const code = action(kiosks.value, centreKey)
  kiosks.value.close()
  return code
}

function actionOf(context: CommandContext, words: readonly string[], name: string | undefined): Action | null {
  const [verb, subject, ...more] = words
  if (more.length > 0) {
    return null
  }
  if (verb === 'enrol' && subject !== undefined && name !== undefined && name.trim() !== '') {
    return (kiosks, centreKey) => enrol(context, kiosks, { publicText: subject, name: name.trim(), centreKey })
  }
  if (verb === 'revoke' && subject !== undefined) {
    return (kiosks) => revoke(context, kiosks, subject)
  }
  return verb === 'list' && subject === undefined ? (kiosks) => list(context, kiosks) : null
}

function enrol(
  { effects, say, complain }: CommandContext,
  kiosks: EnrolledKiosks,
  { publicText, name, centreKey }: { readonly publicText: string; readonly name: string; readonly centreKey: string },
): ExitCode {
  const enrolled = kiosks.enrol(publicText, name, officeInstant(effects.now()))
  if (enrolled.ok) {
    say(`Enrolled ${name} (${enrolled.value}). In the kiosk's motcua.json:`)
    say(JSON.stringify({ centre: { url: 'https://…', publicKey: centreKey } }, null, 2))
    return exitCodes.done
  }
  const why = {
    unreadableKey: 'That is no key of a kiosk. "motcua identity" on the kiosk prints it.',
    nameTaken: `Another kiosk is called ${name}.`,
    diskFull: 'The disk is full.',
    diskBroken: 'The disk refuses to write.',
  } as const
  complain(why[enrolled.failure.kind])
  return exitCodes.failed
}

function revoke({ effects, say, complain }: CommandContext, kiosks: EnrolledKiosks, subject: string): ExitCode {
  const revoked = kiosks.revoke(subject, officeInstant(effects.now()))
  if (!revoked.ok) {
    complain(
      revoked.failure.kind === 'unknownKiosk'
        ? `No enrolled kiosk is called "${subject}". See: motcua centre list`
        : 'The disk refuses to write.',
    )
    return exitCodes.failed
  }
  say(`${subject} may deliver no more.`)
  return exitCodes.done
}

function list({ say }: CommandContext, kiosks: EnrolledKiosks): ExitCode {
  const lines = kiosks.all().map(({ kioskId, name, enrolledAt, revokedAt }) => {
    const since = `enrolled ${enrolledAt.slice(0, 10)}`
    return [kioskId, name, since, ...(revokedAt === null ? [] : [`revoked ${revokedAt.slice(0, 10)}`])].join('  ')
  })
  say(lines.length === 0 ? 'No kiosk is enrolled yet.' : lines.join('\n'))
  return exitCodes.done
}

/** The key that a Centre has written down at its start, as kiosks pin it. */
async function publicHalf(folder: string): Promise<string | null> {
  const found = await createSystemDisk().read(join(folder, publicKeyFileName))
  return found.ok && found.value !== null ? Buffer.from(found.value).toString('utf8').trim() : null
}
