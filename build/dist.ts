import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { buildProgram } from './build-program.ts'
import { projectFolder } from './project-folder.ts'

/** Installers by platform: `npm run dist` makes this machine's, `-- --win` and `-- --linux` name them. */
const platforms = [
  { option: '--linux', platform: Platform.LINUX, node: 'linux', sharp: 'sharp-linux-x64' },
  { option: '--win', platform: Platform.WINDOWS, node: 'win32', sharp: 'sharp-win32-x64' },
] as const

const asked = platforms.filter(({ option }) => process.argv.includes(option))
const chosen = asked.length > 0 ? asked : platforms.filter(({ node }) => node === process.platform)

for (const { node, sharp } of chosen) {
  if (existsSync(join(projectFolder, 'node_modules', '@img', sharp))) continue
  console.error(`sharp's library for ${node} is not here. Run: npm install --no-save --force @img/${sharp}`)
  process.exit(1)
}

await buildProgram()
for (const { platform } of chosen) {
  await build({ projectDir: projectFolder, targets: platform.createTarget(), publish: 'never' })
}
