import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'

/** Properties ask the same questions in every run, see there. */
const alias = [
  { find: /^fast-check$/, replacement: fileURLToPath(new URL('tests/seeded-properties.ts', import.meta.url)) },
]

/** Vitest would give up after a second, which a busy machine can spend on anything. */
const patient = { poll: { timeout: 30_000 } }

export default defineConfig({
  test: {
    // A run never waits for a program that a failed test left open.
    teardownTimeout: 10_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'unit',
          expect: patient,
          include: ['{shared,main,renderer,build}/**/*.test.{ts,tsx}'],
          // Files share what they load, which saves a sixth of the time: no test may leave anything behind in a module.
          isolate: false,
          // Vitest would leave one of two cores idle.
          maxWorkers: 2,
          // A test that renders papers takes a second; on a machine that does other things as well, several. Patience
          // costs nothing where all is well.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          // Real browsers, real processes, built program: two at a time, with patience for a busy machine.
          name: 'heavy',
          expect: patient,
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/build-once.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
