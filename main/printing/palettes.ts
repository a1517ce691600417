import type { Palette } from './svg.ts'

/** The product's colours on white paper; quiet ink still has 10 : 1. */
export const colours = {
  ink: '#1b1b1f',
  quiet: '#3b3b42',
  red: '#7a1212',
  teal: '#08444a',
  gold: '#f6c945',
  surface: '#f6f0e5',
  line: '#b9ad98',
  pale: '#efe7da',
  white: '#ffffff',
} as const satisfies Palette

/** A receipt printer knows black and white only; grounds stay white and pale words are left out. */
export const blackAndWhite: Palette = {
  ink: '#000',
  quiet: '#000',
  red: '#000',
  teal: '#000',
  gold: '#000',
  surface: null,
  line: '#000',
  pale: null,
  white: '#fff',
}
