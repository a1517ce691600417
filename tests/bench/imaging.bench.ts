import { existsSync, readFileSync } from 'node:fs'
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from '../../build/project-folder.ts'
import type { Quad } from '../../shared/imaging/quad.ts'
import { workerOptions } from '../../main/imaging/fork-worker.ts'
import type { PreparedPage } from '../../main/imaging/prepare-page.ts'
import type { Result } from '../../shared/result.ts'
import { cornerError } from '../imaging/corner-error.ts'
import { framedPhotograph, framedSetSize } from '../imaging/framed-set.ts'
import { faults } from '../imaging/scene.ts'
import type { TruthPhotograph } from '../imaging/truth-photograph.ts'
import { truthPhotograph, truthSetSize } from '../imaging/truth-set.ts'
import { archiveFigures } from './archive-figures.ts'
import { type Figure, type Measure, percentile, spread } from './figure.ts'
import { cleaningFigures } from './imaging-peers.ts'
import { jscanifyCorners } from './jscanify-corners.ts'
import { liveCardFigures } from './live-card.ts'
import { pdfFigures } from './pdf-peers.ts'
import { qrFigures } from './qr-figures.ts'
import { twiceFigures } from './twice-figures.ts'

/** Every so many photographs of the set are measured; `MOTCUA_BENCH_EVERY=1` measures all and takes a quarter of an hour. */
const every = Number(process.env['MOTCUA_BENCH_EVERY'] ?? 1)

interface Made {
  readonly truth: TruthPhotograph
  readonly page: PreparedPage
  readonly ms: number
  /** Of its process: what a machine that does nothing else would take. */
  readonly processorMs: number
}

/**
 * What is measured, all of it or what `MOTCUA_BENCH_SECTIONS` names, divided by commas: `pages` (the generated photographs
 * of `tests/imaging` and what peers make of them), `framed` (those with print along their edges), `twice`, `cards`.
 */
const sections = {
  pages: pageFigures,
  framed: framedFigures,
  twice: twiceFigures,
  cards: async () => [...(await qrFigures()), ...(await liveCardFigures())],
} as const satisfies Record<string, () => Promise<readonly Figure[]>>

export const measure: Measure = async () => {
  const chosen = process.env['MOTCUA_BENCH_SECTIONS']?.split(',') ?? Object.keys(sections)
  const figures: Figure[] = []
  for (const [name, section] of Object.entries(sections)) {
    if (chosen.includes(name)) figures.push(...(await section()))
  }
  return figures
}

/**
 * The tuning and the locked part apart: corners, doubts, bytes, times and memory of the built worker, one picture after the
 * other on one core; then what reads the cleaned pages, beside what Debian ships for cleaning.
 */
async function pageFigures(): Promise<readonly Figure[]> {
  const worker = startWorker()
  const made: Made[] = []
  for (let id = 0; id < truthSetSize; id += every) {
    const truth = await truthPhotograph(id)
    const bytes = readFileSync(truth.file)
    const [from, worked] = [performance.now(), worker.processorMs()]
    const answer = await worker.make(bytes)
    const [ms, processorMs] = [performance.now() - from, worker.processorMs() - worked]
    if (answer.ok) made.push({ truth, page: answer.value, ms, processorMs })
  }
  const peak = worker.peakBytes()
  worker.end()
  const of = (part: 'tuning' | 'locked') => made.filter(({ truth }) => truth.scene.part === part)
  return [
    ...(['tuning', 'locked'] as const).flatMap((part) => [
      ...corners(
        part,
        of(part).map(({ truth, page }) => ({ truth, corners: page.corners })),
      ),
      ...verdicts(part, of(part)),
    ]),
    ...(await jscanifyFigures(
      'locked, jscanify',
      of('locked').map(({ truth }) => truth),
    )),
    ...weights(made),
    { name: 'imagingMemory', value: peak, unit: 'bytes', aim: '<= 300 MB', how: 'largest resident size of the worker' },
    ...(await cleaningFigures(of('locked'))),
    ...(await pdfFigures(of('locked'))),
    ...(await archiveFigures(made)),
  ]
}

/** Sheets with a frame, a table or bands printed along their edges: corners alone. */
async function framedFigures(): Promise<readonly Figure[]> {
  const worker = startWorker()
  const figures: Figure[] = []
  const locked: TruthPhotograph[] = []
  for (const part of ['tuning', 'locked'] as const) {
    const found: Found[] = []
    for (let id = 0; id < framedSetSize; id += every) {
      const truth = await framedPhotograph(part, id)
      if (part === 'locked') locked.push(truth)
      const answer = await worker.make(readFileSync(truth.file))
      found.push({ truth, corners: answer.ok ? answer.value.corners : null })
    }
    figures.push(...corners(`framed, ${part}`, found))
  }
  worker.end()
  return [...figures, ...(await jscanifyFigures('framed, locked, jscanify', locked))]
}

