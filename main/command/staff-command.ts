import { assertNever } from '../../shared/assert-never.ts'
import { explainFault } from '../config/config-fault.ts'
import { loadConfig } from '../config/load-config.ts'
import { roleSchema } from '../staff/staff-store.ts'
import { type AddFailure, openStaff, type Staff } from '../staff/staff.ts'
import { kioskFault, placeFault } from './check-data-folder.ts'
import { type Command, type CommandContext, type ExitCode, exitCodes } from './command-context.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { readOptions } from './read-options.ts'

const usage = 'Usage: motcua staff add --name NAME [--role officer|head] | staff list | staff remove NAME-OR-ID'

/** `motcua staff`: who may sign in at this machine. PINs are asked for, never taken from the command line. */
export const staffCommand: Command = async (context) => {
  const options = readOptions(context.args, { name: { type: 'string' }, role: { type: 'string', default: 'officer' } })
  if (!options.ok) {
    context.complain(options.failure)
    return exitCodes.misused
  }
  const { positionals, values } = options.value
  const [action, subject, ...more] = positionals
  const role = roleSchema.safeParse(values.role)
  const run =
    action === 'add' && values.name !== undefined && subject === undefined && role.success
      ? (staff: Staff) => add(context, staff, values.name ?? '', role.data)
      : action === 'remove' && subject !== undefined
        ? (staff: Staff) => remove(context, staff, subject)
        : action === 'list' && subject === undefined
          ? (staff: Staff) => list(context, staff)
          : null
  if (run === null || more.length > 0) {
    context.complain(usage)
    return exitCodes.misused
  }
  const fault = action === 'add' ? placeFault(context) : kioskFault(context.dataFolder)
  if (fault !== null) {
    context.complain(fault)
    return exitCodes.failed
  }
  const config = loadConfig(context)
  if (!config.ok) {
    context.complain(config.failure.map(explainFault).join('\n'))
    return exitCodes.failed
  }
  const staff = await openStaff({ dataFolder: context.dataFolder, mode: config.value.mode, effects: context.effects })
  if (!staff.ok) {
    context.complain(explainOpenFailure(staff.failure))
    return exitCodes.failed
  }
  const code = await run(staff.value)
  staff.value.close()
  return code
}

async function add(context: CommandContext, staff: Staff, name: string, role: 'officer' | 'head'): Promise<ExitCode> {
  const pin = await context.askSecret('PIN (6 digits): ')
  if (pin !== (await context.askSecret('The same PIN again: '))) {
    context.complain('The two PINs differ. Nothing was added.')
    return exitCodes.failed
  }
  const added = await staff.add({ name, role, pin })
  if (!added.ok) {
    context.complain(explainAddFailure(added.failure))
    return exitCodes.failed
  }
  context.say(`Added ${added.value.name} (${added.value.role}).`)
  return exitCodes.done
}

function list(context: CommandContext, staff: Staff): ExitCode {
  const lines = staff
    .accounts()
    .map(({ id, name, role, sample }) => `${id}  ${role}  ${name}${sample ? '  (sample)' : ''}`)
  context.say(lines.length === 0 ? 'Nobody may sign in yet. See: motcua staff add' : lines.join('\n'))
  return exitCodes.done
}

function remove(context: CommandContext, staff: Staff, subject: string): ExitCode {
  const removed = staff.remove(subject)
  if (!removed.ok) {
    context.complain('There is no such account. See: motcua staff list')
    return exitCodes.failed
  }
  context.say(`Removed ${removed.value.name}.`)
  return exitCodes.done
}

function explainAddFailure(failure: AddFailure): string {
  switch (failure) {
    case 'badName':
      return 'The name must have 1 to 80 printable signs.'
    case 'badPin':
      return 'A PIN has exactly 6 digits.'
    case 'trivialPin':
      return 'This PIN is among the first that anyone tries. Choose another.'
    case 'nameTaken':
      return 'Somebody has this name already. Add what tells the two apart.'
    case 'pinTaken':
      // Whose it is stays untold; that it is taken can't, because the PIN alone tells who signs in.
      return 'This PIN cannot be used. Choose another.'
    default:
      return assertNever(failure)
  }
}
