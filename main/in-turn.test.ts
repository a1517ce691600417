import { describe, expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

describe('inTurn', () => {
  it('begins a task only when the one before has ended', async () => {
    const turn = inTurn()
    const steps: string[] = []
    const task = (name: string) => async () => {
      steps.push(`${name} begins`)
      await Promise.resolve()
      steps.push(`${name} ends`)
      return name
    }
    expect(await Promise.all([turn(task('a')), turn(task('b'))])).toEqual(['a', 'b'])
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  it('goes on after a task that throws, and tells its caller', async () => {
    const turn = inTurn()
    const broken = turn(() => Promise.reject(new Error('broken')))
    const next = turn(async () => 'next')
    await expect(broken).rejects.toThrow('broken')
    expect(await next).toBe('next')
  })
})
