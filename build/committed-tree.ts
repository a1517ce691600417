import { changedTrackedFiles } from './changed-tracked-files.ts'
import { projectFolder } from './project-folder.ts'

const changed = changedTrackedFiles(projectFolder)
for (const line of changed) console.log(line)
process.exitCode = changed.length === 0 ? 0 : 1
