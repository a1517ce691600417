import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { centreDataFolderFrom, dataFolderFrom, programFoldersFrom } from '../shell/program-folders.ts'
import { systemEffects } from '../shell/system-effects.ts'
import { whenAskedToEnd } from '../shell/when-asked-to-end.ts'
import { createSecretAsker } from './ask-secret.ts'
import { runCommand } from './run-command.ts'

// A reader that has seen enough, as `head` has, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const secrets = createSecretAsker({ input: process.stdin, output: process.stderr })

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  defaultDataFolder: dataFolderFrom(process.env, process.platform),
  defaultCentreDataFolder: centreDataFolderFrom(process.env, process.platform),
  resourcesFolder: programFoldersFrom(dirname(fileURLToPath(import.meta.url))).resources,
  // The log is the kiosk's: an answer at a terminal says all there is to say.
  effects: { ...systemEffects, log: () => {} },
  say: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  diskOf: (folder) => statfsSync(folder),
  askSecret: (question) => secrets.ask(question),
  askedToEnd: whenAskedToEnd,
})
secrets.close()
