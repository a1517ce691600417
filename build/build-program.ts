import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'electron-vite'
import { projectFolder } from './project-folder.ts'
import { digestSources } from './source-digest.ts'
import { thirdPartyLicences } from './third-party-licences.ts'

const digestFile = join(projectFolder, 'dist', 'sources.sha256')

/** Whether `dist` was built from exactly the sources that lie here now. */
export function isBuilt(): boolean {
  return existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digestSources(projectFolder)
}

/** Builds both shells, the command and the renderer into `dist`, and beside them the terms of what they are made of. Throws when a source does not compile. */
export async function buildProgram(logLevel: 'info' | 'warn' = 'info'): Promise<void> {
  const digest = digestSources(projectFolder)
  rmSync(join(projectFolder, 'dist'), { recursive: true, force: true })
  await build({ root: projectFolder, logLevel })
  writeFileSync(join(projectFolder, 'dist', 'third-party-licences.txt'), thirdPartyLicences(projectFolder))
  writeFileSync(digestFile, digest)
}

/** Builds unless `dist` is of today, and says how long it took. Ends this process when a source does not compile. */
export async function buildWhenChanged(): Promise<void> {
  if (isBuilt()) return
  console.log('Building Một Cửa …')
  const startedAt = performance.now()
  try {
    await buildProgram('warn')
  } catch (error) {
    // The bundler's message shows the place in the source; its stack shows only the bundler.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  console.log(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s; the next start skips this.`)
}
