import { explainFault } from '../../config/config-fault.ts'
import { loadConfig } from '../../config/load-config.ts'
import { openOfficeCatalogue } from '../../publishing/office-catalogue.ts'
import { openStaff } from '../../staff/staff.ts'
import { explainOpenFailure } from '../../store/explain-open-failure.ts'
import { kioskFault, placeFault } from '../check-data-folder.ts'
import { type Command, type CommandContext, exitCodes } from '../command-context.ts'
import { readOptions } from '../read-options.ts'
import type { CatalogueAction } from './catalogue-action.ts'
import { importAction } from './import-action.ts'
import { previewAction } from './preview-action.ts'
import { publishAction, recordAction, versionsAction } from './publish-actions.ts'
import { rollBackAction } from './roll-back-action.ts'
import { sampleAction } from './sample-action.ts'
import { checkAction, schemaAction } from './check-actions.ts'
import { confirmAction, listAction, restoreAction, retireAction, reviewAction, setAction } from './review-actions.ts'

const actions: ReadonlyMap<string, CatalogueAction> = new Map([
  ['import', importAction],
  ['sample', sampleAction],
  ['list', listAction],
  ['review', reviewAction],
  ['set', setAction],
  ['confirm', confirmAction],
  ['retire', retireAction],
  ['restore', restoreAction],
  ['check', checkAction],
  ['preview', previewAction],
  ['publish', publishAction],
  ['versions', versionsAction],
  ['rollback', rollBackAction],
  ['record', recordAction],
  ['schema', schemaAction],
])

/** What an office may do before the kiosk's first start. */
const beginsAnywhere: ReadonlySet<string> = new Set(['import', 'sample', 'preview'])

const optionsOfAll = {
  take: { type: 'boolean', default: false },
  whole: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  from: { type: 'string' },
  note: { type: 'string' },
} as const

/** `motcua catalogue`: how an office takes procedures and forms in, reviews, publishes and takes them back. */
export const catalogueCommand: Command = async (context) => {
  const read = readOptions(context.args, optionsOfAll)
  const [name = '', ...words] = read.ok ? read.value.positionals : []
  const action = actions.get(name)
  if (!read.ok || action === undefined) {
    const usages = [...actions.values()].map(({ usage }) => `  motcua catalogue ${usage}`)
    context.complain([read.ok ? 'Usage:' : read.failure, ...usages].join('\n'))
    return exitCodes.misused
  }
  if (action === schemaAction) return schemaAction.run({ context })
  const fault = beginsAnywhere.has(name) ? placeFault(context) : kioskFault(context.dataFolder)
  if (fault !== null) {
    context.complain(fault)
    return exitCodes.failed
  }
  const office = openOfficeCatalogue(context)
  if (!office.ok) {
    context.complain(explainOpenFailure(office.failure))
    return exitCodes.failed
  }
  const { take, whole, all, json, from, note } = read.value.values
  const code = await action.run({
    context,
    office: office.value,
    words,
    options: { take, whole, all, json, from, note },
    signedIn: (role) => signIn(context, role),
  })
  office.value.close()
  return code
}

/** Asks for a PIN: whoever changes what citizens see is on record by an account, not by a name that anyone can type. */
async function signIn(context: CommandContext, role: 'officer' | 'head'): Promise<{ readonly name: string } | null> {
  const config = loadConfig(context)
  if (!config.ok) {
    context.complain(config.failure.map(explainFault).join('\n'))
    return null
  }
  const { dataFolder, effects } = context
  const staff = await openStaff({ dataFolder, mode: config.value.mode, effects })
  if (!staff.ok) {
    context.complain(explainOpenFailure(staff.failure))
    return null
  }
  const answer = await staff.value.signIn(await context.askSecret('PIN: '))
  staff.value.close()
  if (!answer.ok) {
    const { failure } = answer
    context.complain(
      failure.kind === 'locked'
        ? `Too many wrong PINs. Wait ${failure.seconds} seconds.`
        : failure.kind === 'noAccounts'
          ? 'Nobody may sign in yet. See: motcua staff add'
          : 'Nobody has this PIN. Nothing was changed.',
    )
    return null
  }
  if (role === 'head' && answer.value.role !== 'head') {
    context.complain('Only a head may do this. See: motcua staff add --role head')
    return null
  }
  return { name: answer.value.name }
}
