import { preparePage, type PreparedPage } from '../../main/imaging/prepare-page.ts'
import { looksTheSame } from '../../main/imaging/fingerprint.ts'
import { photographAgain, type TruthPhotograph } from '../imaging/truth-set.ts'
import type { Figure } from './figure.ts'

/** Every so many sheets are laid down once more. */
const every = 12

interface Made {
  readonly truth: TruthPhotograph
  readonly page: PreparedPage
}

/** The doubt "photographed twice": each page beside each other one of the set, and some sheets photographed once more. */
export async function twiceFigures(made: readonly Made[]): Promise<readonly Figure[]> {
  const clean = made.filter(({ truth }) => truth.scene.fault === null && truth.scene.kind !== 'blank')
  let [pairs, wrong] = [0, 0]
  for (const [at, { page }] of clean.entries()) {
    for (const other of clean.slice(at + 1)) {
      pairs += 1
      if (looksTheSame(page.fingerprint, other.page.fingerprint)) wrong += 1
    }
  }
  let [again, missed] = [0, 0]
  for (const { truth, page } of clean.filter((_, at) => at % every === 0)) {
    const second = await preparePage(await photographAgain(truth.scene.id))
    if (!second.ok) continue
    again += 1
    if (!looksTheSame(page.fingerprint, second.value.fingerprint)) missed += 1
  }
  return [
    {
      name: 'verdicts',
      step: 'twice',
      value: missed + wrong,
      unit: 'count',
      how: `wrong ones: ${missed} of ${again} sheets photographed once more missed, ${wrong} false among ${pairs} pairs of sheets, some of the same form`,
    },
  ]
}
