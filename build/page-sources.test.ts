import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packagesOfPage } from './page-sources.ts'
import { projectFolder } from './project-folder.ts'

test('the page carries no zod: its policy forbids the code that zod writes, and a third of its weight would be zod', () => {
  const packages = packagesOfPage(join(projectFolder, 'renderer', 'main.tsx'))
  expect([...packages.keys()]).toEqual(expect.arrayContaining(['react', 'xstate', 'i18next']))
  expect(packages.get('zod')).toBeUndefined()
})
