import { expect, test } from 'vitest'
import type { LogEvent } from '../log/log-event.ts'
import { createService } from './service.ts'

test('a broken disk ends service for good and says so once; a full one does not', () => {
  const told: string[] = []
  const logged: LogEvent[] = []
  const service = createService({ log: (event) => logged.push(event), onOutOfService: (reason) => told.push(reason) })
  expect(service.failureOf({ kind: 'diskFull' })).toEqual({ kind: 'diskFull' })
  expect(service.reason()).toBeNull()
  expect(service.failureOf({ kind: 'diskBroken', code: 'EIO' })).toEqual({ kind: 'outOfService', reason: 'disk: EIO' })
  service.commonFailureOf({ kind: 'diskBroken', code: 'EROFS' })
  expect(service.reason()).toBe('disk: EIO')
  expect(told).toEqual(['disk: EIO'])
  expect(logged).toEqual([
    { event: 'kiosk.outOfService', reason: 'disk', code: 'EIO', remedy: expect.stringContaining('Check the disk') },
  ])
})
