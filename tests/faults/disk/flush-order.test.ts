import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../shells/temporary-folder.ts'
import { openBooks } from './books.ts'
import { whyNoInjection } from './failing-calls.ts'

const missing = whyNoInjection()
if (missing !== null) console.log(`left out since 2026-11-26: the order of flushes, because ${missing}`)

/** In place of a power cut: what is flushed before the answer can't be lost by one, if the disk keeps its word. */
test.runIf(missing === null)(
  'a submission flushes pages, their folder and the database, in this order, before its answer',
  {
    timeout: 120_000,
  },
  async () => {
    const dataFolder = temporaryFolder()
    const record = join(temporaryFolder(), 'calls')
    const books = openBooks(dataFolder)
    const { kiosk, starting } = await books.start()
    expect(await books.handIn(kiosk)).toBe('acknowledged')
    // The answer of the call leaves by writev or write on the socket; -y names the file behind each number.
    const calls = 'trace=fsync,fdatasync,pwrite64,write,writev'
    const tracer = spawn('strace', ['-f', '-y', '-s', '120', '-e', calls, '-o', record, '-p', String(starting.pid)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    onTestFinished(() => void tracer.kill('SIGTERM'))
    await once(tracer.stderr, 'data')
    expect(await books.handIn(kiosk)).toBe('acknowledged')
    tracer.kill('SIGTERM')
    await once(tracer, 'exit')
    await kiosk.close()

    const lines = readFileSync(record, 'utf8').split('\n')
    const at = (pattern: RegExp, from = 0): number => {
      const found = lines.findIndex((line, index) => index >= from && pattern.test(line))
      return found === -1 ? Number.POSITIVE_INFINITY : found
    }
    const last = (pattern: RegExp): number => lines.findLastIndex((line) => pattern.test(line))
    const page = String.raw`real/documents/[0-9a-f]+/[0-9a-f]+\.sealed`
    const folder = at(/f(data)?sync\(\d+<[^>]*real\/documents\/[0-9a-f]+>/)
    const commit = at(/f(data)?sync\(\d+<[^>]*real\/kiosk\.sqlite-wal>/, folder)
    const answer = at(/writev?\(\d+<(socket|TCP)[^>]*>.*trackingCode/)
    expect(last(new RegExp(`f(data)?sync\\(\\d+<[^>]*${page}`))).toBeGreaterThanOrEqual(0)
    expect(last(new RegExp(`f(data)?sync\\(\\d+<[^>]*${page}`))).toBeLessThan(folder)
    expect(folder).toBeLessThan(commit)
    // The folder's own entry, without which its pages have no name.
    expect(at(/f(data)?sync\(\d+<[^>]*real\/documents>/)).toBeLessThan(commit)
    expect(commit).toBeLessThan(answer)
    expect(answer).toBeLessThan(lines.length)
  },
)
