import { expect, test } from 'vitest'
import { hasDevice } from './has-device.ts'

const kiosk = {
  devices: [
    { device: 'scanner', state: 'absent', real: true },
    { device: 'media', state: 'ready', real: true },
  ],
  trainingDevices: [{ device: 'scanner', state: 'ready', real: false }],
} as const

test('offers the devices of the world of the visit', () => {
  expect(hasDevice(kiosk, 'real', 'scanner')).toBe(false)
  expect(hasDevice(kiosk, 'real', 'media')).toBe(true)
  expect(hasDevice(kiosk, 'training', 'scanner')).toBe(true)
  expect(hasDevice(kiosk, 'training', 'media')).toBe(false)
})
