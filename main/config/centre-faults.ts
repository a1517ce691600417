import type { z } from 'zod'
import type { ConfigFault } from './config-fault.ts'
import { isLoopback } from './is-loopback.ts'
import type { configSchema } from './schema.ts'

/** What is wrong with the way to a Centre elsewhere. */
export function centreFaults({ centre }: z.output<typeof configSchema>, where: string): readonly ConfigFault[] {
  if (centre.url === null) {
    return []
  }
  const { protocol, hostname } = new URL(centre.url)
  const faults: ConfigFault[] = []
  if (centre.publicKey === null) {
    const mend = 'Write what `motcua centre enrol` printed at the Centre.'
    faults.push({ where, key: 'centre.publicKey', problem: 'a Centre is named without its key', mend })
  }
  if (protocol === 'http:' && !isLoopback(hostname)) {
    const mend = 'Write https://. On an open line anybody could acknowledge a dossier, and it would be forgotten here.'
    faults.push({ where, key: 'centre.url', problem: 'the line to the Centre is not protected', mend })
  }
  return faults
}
