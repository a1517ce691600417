import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../shells/temporary-folder.ts'
import { inForm } from '../fault-form.ts'
import { attemptOf, nameOf, preparedPictures } from '../kill/attempt.ts'
import { finderOf, needlesOfBytes, needlesOfText } from '../traces/needles.ts'
import { scanFiles } from '../traces/scan-files.ts'
import { describeVerdict, nothingLost, openBooks } from './books.ts'
import { failCalls, whyNoInjection } from './failing-calls.ts'

const missing = whyNoInjection()
if (missing !== null) console.log(`left out since 2026-11-26: flushes that fail, because ${missing}`)

/** Pages are flushed by all threads but the first, the database by the first: each alone has to end service. */
const faults = inForm<readonly (readonly [call: string, error: string, threads: 'all' | 'first'])[]>({
  short: [
    ['fsync', 'EIO', 'first'],
    ['fsync', 'EIO', 'all'],
  ],
  long: [
    ['fsync', 'EIO', 'first'],
    ['fsync', 'EIO', 'all'],
    ['pwrite64', 'EIO', 'first'],
    ['pwrite64', 'EROFS', 'first'],
    ['fsync', 'EROFS', 'all'],
  ],
})

describe.runIf(missing === null)('a disk that does not keep what it is given', () => {
  test.each(faults)(
    '%s gives %s in %s threads: out of service, nothing more is promised, nothing promised is lost',
    { timeout: 600_000 },
    async (call, error, threads) => {
      const dataFolder = temporaryFolder()
      const books = openBooks(dataFolder)
      const { kiosk, starting } = await books.start()
      expect(await books.handIn(kiosk)).toBe('acknowledged')
      const heal = await failCalls(starting.pid, call, error, threads)
      expect(await books.handIn(kiosk)).toBe('outOfService')
      await heal()
      // The disk answers again, and what it lost meanwhile nobody knows: only a restart reads what is really there.
      expect(await books.handIn(kiosk)).toBe('outOfService')
      const described = await kiosk.call('kiosk.describe', {})
      expect(described).toMatchObject({ ok: true, value: { outOfService: expect.stringMatching(/^disk: /) } })
      expect(starting.log()).toMatch(/"kiosk.outOfService".*"reason":"disk"/)
      // Nor is anything left of whoever stood there: their visit was ended with it.
      const [picture = Buffer.alloc(0)] = await preparedPictures(attemptOf(1))
      const middle = picture.subarray(picture.length / 2, picture.length / 2 + 24)
      const find = finderOf([...needlesOfText('name', nameOf(1)), ...needlesOfBytes('page', middle)])
      expect(scanFiles(dataFolder, find)).toEqual({})
      expect(entriesOf(join(dataFolder, 'real', 'visits'))).toEqual([])
      await kiosk.kill()

      const next = await books.start()
      await books.askAgain(next.kiosk)
      expect(await books.handIn(next.kiosk)).toBe('acknowledged')
      const verdict = await books.close(next.kiosk)
      console.log(describeVerdict(`${call} gives ${error} in ${threads} threads`, verdict))
      expect(verdict).toMatchObject(nothingLost)
    },
  )
})

function entriesOf(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
