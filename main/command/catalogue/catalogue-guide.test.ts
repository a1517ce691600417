import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { settableNames } from '../../publishing/review/set-value.ts'
import { createCatalogueFixture } from './catalogue-fixture.ts'

const { catalogue, file } = createCatalogueFixture()
const guide = readFileSync(fileURLToPath(new URL('../../../docs/catalogue.md', import.meta.url)), 'utf8')

test('the guide shows what an import prints, as it is printed', async () => {
  const shown = await catalogue(['import', file('thu-tuc.csv', 'Mã thủ tục;Phí\n1.001193;8.000')])
  expect(guide).toContain(`\`\`\`\n${shown.out}\n\`\`\``)
})

test('the guide shows what publishing prints before the PIN, as it is printed', async () => {
  await catalogue(['import', file('thu-tuc.csv', 'Mã thủ tục;Phí\n1.001193;8.000'), '--take'])
  await catalogue(['confirm', '1.001193', '--all'])
  await catalogue(['retire', '1.000656'])
  await catalogue(['publish', '--from', '2027-02-01', '--note', 'Nghị quyết 12'])
  await catalogue(['restore', '1.000656'])
  const shown = await catalogue(['publish', '--from', '2027-01-01'], '')
  expect(guide).toContain(`\`\`\`\n${shown.out}\n\`\`\``)
})

test('the guide has every name that may be set', () => {
  expect(settableNames.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
})
