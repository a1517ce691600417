import type { z } from 'zod'
import type { ConfigFault } from './config-fault.ts'
import { type configSchema, placeholderAddress, placeholderPhone } from './schema.ts'

/** What may not be as it is once real people use the kiosk: samples and simulators. */
export function productionFaults(config: z.output<typeof configSchema>, where: string): readonly ConfigFault[] {
  if (config.mode !== 'production') {
    return []
  }
  const { camera, printer, scanner } = config.devices
  const placeholder = 'production still has the sample value'
  const simulated = 'a simulator may not run in production'
  const checks: readonly (readonly [wrong: boolean, key: string, problem: string, mend: string])[] = [
    [config.officeAddress === placeholderAddress, 'officeAddress', placeholder, 'Write where results are collected.'],
    [config.contactPhone === placeholderPhone, 'contactPhone', placeholder, 'Write the number that people may call.'],
    [
      config.centreKey.wrapping === 'none' && config.centre.url === null,
      'centreKey',
      'whoever copies the data folder could read every dossier',
      'Write {"wrapping":"passphrase","passphraseFile":…}, or {"wrapping":"keyring"} for Electron.',
    ],
    [camera === 'simulated', 'devices.camera', simulated, 'Write "auto" or "device".'],
    [printer?.kind === 'simulated', 'devices.printer.kind', simulated, 'Name the real printer, or "none".'],
    [scanner?.kind === 'simulated', 'devices.scanner.kind', simulated, 'Name the real scanner, or "none".'],
  ]
  return checks.filter(([wrong]) => wrong).map(([, key, problem, mend]) => ({ where, key, problem, mend }))
}
