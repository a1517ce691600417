import { createSealing } from '../../../main/vault/sealing.ts'
import { readPdf } from '../../read-paper.ts'
import { readTray } from '../../end-to-end/printer-tray.ts'
import { nameOf, preparedPictures } from './attempt.ts'
import type { KillRecord } from './kill-driver.ts'
import type { KioskProcess } from './kiosk-process.ts'
import { readKeptDossiers } from './kept-dossiers.ts'

/** The books compared: what was promised, what the Centre holds, what was printed. Each list but the counts has to be empty. */
export interface Verdict {
  readonly attempted: number
  readonly acknowledged: number
  readonly kept: number
  readonly printed: number
  /** Acknowledged, and not at the Centre under the code that was said. */
  readonly lost: readonly number[]
  /** At the Centre more than once, or two under one official code. */
  readonly duplicated: readonly string[]
  /** At the Centre, and nobody ever handed that in. */
  readonly unexpected: readonly string[]
  /** At the Centre with a draft or page that differs in a byte from what was handed in. */
  readonly changed: readonly number[]
  /** Codes, said or printed, that look-up does not answer with the Centre's. */
  readonly unresolved: readonly string[]
}

export async function judge(parts: {
  readonly record: KillRecord
  readonly dataFolder: string
  readonly centreFolder: string
  /** A kiosk that runs undisturbed, and how to end it before the Centre's files are read. */
  readonly kiosk: KioskProcess
  readonly closeAll: () => Promise<void>
}): Promise<Verdict> {
  const { record, dataFolder, centreFolder, kiosk } = parts
  const printedCodes = await readPrintedCodes(dataFolder)
  const said = new Set([...record.acknowledged.values(), ...printedCodes])
  const found = new Map<string, string>()
  for (const code of said) found.set(code, await settledCode(kiosk, code))
  await parts.closeAll()
  const kept = await readKeptDossiers(
    centreFolder,
    await createSealing({ randomBytes: (length) => new Uint8Array(length) }),
  )

  const attemptsByName = new Map(record.attempts.map((attempt) => [nameOf(attempt.number), attempt]))
  const changed: number[] = []
  for (const dossier of kept) {
    const attempt = attemptsByName.get(dossier.draft.applicant.fullName)
    if (attempt === undefined) continue
    const pageIds = dossier.draft.parts.flatMap((part) => part.pageIds)
    const sameDraft = JSON.stringify(dossier.draft) === JSON.stringify(attempt.draft(pageIds))
    const expected = await preparedPictures(attempt)
    const samePages =
      dossier.pages.length === expected.length &&
      expected.every((page, index) => dossier.pages[index]?.equals(page) === true)
    if (!sameDraft || !samePages) changed.push(attempt.number)
  }

  const byCode = new Map(kept.map((dossier) => [dossier.trackingCode, dossier]))
  return {
    attempted: record.attempts.length,
    acknowledged: record.acknowledged.size,
    kept: kept.length,
    printed: printedCodes.length,
    lost: [...record.acknowledged].flatMap(([number, code]) =>
      byCode.get(plain(code))?.draft.applicant.fullName === nameOf(number) ? [] : [number],
    ),
    duplicated: [
      ...repeated(kept.map(({ draft }) => draft.applicant.fullName)),
      ...repeated(kept.map(({ officialCode }) => officialCode)),
    ],
    unexpected: kept.flatMap(({ draft, trackingCode }) =>
      attemptsByName.has(draft.applicant.fullName) ? [] : [trackingCode],
    ),
    changed,
    unresolved: [...found].flatMap(([code, official]) =>
      byCode.get(plain(code))?.officialCode === official ? [] : [code],
    ),
  }
}

/** The official code that a look-up answers, once the Centre has the dossier. */
async function settledCode(kiosk: KioskProcess, trackingCode: string): Promise<string> {
  const giveUpAt = performance.now() + 60_000
  for (;;) {
    const answer = await kiosk.call('dossier.lookUp', { trackingCode, world: 'real' })
    if (answer?.ok !== true) return `not found: ${JSON.stringify(answer)}`
    if (answer.value.officialCode !== null) return answer.value.officialCode
    if (performance.now() > giveUpAt) return `still ${answer.value.state}`
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Codes on every receipt that came out whole. One that was cut off in the printer is no paper that anybody holds. */
async function readPrintedCodes(dataFolder: string): Promise<readonly string[]> {
  const codes: string[] = []
  for (const { pdf } of await readTray(dataFolder)) {
    const whole = Buffer.from(pdf).subarray(-16).includes('%%EOF')
    if (!whole) continue
    const code = /\b\w{5}-\w{5}-\w{5}\b/.exec((await readPdf(pdf)).pages.join(' '))?.[0]
    if (code === undefined) throw new Error('a printed receipt without a code')
    codes.push(code)
  }
  return codes
}

function plain(code: string): string {
  return code.replaceAll('-', '')
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
