import { expect, test } from 'vitest'
import { join } from 'node:path'
import { folderSource } from '../../catalogue/catalogue-source.ts'
import { resourcesFolder } from '../../kiosk-fixture.ts'
import { shippedTexts } from '../compose-version.ts'
import { formIn } from './form-in.ts'

const texts = shippedTexts(folderSource(join(resourcesFolder, 'catalogue')))

test('a form is read by its id, and one that is missing or broken in any way is none', () => {
  expect(formIn(texts, 'certified-copy')).toMatchObject({ id: 'certified-copy' })
  expect(formIn(texts, 'none')).toBeNull()
  for (const broken of ['', '{"id":"x"', '{"id":"x"}', 'null']) {
    expect(formIn({ 'forms/x.json': broken }, 'x')).toBeNull()
  }
})
