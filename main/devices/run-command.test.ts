import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

const shell = (script: string, timeoutMs: number, maxOutput = 1000) =>
  runCommand('/bin/sh', ['-c', script], { timeoutMs, maxOutput })
const textOf = ({ output }: { readonly output: Uint8Array }) => new TextDecoder().decode(output)

describe.runIf(process.platform === 'linux')('a program of the system', () => {
  test('that ends by itself hands over its code and what it said', async () => {
    const end = await shell('cat; echo said; exit 3', 5000)
    expect([end.code, textOf(end)]).toEqual([3, 'said\n'])
  })

  test('that ignores a request to end is ended at its time', async () => {
    const end = await shell(`trap '' TERM; echo "$$"; while :; do sleep 1; done`, 300)
    expect(end.code).toBeNull()
    await expect.poll(() => isRunning(Number(textOf(end)))).toBe(false)
  })

  test('whose helper holds the output open is ended with its helper', async () => {
    const end = await shell('sleep 600 & echo "$!"; exit 0', 300)
    await expect.poll(() => isRunning(Number(textOf(end)))).toBe(false)
  })

  test('that talks without end is cut off', async () => {
    expect((await shell('while :; do echo more; done', 5000, 100)).code).toBeNull()
  })

  test('that is not there has no code', async () => {
    expect(await runCommand('/nowhere/program', [], { timeoutMs: 5000, maxOutput: 10 })).toMatchObject({ code: null })
  })
})

/** A killed process that nobody has collected yet still has an entry, in state Z. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
