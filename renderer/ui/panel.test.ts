import { describe, expect, it } from 'vitest'
import { pixelsPerMillimetre, shapeOf } from './panel.ts'

const panel = { width: 268, height: 476 }

describe('pixelsPerMillimetre', () => {
  it('is the true density on a 21.5″ panel, upright or lying', () => {
    expect(pixelsPerMillimetre({ width: 1080, height: 1920 }, panel)).toBeCloseTo(4.03, 2)
    expect(pixelsPerMillimetre({ width: 1920, height: 1080 }, panel)).toBeCloseTo(4.03, 2)
  })

  it('takes the usual panel when none is known', () => {
    const viewport = { width: 1920, height: 1080 }
    expect(pixelsPerMillimetre(viewport, null)).toBe(pixelsPerMillimetre(viewport, panel))
    expect(pixelsPerMillimetre(viewport, { width: 0, height: 0 })).toBe(pixelsPerMillimetre(viewport, panel))
  })

  it('shrinks on a laptop window so that the layout fits', () => {
    expect(pixelsPerMillimetre({ width: 1280, height: 800 }, panel)).toBeCloseTo(2.69, 2)
  })

  it('is true on a 10″ tablet, and never makes the canvas smaller than the layout needs', () => {
    expect(pixelsPerMillimetre({ width: 1280, height: 800 }, { width: 217, height: 136 })).toBeCloseTo(5.88, 2)
    const scale = pixelsPerMillimetre({ width: 1280, height: 800 }, { width: 150, height: 94 })
    expect(1280 / scale).toBeGreaterThanOrEqual(209.9)
    expect(800 / scale).toBeGreaterThanOrEqual(129.9)
  })
})

describe('shapeOf', () => {
  it('tells upright from lying glass, and low from roomy', () => {
    expect(shapeOf({ width: 268, height: 476 }, 'large')).toEqual({ shape: 'tall', room: 'usual' })
    expect(shapeOf({ width: 476, height: 268 }, 'large')).toEqual({ shape: 'wide', room: 'usual' })
    expect(shapeOf({ width: 268, height: 238 }, 'normal')).toEqual({ shape: 'wide', room: 'usual' })
    expect(shapeOf({ width: 268, height: 238 }, 'large')).toEqual({ shape: 'wide', room: 'low' })
    expect(shapeOf({ width: 217, height: 136 }, 'normal')).toEqual({ shape: 'wide', room: 'low' })
  })
})
