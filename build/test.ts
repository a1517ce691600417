import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findLeftovers, runMark } from './leftover-processes.ts'
import { runProgram } from './run-program.ts'
import { setUpChromium, setUpTestTools } from './set-up.ts'
import { failedFiles, readVitestSummary, type Tally, tallyLine } from './vitest-summary.ts'

/** One thing that `npm test` does; `vitest` stages count their tests, every other stage counts as one check. */
type Stage =
  | { readonly name: string; readonly command: readonly [string, ...string[]] }
  | { readonly name: string; readonly vitestProject: string }

const node = process.execPath

const stages: readonly Stage[] = [
  { name: 'format', command: ['biome', 'check', '.'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'types of shared', command: ['tsc', '-p', 'shared'] },
  { name: 'types of main', command: ['tsc', '-p', 'main'] },
  { name: 'types of renderer', command: ['tsc', '-p', 'renderer'] },
  { name: 'types of tests', command: ['tsc', '-p', 'tests'] },
  { name: 'recordings', command: [node, 'build/voice.ts', 'check'] },
  { name: 'unit tests', vitestProject: 'unit' },
  { name: 'build', command: [node, 'build/build.ts'] },
  { name: 'tests across rooms', vitestProject: 'heavy' },
]

/**
 * With `--clean-tree`, and always in continuous integration, the sources must be what is committed: a check that formats
 * or generates would show here.
 */
const cleanTree: Stage = { name: 'committed tree', command: [node, 'build/committed-tree.ts'] }

const wantsCleanTree = process.argv.includes('--clean-tree') || process.env['CI'] === 'true'

async function runStage(stage: Stage, folder: string): Promise<Tally> {
  if ('command' in stage) {
    const [program, ...args] = stage.command
    const { code } = await runProgram(program, args)
    if (code === 0) return { passed: 1, failed: 0, skipped: 0 }
    broken.push(stage.name)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const first = await runVitest(stage.vitestProject, join(folder, `${stage.vitestProject}.json`), [])
  if (first.tally.failed === 0) return first.tally
  const again = failedFiles(first.summary)
  const names = again.flatMap(({ path, tests }) => (tests.length > 0 ? tests : ['']).map((test) => `${path} ${test}`))
  const files = again.map(({ path }) => path)
  const steady = async () =>
    (await runVitest(stage.vitestProject, join(folder, `${stage.vitestProject}-again.json`), files)).tally.failed > 0
  if (!mayRunAgain(files) || (await steady())) {
    broken.push(...(names.length > 0 ? names : [stage.name]))
    return first.tally
  }
  unsteady.push(...names)
  const tests = again.reduce((sum, file) => sum + Math.max(file.tests.length, 1), 0)
  return { ...first.tally, passed: first.tally.passed + tests, failed: first.tally.failed - tests }
}

/** What failed, told once more at the end: between it and the last line stand thousands of others. */
const broken: string[] = []

/** What failed at first and passed when it was run alone: told at the end too, so that nobody gets used to it. */
const unsteady: string[] = []

/**
 * A program that starves on a busy machine is no mistake of the product, so a few failed files are run once more, alone.
 * Never those that prove that nothing is lost: what fails there once in a hundred runs is what they look for.
 */
function mayRunAgain(files: readonly string[]): boolean {
  return files.length > 0 && files.length <= 3 && !files.some((file) => file.includes('/tests/faults/'))
}

async function runVitest(
  project: string,
  summary: string,
  files: readonly string[],
): Promise<{ readonly summary: string; readonly tally: Tally }> {
  const { code } = await runProgram(
    'vitest',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${summary}`, ...files],
    { environment: runMark.environment },
  )
  return { summary, tally: readVitestSummary(summary, code) }
}

async function runAll(): Promise<Tally> {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const folder = await mkdtemp(join(tmpdir(), 'motcua-test-'))
  const chromium = await setUpChromium()
  if (chromium === null) {
    total.failed += 1
    broken.push('a Chromium for the tests')
  }
  await setUpTestTools()
  for (const stage of wantsCleanTree ? [...stages, cleanTree] : stages) {
    const startedAt = performance.now()
    console.log(`\n== ${stage.name}`)
    const { passed, failed, skipped } = await runStage(stage, folder)
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    console.log(`== ${stage.name}: ${failed === 0 ? 'passed' : `${failed} failed`}, ${seconds} s`)
  }
  const leftovers = await findLeftovers()
  if (leftovers.length === 0) total.passed += 1
  else {
    total.failed += 1
    broken.push('every program that the tests started has ended')
  }
  for (const leftover of leftovers) console.log(`left running: ${leftover}`)
  await rm(folder, { recursive: true })
  return total
}

const tally = await runAll()
for (const name of broken) console.log(`failed: ${name}`)
for (const name of unsteady) console.log(`unsteady, passed only when run again alone: ${name}`)
process.exitCode = tally.failed === 0 ? 0 : 1
console.log(`\n${tallyLine(tally)}`)
