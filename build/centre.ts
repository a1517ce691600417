import { join } from 'node:path'
import { buildWhenChanged } from './build-program.ts'
import { projectFolder } from './project-folder.ts'
import { runInFront } from './run-in-front.ts'

await buildWhenChanged()
runInFront(process.execPath, [join(projectFolder, 'dist', 'main', 'centre.js'), ...process.argv.slice(2)])
