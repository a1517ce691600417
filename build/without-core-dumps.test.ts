import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { withoutCoreDumps } from './without-core-dumps.ts'

test.runIf(process.platform === 'linux')('what is started may write no core dump, and is the process itself', () => {
  const script = `console.log(process.ppid, require('node:fs').readFileSync('/proc/self/limits', 'utf8'))`
  const [program, ...args] = withoutCoreDumps([process.execPath, '-e', script])
  const said = spawnSync(program, args, { encoding: 'utf8' }).stdout
  expect(said).toMatch(/^Max core file size +0 +0 /m)
  expect(said).toMatch(new RegExp(`^${process.pid} `))
})
