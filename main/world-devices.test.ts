import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { createTestKiosks, productionEnvironment } from './kiosk-fixture.ts'

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

/** A printer that takes every connection and never says a word; counts how often it was connected to. */
async function silentPrinter() {
  const open = new Set<Socket>()
  const server = createServer((socket) => void open.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, connections: () => open.size }
}

test('nobody who asks what the kiosk is waits for a device, nor asks it', async () => {
  const printer = await silentPrinter()
  const kiosk = await kiosks.open({
    environment: {
      ...productionEnvironment,
      MOTCUA_DEVICES_PRINTER: JSON.stringify({ kind: 'escpos-tcp', host: '127.0.0.1', port: printer.port }),
    },
  })
  for (let page = 0; page < 5; page += 1) {
    const { devices } = await kiosk.get('kiosk.describe', {})
    expect(devices).toContainEqual({ device: 'printer', state: 'offline', real: true })
  }
  await expect.poll(() => printer.connections()).toBe(1)
})

test('a stick that is plugged in is told of', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-sticks-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const kiosk = await kiosks.open({
    environment: { ...productionEnvironment, MOTCUA_DEVICES_MEDIA_FOLDERS: JSON.stringify([folder]) },
  })
  const stateOfStick = async () =>
    (await kiosk.get('kiosk.describe', {})).devices.find(({ device }) => device === 'media')?.state
  expect(await stateOfStick()).toBe('absent')
  await mkdir(join(folder, 'stick'))
  const status = { device: 'media', state: 'ready', real: true }
  await expect
    .poll(() => {
      kiosk.effects.advance(2000)
      return kiosk.events
    })
    .toContainEqual({ type: 'device.changed', status })
  expect(await stateOfStick()).toBe('ready')
})

test('training in production has its simulators, whatever is connected', async () => {
  const kiosk = await kiosks.open({ environment: productionEnvironment })
  const { devices, trainingDevices } = await kiosk.get('kiosk.describe', {})
  expect(devices).toContainEqual({ device: 'scanner', state: 'absent', real: true })
  for (const device of ['scanner', 'printer', 'media'] as const) {
    expect(trainingDevices).toContainEqual({ device, state: 'ready', real: false })
  }
})

test('where training is not offered it has no devices', async () => {
  const kiosk = await kiosks.open({ environment: { MOTCUA_TRAINING_OFFERED: 'false' } })
  expect(await kiosk.get('kiosk.describe', {})).toMatchObject({ trainingOffered: false, trainingDevices: [] })
})
