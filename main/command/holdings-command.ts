import { assertNever } from '../../shared/assert-never.ts'
import type { Holding } from '../../shared/holding/holding.ts'
import { explainFault } from '../config/config-fault.ts'
import { loadConfig } from '../config/load-config.ts'
import { readHoldings } from '../holdings/read-holdings.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { kioskFault } from './check-data-folder.ts'
import { type Command, exitCodes } from './command-context.ts'
import { readOptions } from './read-options.ts'

const kinds: Readonly<Record<Holding['kind'], string>> = {
  visit: 'visits going on',
  draft: 'saved by visitors to go on with',
  waiting: 'handed in, not yet with the Centre',
  refused: 'refused by the Centre',
  delivered: 'delivered, copy kept here',
  centre: 'accepted by the Centre in this machine',
  practised: 'practised in training',
  codes: 'codes and states for look-up',
}

const forms: Readonly<Record<Holding['form'], string>> = {
  sealedToVisit: 'sealed, key in memory only',
  sealedToSlip: 'sealed to the slip',
  sealedToCentre: 'sealed to the Centre',
  nothingPersonal: 'nothing personal',
}

/** `motcua holdings`: what this machine holds right now, as the screen shows it to visitors. May run beside a kiosk. */
export const holdingsCommand: Command = async (context) => {
  const { args, dataFolder, say, complain } = context
  const options = readOptions(args, { json: { type: 'boolean', default: false } })
  if (!options.ok || options.value.positionals.length > 0) {
    complain(options.ok ? 'Usage: motcua holdings [--json]' : options.failure)
    return exitCodes.misused
  }
  const fault = kioskFault(dataFolder)
  if (fault !== null) {
    complain(fault)
    return exitCodes.failed
  }
  const config = loadConfig(context)
  if (!config.ok) {
    complain(config.failure.map(explainFault).join('\n'))
    return exitCodes.failed
  }
  const holdings = await readHoldings(dataFolder, config.value)
  if (!holdings.ok) {
    complain(explainOpenFailure(holdings.failure))
    return exitCodes.failed
  }
  say(options.value.values.json ? JSON.stringify(holdings.value, null, 2) : holdings.value.map(lineOf).join('\n'))
  return exitCodes.done
}

function lineOf(holding: Holding): string {
  const { kind, count, pages, oldest, form, leaves } = holding
  return [
    `${count}`.padStart(6),
    kinds[kind].padEnd(40),
    `${pages} pages`.padEnd(14),
    (oldest === null ? '' : `oldest ${oldest}`).padEnd(18),
    forms[form].padEnd(27),
    leavingText(leaves),
  ].join('  ')
}

function leavingText(leaves: Holding['leaves']): string {
  switch (leaves.when) {
    case 'withTheVisit':
      return 'leaves at the end of the visit'
    case 'onceDelivered':
      return 'leaves once the Centre has it'
    case 'onceDecided':
      return 'stays until an officer has decided'
    case 'afterDays':
      return leaves.days === 0 ? 'leaves at once' : `leaves after ${leaves.days} days`
    case 'byTheArchive':
      return "stays for the Centre's term of archiving"
    case 'byAnOperator':
      return 'stays until an operator removes it'
    default:
      return assertNever(leaves)
  }
}
