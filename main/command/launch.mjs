#!/usr/bin/env node
// Plain JavaScript, because it starts on whatever Node the machine has and may have to say that another one is needed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const needed = 24
const root = new URL('../../', import.meta.url)
// The sources before the build: where both lie side by side, only the sources are sure to be of today.
const entry = ['main/command/main.ts', 'dist/main/motcua.js'].map((path) => new URL(path, root)).find(existsSync)
const brought = [`node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, 'node_modules/.bin/node']
  .map((path) => new URL(path, root))
  .find(existsSync)

if (entry === undefined) {
  process.stderr.write('Một Cửa is not built here. Run: npm ci && npm run build\n')
  process.exitCode = 1
} else if (Number.parseInt(process.versions.node, 10) >= needed) {
  await import(entry.href)
} else if (brought === undefined) {
  process.stderr.write(`Node ${process.versions.node} is too old and the packages are not installed. Run: npm ci\n`)
  process.exitCode = 1
} else {
  const child = spawn(fileURLToPath(brought), [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  child.on('error', (error) => {
    process.stderr.write(`The Node that the packages brought does not start: ${error.message}\n`)
    process.exitCode = 1
  })
  child.on('close', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1
    } else {
      process.kill(process.pid, signal)
    }
  })
}
