import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseIdCardQr } from '../../shared/identity/id-card-qr.ts'
import { readQr } from '../../tests/read-paper.ts'
import { preparePage } from '../imaging/prepare-page.ts'
import { loadSamples, type Sample } from './samples.ts'

let samples: readonly Sample[]
beforeAll(async () => {
  samples = await loadSamples(path.join(import.meta.dirname, '../resources'))
})

describe('the fictional samples', () => {
  it('are small enough to ship and enough to try everything', () => {
    expect(samples.filter(({ kind }) => kind === 'card')).toHaveLength(3)
    expect(samples.filter(({ kind }) => kind === 'paper').length).toBeGreaterThanOrEqual(8)
    expect(samples.reduce((sum, { picture }) => sum + picture.length, 0)).toBeLessThan(3_000_000)
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length)
  })

  it('have cards whose QR says what the list says, and reads as a card', async () => {
    for (const { picture, qrText } of samples.filter(({ kind }) => kind === 'card')) {
      expect(await readQr(picture)).toEqual([qrText])
      expect(parseIdCardQr(qrText ?? '')).toMatchObject({ ok: true })
    }
  })

  it('are accepted as pages without a doubt', async () => {
    for (const { picture } of samples.filter(({ kind }) => kind === 'paper')) {
      expect(await preparePage(picture.slice())).toMatchObject({ ok: true, value: { warnings: [] } })
    }
  })
})
