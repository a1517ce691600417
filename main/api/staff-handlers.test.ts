import { afterEach, expect, test } from 'vitest'
import { createTestKiosks } from '../kiosk-fixture.ts'
import { samplePin } from '../staff/pin.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

test.each(['left', 'idle', 'visitOver'] as const)(
  'an officer is signed out for good, and the log says why: %s',
  async (reason) => {
    const kiosk = await kiosks.open()
    const { staffToken } = await kiosk.get('staff.signIn', { pin: samplePin })
    await kiosk.get('staff.matters', { staffToken })
    await kiosk.get('staff.signOut', { staffToken, reason })
    expect(kiosk.effects.logged).toContainEqual({ event: 'staff.signedOut', reason })
    expect(await kiosk.call('staff.matters', { staffToken })).toEqual({ ok: false, failure: { kind: 'notAllowed' } })
  },
)
