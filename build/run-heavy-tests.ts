import { buildProgram, isBuilt } from './build-program.ts'
import { runProgram } from './run-program.ts'
import { setUpChromium } from './set-up.ts'

interface Choice {
  /** Where the tests lie; words of the command line choose among its files. */
  readonly folder: string
  /** The environment variable that says `long` for `--long`. */
  readonly longBy: string
}

/** Runs the tests of one folder with what they print on the screen, as the words of the command line say. */
export async function runHeavyTests({ folder, longBy }: Choice): Promise<void> {
  const words = process.argv.slice(2).filter((word) => word !== '--long')
  const isLong = process.argv.includes('--long')
  await setUpChromium()
  if (!isBuilt()) await buildProgram('warn')
  const files = words.length > 0 ? words.map((word) => `${folder}/${word}`) : [folder]
  const { code } = await runProgram('vitest', ['run', '--project', 'heavy', '--disableConsoleIntercept', ...files], {
    environment: isLong ? { [longBy]: 'long' } : {},
  })
  process.exitCode = code
}
