import { buildProgram, isBuilt } from '../build/build-program.ts'

/** Vitest's global set-up: the tests across rooms run the built program, and build it only when a source has changed. */
export async function setup(): Promise<void> {
  if (!isBuilt()) await buildProgram('warn')
}