function startWorker() {
  const child = fork(join(projectFolder, 'dist', 'main', 'imaging.js'), workerOptions)
  const peakOf = (): number =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'latin1'))?.[1] ?? 0) * 1024
  return {
    make: (bytes: Uint8Array) =>
      new Promise<Result<PreparedPage, { kind: string }>>((resolve) => {
        child.once('message', (answer) => resolve(answer as Result<PreparedPage, { kind: string }>))
        child.send({ kind: 'prepare', bytes, wishes: { quarterTurns: 0 } })
      }),
    /** In steps of ten milliseconds, as Linux counts. */
    processorMs() {
      const fields =
        readFileSync(`/proc/${child.pid ?? 0}/stat`, 'latin1')
          .split(') ')[1]
          ?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) * 10
    },
    peakBytes: () => (existsSync('/proc/self/status') ? peakOf() : Number.NaN),
    end: () => child.kill(),
  }
}

async function jscanifyFigures(part: string, truths: readonly TruthPhotograph[]): Promise<readonly Figure[]> {
  const found = await jscanifyCorners(truths)
  const times = found.map(({ ms }) => ms)
  return [
    ...corners(
      part,
      truths.map((truth, at) => ({ truth, corners: found[at]?.corners ?? null })),
    ),
    {
      name: 'cornerTime',
      step: part,
      p50: Math.round(percentile(times, 0.5)),
      p99: Math.round(percentile(times, 0.99)),
      n: times.length,
      unit: 'ms',
      how: 'from the decoded photograph to its corners, in Chromium',
    },
  ]
}

interface Found {
  readonly truth: TruthPhotograph
  readonly corners: Quad | null
}

function corners(part: string, found: readonly Found[]): readonly Figure[] {
  const whole = found.filter(({ truth }) => truth.scene.fault !== 'cutOff')
  const errors = whole.map(({ truth, corners: seen }) => cornerError(seen, truth))
  const line = (step: string, value: number, aim?: string): Figure => ({
    name: 'corners',
    step: `${part}: ${step}`,
    value: Number(value.toFixed(4)),
    unit: 'ratio',
    ...(aim === undefined ? {} : { aim }),
    how: `farthest corner, of the page's diagonal; ${errors.length} photographs that show a whole page`,
  })
  return [
    line('median', percentile(errors, 0.5)),
    line('p95', percentile(errors, 0.95)),
    line('share within 2 %', errors.filter((error) => error <= 0.02).length / errors.length, '>= 0.97'),
  ]
}

function verdicts(part: string, made: readonly Made[]): readonly Figure[] {
  return faults.map((fault) => {
    const has = made.filter(({ truth }) => truth.scene.fault === fault)
    const missed = has.filter(({ page }) => !page.warnings.includes(fault)).length
    const wrong = made.filter(({ truth, page }) => truth.scene.fault !== fault && page.warnings.includes(fault)).length
    return {
      name: 'verdicts',
      step: `${part}: ${fault}`,
      value: missed + wrong,
      unit: 'count' as const,
      how: `wrong ones: ${missed} of ${has.length} missed, ${wrong} false among ${made.length - has.length}`,
    }
  })
}

function weights(made: readonly Made[]): readonly Figure[] {
  const bytes = (look: string) => made.filter(({ page }) => page.look === look).map(({ page }) => page.picture.length)
  const looks = (['text', 'grey', 'colour'] as const).filter((look) => bytes(look).length > 0)
  const large = made.filter(({ truth }) => truth.scene.width * truth.scene.height === 12_000_000)
  return [
    ...looks.map((look) => ({
      name: 'pageBytes',
      step: look,
      p50: percentile(bytes(look), 0.5),
      p99: percentile(bytes(look), 0.99),
      n: bytes(look).length,
      unit: 'bytes' as const,
      aim: look === 'text' ? '<= 120000' : '<= 500000',
      how: 'picture as it goes into the PDF',
    })),
    times(
      'all',
      made.map(({ ms }) => ms),
    ),
    times(
      '12 megapixels',
      large.map(({ ms }) => ms),
    ),
    times(
      '12 megapixels, of the processor',
      large.map(({ processorMs }) => processorMs),
      'p50 <= 700',
    ),
  ]
}

function times(step: string, values: readonly number[], aim?: string): Figure {
  return {
    name: 'pageTime',
    step,
    ...spread(values),
    ...(aim === undefined ? {} : { aim }),
    how: 'from the bytes of the photograph to the page and its preview, in the worker, one core',
  }
}
