import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tinyJob } from '../../tests/printer-contract.ts'
import { createCupsPrinter, stateOfQueue } from './cups-printer.ts'

describe('a CUPS queue', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'motcua-cups-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** Stand-ins for the programs of CUPS that keep what they were given. */
  async function programs(lpstatSays: string, lpExit: number) {
    const script = async (name: string, body: string) => {
      const file = path.join(folder, name)
      await writeFile(file, `#!/bin/sh\n${body}\n`)
      await chmod(file, 0o755)
      return file
    }
    return {
      lpstat: await script('lpstat', `echo "${lpstatSays}"`),
      lp: await script('lp', `cat > '${folder}/paper.pdf'; echo "$@" > '${folder}/arguments'; exit ${lpExit}`),
    }
  }

  it('is handed the PDF over its standard input, named by the job only', async () => {
    const printer = createCupsPrinter({ queue: 'receipts', programs: await programs('printer receipts is idle.', 0) })
    expect(await printer.print(tinyJob('job-1'))).toEqual({ kind: 'handedOver' })
    expect(await readFile(path.join(folder, 'paper.pdf'), 'utf8')).toBe('%PDF-1.7 paper')
    expect(await readFile(path.join(folder, 'arguments'), 'utf8')).toContain('-d receipts -t job-1 -o media=A5')
  })

  it('is not given a job while it is disabled, nor counted when it refuses one', async () => {
    const disabled = createCupsPrinter({ queue: 'q', programs: await programs('printer q disabled since today', 0) })
    expect(await disabled.print(tinyJob('job-1'))).toEqual({ kind: 'notReady', state: 'offline' })
    await expect(readFile(path.join(folder, 'paper.pdf'))).rejects.toThrow('ENOENT')
    const refusing = createCupsPrinter({ queue: 'q', programs: await programs('printer q is idle.', 1) })
    expect(await refusing.print(tinyJob('job-2'))).toEqual({ kind: 'notReady', state: 'offline' })
  })

  it('is off line where CUPS is not installed', async () => {
    const none = path.join(folder, 'none')
    expect(await createCupsPrinter({ queue: 'q', programs: { lp: none, lpstat: none } }).status()).toBe('offline')
  })

  it.each([
    ['printer q is idle.  enabled since Mon', 'ready'],
    ['printer q now printing q-7.  enabled since Mon', 'ready'],
    ['printer q is idle.\n\tAlerts: media-empty-error', 'paperOut'],
    ['printer q is idle.\n\tAlerts: cover-open', 'coverOpen'],
    ['printer q is idle.\n\tAlerts: media-jam-error', 'jammed'],
    ['printer q is idle.\n\tAlerts: media-low-report', 'paperLow'],
    ['printer q disabled since Mon -\n\treason unknown', 'offline'],
    ['', 'offline'],
  ] as const)('says %j as %s', (answer, state) => {
    expect(stateOfQueue(answer)).toBe(state)
  })
})
