import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tinyJob } from '../../tests/printer-contract.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createCupsPrinter, stateOfQueue } from './cups-printer.ts'
import type { PrintOutcome } from './printer.ts'
import { patient } from '../patience-fixture.ts'

describe('a CUPS queue', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'motcua-cups-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** Stand-ins for the programs of CUPS that keep what they were given, and list the jobs that the test wrote down. */
  async function queueOf(name: string, lpstatSays: string, lpExit: number) {
    const script = async (program: string, body: string) => {
      const file = path.join(folder, program)
      await writeFile(file, `#!/bin/sh\n${body}\n`)
      await chmod(file, 0o755)
      return file
    }
    const list = (which: 'completed' | 'not-completed', text: string) => writeFile(path.join(folder, which), text)
    await list('completed', '')
    await list('not-completed', '')
    const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
    const printer = createCupsPrinter({
      queue: name,
      schedule: effects.schedule,
      programs: {
        lpstat: await script(
          'lpstat',
          `case "$*" in *not-completed*) cat '${folder}/not-completed';; *completed*) cat '${folder}/completed';; *) echo "${lpstatSays}";; esac`,
        ),
        lp: await script(
          'lp',
          `cat > '${folder}/paper.pdf'; echo "$@" > '${folder}/arguments'; echo 'request id is ${name}-7 (0 file(s))'; exit ${lpExit}`,
        ),
        cancel: await script('cancel', `echo "$@" >> '${folder}/cancelled'`),
      },
    })
    return { printer, effects, list, given: (file: string) => readFile(path.join(folder, file), 'utf8') }
  }

  it('is handed the PDF over its standard input, named by the job only', async () => {
    const { printer, given } = await queueOf('receipts', 'printer receipts is idle.', 0)
    expect(await printer.print(tinyJob('job-1'))).toMatchObject({ kind: 'handedOver' })
    expect(await given('paper.pdf')).toBe('%PDF-1.7 paper')
    expect(await given('arguments')).toContain('-d receipts -t job-1 -o media=A5')
  })

  it('is not given a job while it is disabled, nor counted when it refuses one', async () => {
    const disabled = await queueOf('q', 'printer q disabled since today', 0)
    expect(await disabled.printer.print(tinyJob('job-1'))).toEqual({ kind: 'notReady', state: 'offline' })
    await expect(disabled.given('paper.pdf')).rejects.toThrow('ENOENT')
    const refusing = await queueOf('q', 'printer q is idle.', 1)
    expect(await refusing.printer.print(tinyJob('job-2'))).toEqual({ kind: 'notReady', state: 'offline' })
  })

  it('is off line where CUPS is not installed', async () => {
    const none = path.join(folder, 'none')
    const programs = { lp: none, lpstat: none, cancel: none }
    expect(await createCupsPrinter({ queue: 'q', schedule: () => () => {}, programs }).status()).toBe('offline')
  })

  // As CUPS 2.4 and later ones say it.
  const head = 'q-7                     kiosk             1024   Mon Nov 23 10:15:00 2026'
  const others = 'q-70  kiosk  1024   Mon\n\tAlerts: job-canceled-by-user\n\tqueued for q\n'
  it.each([
    ['went through', `${others}${head}\n\tStatus: \n\tAlerts: processing-to-stop-point\n\tqueued for q\n`, 'printed'],
    ['went through', `${head}\n\tStatus: \n\tAlerts: job-completed-successfully\n\tqueued for q\n`, 'printed'],
    ['was cancelled', `${head}\n\tStatus: \n\tAlerts: job-canceled-by-user\n\tqueued for q\n`, 'notKnown'],
    ['was given up', `${head}\n\tStatus: \n\tAlerts: aborted-by-system\n\tqueued for q\n`, 'notKnown'],
    ['is listed nowhere', others, 'handedOver'],
  ])('tells later of a job that %s', async (_what, completed, outcome) => {
    const { printer, effects, list } = await queueOf('q', 'printer q is idle.', 0)
    const later = laterOf(await printer.print(tinyJob('job-1')))
    await list('completed', completed)
    effects.advance(2_000)
    expect(await later).toBe(outcome)
  })

  it('tells the end of a job behind 500 others', async () => {
    const { printer, effects, list } = await queueOf('q', 'printer q is idle.', 0)
    const later = laterOf(await printer.print(tinyJob('job-1')))
    const other = (at: number) =>
      `${head.replace('q-7 ', `q-${at}`)}\n\tStatus: job-printing waiting\n\tAlerts: job-canceled-by-user\n\tqueued for q\n`
    const history = Array.from({ length: 500 }, (_, at) => other(100 + at)).join('')
    expect(history.length).toBeGreaterThan(64 * 1024)
    await list('completed', `${history}${head}\n\tAlerts: job-completed-successfully\n`)
    effects.advance(2_000)
    expect(await later).toBe('printed')
  })

  it('follows no job on that has ended with a history that cannot be read', async () => {
    const { printer, effects, list, given } = await queueOf('q', 'printer q is idle.', 0)
    const later = laterOf(await printer.print(tinyJob('job-1')))
    await list('completed', 'a'.repeat(4 * 1024 * 1024 + 1))
    effects.advance(2_000)
    expect(await later).toBe('notKnown')
    printer.forget?.()
    expect(effects.isIdle()).toBe(true)
    await expect(given('cancelled')).rejects.toThrow('ENOENT')
  })

  it('gives up a job after an hour, and takes it back', async () => {
    const { printer, effects, list, given } = await queueOf('q', 'printer q is idle.', 0)
    await list('not-completed', head)
    const later = laterOf(await printer.print(tinyJob('job-1')))
    effects.advance(3_600_000)
    expect(await later).toBe('notKnown')
    await vi.waitFor(async () => expect(await given('cancelled')).toBe('q-7\n'), patient)
    expect(effects.isIdle()).toBe(true)
  })

  it('takes back what it is just being handed when the program ends', async () => {
    const { printer, effects, list, given } = await queueOf('q', 'printer q is idle.', 0)
    await list('not-completed', head)
    const printing = printer.print(tinyJob('job-1'))
    printer.close?.()
    expect(await laterOf(await printing)).toBe('notKnown')
    await vi.waitFor(async () => expect(await given('cancelled')).toBe('q-7\n'), patient)
    expect(effects.isIdle()).toBe(true)
  })

  it('waits for nothing when a visit without papers is over', async () => {
    const { printer, effects } = await queueOf('q', 'printer q is idle.', 0)
    printer.forget?.()
    expect(effects.isIdle()).toBe(true)
  })

  it('takes back what has not come out a minute after the visit, and nothing sooner', async () => {
    const { printer, effects, list, given } = await queueOf('q', 'printer q is idle.', 0)
    await list('not-completed', head)
    const later = laterOf(await printer.print(tinyJob('job-1')))
    printer.forget?.()
    effects.advance(59_000)
    await expect(given('cancelled')).rejects.toThrow('ENOENT')
    effects.advance(1_000)
    await vi.waitFor(async () => expect(await given('cancelled')).toBe('q-7\n'), patient)
    await list('not-completed', '')
    await list('completed', `${head}\n\tAlerts: job-canceled-by-user\n`)
    const ended = { outcome: null as string | null }
    void later.then((outcome) => (ended.outcome = outcome))
    await vi.waitFor(() => {
      effects.advance(2_000)
      expect(ended.outcome).toBe('notKnown')
    }, patient)
  })

  it('takes everything back when the program ends, and keeps nothing waiting', async () => {
    const { printer, effects, list, given } = await queueOf('q', 'printer q is idle.', 0)
    await list('not-completed', head)
    const later = laterOf(await printer.print(tinyJob('job-1')))
    printer.forget?.()
    printer.close?.()
    expect(await later).toBe('notKnown')
    await vi.waitFor(async () => expect(await given('cancelled')).toBe('q-7\n'), patient)
    expect(effects.isIdle()).toBe(true)
  })

  it('takes back what a program before it had handed over, and says how it ended', async () => {
    const { printer, effects, list, given } = await queueOf('q', 'printer q is idle.', 0)
    await list('not-completed', head)
    const later = printer.followAgain?.('q-7')
    await vi.waitFor(async () => expect(await given('cancelled')).toBe('q-7\n'))
    await list('not-completed', '')
    await list('completed', `${head}\n\tAlerts: job-canceled-by-user\n`)
    effects.advance(2_000)
    expect(await later).toBe('notKnown')
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

function laterOf(outcome: PrintOutcome) {
  if (outcome.kind !== 'handedOver') throw new Error(`the job was ${outcome.kind}`)
  return outcome.later
}
