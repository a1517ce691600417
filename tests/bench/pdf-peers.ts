import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { partPdf } from '../../main/imaging/part-pdf.ts'
import type { PreparedPage } from '../../main/imaging/prepare-page.ts'
import type { TruthPhotograph } from '../imaging/truth-photograph.ts'
import { type Figure, spread } from './figure.ts'

const run = promisify(execFile)

/** So many photographs become a PDF each: OCRmyPDF, which also recognises text, takes some seconds a page. */
const most = Number(process.env['MOTCUA_BENCH_READ'] ?? 12)

/** Debian's tools as a user would call them, from the photograph to the PDF. */
const peers: Readonly<Record<string, (photograph: string, pdf: string) => readonly [string, ...string[]]>> = {
  img2pdf: (photograph, pdf) => ['img2pdf', photograph, '-o', pdf],
  OCRmyPDF: (photograph, pdf) => ['ocrmypdf', '-q', '-j', '1', '-l', 'vie', '--image-dpi', '200', photograph, pdf],
}

/** Bytes and time of a PDF of one page: ours from the finished page, and what Debian's tools make of the photograph. */
export async function pdfFigures(
  made: readonly { readonly truth: TruthPhotograph; readonly page: PreparedPage }[],
): Promise<readonly Figure[]> {
  const pages = made.slice(0, most)
  const folder = await mkdtemp(join(tmpdir(), 'motcua-pdf-'))
  const [photograph, pdf] = [join(folder, 'photograph.jpg'), join(folder, 'page.pdf')]
  const createdAt = new Date('2026-11-26T00:00:00Z')
  const figures = await measureAll('here', pages, async ({ page }) => {
    const bytes = await partPdf({ title: 'a', language: 'vi', createdAt, pages: [{ picture: page.picture }] })
    return bytes.length
  })
  try {
    const found = [...figures]
    for (const [name, command] of Object.entries(peers)) {
      const [program, ...rest] = command(photograph, pdf)
      found.push(
        ...(await measureAll(name, pages, async ({ truth }) => {
          await writeFile(photograph, await readFile(truth.file))
          await run(program, rest, { env: { ...process.env, OMP_THREAD_LIMIT: '1' } })
          return (await stat(pdf)).size
        })),
      )
    }
    return found
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measureAll<Page>(
  step: string,
  pages: readonly Page[],
  make: (page: Page) => Promise<number>,
): Promise<readonly Figure[]> {
  const [sizes, times]: [number[], number[]] = [[], []]
  try {
    for (const page of pages) {
      const from = performance.now()
      sizes.push(await make(page))
      times.push(performance.now() - from)
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return [{ name: 'pdfBytes', step, unit: 'bytes', how: `left out: ${reason}` }]
  }
  const how = 'a PDF of one page: here from the finished page, elsewhere from the photograph'
  return [
    { name: 'pdfBytes', step, ...spread(sizes), unit: 'bytes', how },
    { name: 'pdfTime', step, ...spread(times), how },
  ]
}
