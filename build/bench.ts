import { readdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Measure } from '../tests/bench/figure.ts'
import { buildProgram, isBuilt } from './build-program.ts'
import { projectFolder } from './project-folder.ts'
import { setUpChromium } from './set-up.ts'

const folder = join(projectFolder, 'tests', 'bench')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.slice(0, -'.bench.ts'.length))
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !names.includes(name))

if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}`)
  process.exit(1)
}
await setUpChromium()
if (!isBuilt()) await buildProgram('warn')
for (const name of asked.length > 0 ? asked : names) {
  const { measure } = (await import(pathToFileURL(join(folder, `${name}.bench.ts`)).href)) as { measure: Measure }
  const figures = await measure()
  // Times of a busy machine are the machine's as much as ours: every line says how busy it was.
  const load = Number(loadavg()[0]?.toFixed(1))
  for (const figure of figures) console.log(JSON.stringify({ ...figure, load }))
}
