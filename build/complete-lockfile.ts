import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLockfile, type Lockfile } from './lockfile.ts'
import { projectFolder } from './project-folder.ts'

const path = join(projectFolder, 'package-lock.json')
const { lockfile, added } = completeLockfile(JSON.parse(readFileSync(path, 'utf8')) as Lockfile)
writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`)
console.log(added.length === 0 ? 'The lockfile is complete.' : `Added to the lockfile: ${added.join(', ')}`)
