import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ConfigFault, explainFault } from '../config/config-fault.ts'
import { loadCentreSettings } from '../config/load-centre-settings.ts'
import { accessDatabase, kioskDatabase } from '../databases.ts'
import { loadConfig } from '../config/load-config.ts'
import { checkBackups } from '../doctor/check-backups.ts'
import { checkCentreKey, checkKeyOfKiosk } from '../doctor/check-centre-key.ts'
import { checkDatabases } from '../doctor/check-databases.ts'
import { checkDeliveries } from '../doctor/check-deliveries.ts'
import { checkDurability } from '../doctor/check-durability.ts'
import { checkFolder } from '../doctor/check-folder.ts'
import { checkMachine } from '../doctor/check-machine.ts'
import { checkPrinter } from '../doctor/check-printer.ts'
import { checkReadiness } from '../doctor/check-readiness.ts'
import { checkSettings } from '../doctor/check-settings.ts'
import type { Finding } from '../doctor/finding.ts'
import { folderFault } from './check-data-folder.ts'
import { type Command, type CommandContext, exitCodes } from './command-context.ts'
import { readOptions } from './read-options.ts'

/** How a level stands at the head of its line. */
const heads: Readonly<Record<Finding['level'], string>> = {
  ok: 'ok     ',
  note: 'note   ',
  warning: 'WARNING',
  fault: 'FAULT  ',
}

/** `motcua doctor [--json]`: what of this machine is as it should be, and what is not. */
export const doctorCommand: Command = async (context) => {
  const options = readOptions(context.args, { json: { type: 'boolean', default: false } })
  if (!options.ok || options.value.positionals.length > 0) {
    context.complain(options.ok ? 'Usage: motcua doctor [--json]' : options.failure)
    return exitCodes.misused
  }
  const fault = folderFault(context.dataFolder)
  if (fault !== null) {
    context.complain(fault)
    return exitCodes.failed
  }
  const findings = await examine(context)
  const width = Math.max(...findings.map(({ topic }) => topic.length))
  context.say(
    options.value.values.json
      ? JSON.stringify(findings, null, 2)
      : findings.map(({ level, topic, says }) => `${heads[level]}  ${topic.padEnd(width)}  ${says}`).join('\n'),
  )
  if (findings.some(({ level }) => level === 'fault')) {
    return exitCodes.failed
  }
  return findings.some(({ level }) => level === 'warning') ? exitCodes.warned : exitCodes.done
}

/** Whether a folder is that of a Centre in a process of its own: other kiosks are enrolled, and it is none itself. */
function servesKiosks(dataFolder: string): boolean {
  return existsSync(join(dataFolder, accessDatabase.path)) && !existsSync(join(dataFolder, kioskDatabase.path))
}

function wrongSettings(failure: readonly ConfigFault[]): readonly Finding[] {
  return failure.map((fault) => ({
    level: 'fault',
    topic: 'settings',
    says: explainFault(fault).replaceAll('\n', ' '),
  }))
}

function examineCentre(context: CommandContext): readonly Finding[] {
  const { dataFolder, environment } = context
  const settings = loadCentreSettings({ dataFolder, environment })
  return [
    // Always in earnest: kiosks of a real office deliver here.
    ...(settings.ok ? checkCentreKey(dataFolder, settings.value.key, true) : wrongSettings(settings.failure)),
    ...checkStorage(context),
    ...checkMachine(dataFolder, { devices: { printer: { kind: 'none' } } }, process.platform),
  ]
}

function checkStorage({ dataFolder, diskOf, effects }: CommandContext): readonly Finding[] {
  return [
    ...checkFolder(dataFolder, diskOf(dataFolder), process.platform, process.getuid?.()),
    ...checkDurability(dataFolder, () => performance.now()),
    ...checkDatabases(dataFolder),
    ...checkBackups(dataFolder, effects.now()),
  ]
}

async function examine(context: CommandContext): Promise<readonly Finding[]> {
  const { dataFolder, effects, resourcesFolder } = context
  if (servesKiosks(dataFolder)) {
    return examineCentre(context)
  }
  const now = effects.now()
  const config = loadConfig(context)
  const machine = [...checkStorage(context), ...checkDeliveries(dataFolder, now)]
  if (!config.ok) {
    return [...wrongSettings(config.failure), ...machine]
  }
  return [
    ...checkSettings(config.value),
    ...checkKeyOfKiosk(dataFolder, config.value),
    ...machine,
    ...checkMachine(dataFolder, config.value, process.platform),
    ...checkReadiness(config.value, { dataFolder, resourcesFolder }, now),
    ...(await checkPrinter(dataFolder, config.value, effects)),
  ]
}
