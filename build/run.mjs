// The one build file in plain JavaScript: it has to run on the system's Node to say that another one is needed.
import { existsSync } from 'node:fs'

const [script = ''] = process.argv.slice(2, 3)
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  const installed = existsSync(new URL('../node_modules/.bin/node', import.meta.url))
  console.error(
    installed
      ? `Node ${process.versions.node} is too old. Call this through npm (npm start, npm test): it brings Node 24.`
      : 'The packages are not installed yet. Run: npm ci',
  )
  process.exit(1)
}
process.argv.splice(2, 1)
await import(`./${script}.ts`)
