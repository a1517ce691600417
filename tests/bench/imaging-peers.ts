import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PreparedPage } from '../../main/imaging/prepare-page.ts'
import type { TruthPhotograph } from '../imaging/truth-photograph.ts'
import { lineError } from './line-error.ts'
import { type Figure, percentile } from './figure.ts'

const run = promisify(execFile)

/** So many pages are read by each: a page takes tesseract some seconds. */
const most = Number(process.env['MOTCUA_BENCH_READ'] ?? 12)

const clean = new Set([null, 'cutOff'])

/**
 * How well tesseract reads the photograph as it is, our page, and what Debian's tools make of the photograph: characters
 * wrong in the printed lines, and how long the cleaning took. A tool that is not installed gets a line that says so.
 */
export async function cleaningFigures(
  made: readonly { readonly truth: TruthPhotograph; readonly page: PreparedPage; readonly ms: number }[],
): Promise<readonly Figure[]> {
  const read = made
    .filter(({ truth }) => truth.scene.quarterTurns === 0 && clean.has(truth.scene.fault) && truth.lines.length > 10)
    .filter(({ truth }) => truth.scene.fault === null)
    .slice(0, most)
  const folder = await mkdtemp(join(tmpdir(), 'motcua-read-'))
  const [raw, deskewed, pnm, ours] = ['raw.jpg', 'deskewed.png', 'page.pnm', 'ours.jpg'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  const unpapered = join(folder, 'unpapered.pnm')
  const peers: Readonly<Record<string, { file: string; make: (photograph: string) => Promise<unknown> }>> = {
    'photograph as it is': { file: raw, make: async () => undefined },
    'ImageMagick -deskew': {
      file: deskewed,
      make: (photograph) =>
        run('convert', ['-limit', 'thread', '1', photograph, '-deskew', '40%', '-normalize', deskewed]),
    },
    unpaper: {
      file: unpapered,
      make: async (photograph) => {
        await run('convert', ['-limit', 'thread', '1', photograph, '-colorspace', 'Gray', pnm])
        await run('unpaper', ['--overwrite', '-q', pnm, unpapered])
      },
    },
  }
  const figures: Figure[] = []
  const line = (step: string, errors: readonly number[], times: readonly number[]): void => {
    figures.push({
      name: 'readErrors',
      step,
      value: Number((errors.reduce((sum, error) => sum + error, 0) / errors.length).toFixed(4)),
      n: errors.length,
      unit: 'ratio',
      how: 'characters that tesseract (vie) gets wrong in the printed lines, locked photographs without a fault, upright',
    })
    if (times.length > 0) {
      figures.push({
        name: 'cleaningTime',
        step,
        p50: Math.round(percentile(times, 0.5)),
        n: times.length,
        unit: 'ms',
        how: 'one thread',
      })
    }
  }
  try {
    await run('tesseract', ['--version'])
    for (const [name, { file, make }] of Object.entries(peers)) {
      const [errors, times]: [number[], number[]] = [[], []]
      try {
        for (const { truth } of read) {
          await writeFile(raw, await readFile(truth.file))
          const from = performance.now()
          await make(raw)
          times.push(performance.now() - from)
          errors.push(lineError(truth.lines, await words(file)))
        }
        line(name, errors, name === 'photograph as it is' ? [] : times)
      } catch (error) {
        figures.push({ name: 'readErrors', step: name, unit: 'ratio', how: `left out: ${reasonOf(error)}` })
      }
    }
    const errors: number[] = []
    for (const { truth, page } of read) {
      await writeFile(ours, page.picture)
      errors.push(lineError(truth.lines, await words(ours)))
    }
    line(
      'our page',
      errors,
      read.map(({ ms }) => ms),
    )
  } catch (error) {
    figures.push({
      name: 'readErrors',
      unit: 'ratio',
      how: `left out, install tesseract-ocr and tesseract-ocr-vie: ${reasonOf(error)}`,
    })
  } finally {
    await rm(folder, { recursive: true })
  }
  return figures
}

async function words(picture: string): Promise<string> {
  const { stdout } = await run('tesseract', [picture, '-', '-l', 'vie', '--psm', '3'], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    maxBuffer: 16e6,
  })
  return stdout
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
