import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openApiDocument } from '../main/centre/http/open-api.ts'
import { projectFolder } from './project-folder.ts'

const file = join(projectFolder, 'docs', 'centre-api', 'openapi.json')
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`)
