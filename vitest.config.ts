import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Properties ask the same questions in every run, see there. */
const alias = [
  { find: /^fast-check$/, replacement: fileURLToPath(new URL('tests/seeded-properties.ts', import.meta.url)) },
]

export default defineConfig({
  test: {
    // A run never waits for a program that a failed test left open.
    teardownTimeout: 10_000,
    projects: [
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{shared,main,renderer,build}/**/*.test.{ts,tsx}'],
          // Vitest would leave one of two cores idle.
          maxWorkers: 2,
          // A test that renders papers takes a second; on a machine that does other things as well, several.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          // Real browsers, real processes, built program: two at a time, with patience for a busy machine.
          name: 'heavy',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/build-once.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
