import { buildProgram, isBuilt } from './build-program.ts'
import { runProgram } from './run-program.ts'
import { setUpChromium } from './set-up.ts'

/**
 * Runs the tests that break things, with their counts on the screen: `npm run test:faults`, `-- --long` for the form that
 * takes the better part of an hour, and words that a test file's path has to hold, e.g. `-- kill`.
 */
const words = process.argv.slice(2).filter((word) => word !== '--long')
const isLong = process.argv.includes('--long')

await setUpChromium()
if (!isBuilt()) await buildProgram('warn')
const files = words.length > 0 ? words.map((word) => `tests/faults/${word}`) : ['tests/faults']
const { code } = await runProgram('vitest', ['run', '--project', 'heavy', '--disableConsoleIntercept', ...files], {
  environment: isLong ? { MOTCUA_FAULTS: 'long' } : {},
})
process.exitCode = code
