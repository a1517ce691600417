import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { partPdf } from '../../main/imaging/part-pdf.ts'
import type { PreparedPage } from '../../main/imaging/prepare-page.ts'
import { readText } from '../../main/imaging/read-text.ts'
import type { Figure } from './figure.ts'

const run = promisify(execFile)

/** Pages of a document; every second one is read, so that both kinds lie in it. */
const pagesEach = 4
const mostDocuments = 5

/** Where Debian's `libpdfbox2-java`, `libjaxb-api-java` and `libactivation-java` lie. */
const javaFolder = '/usr/share/java'
const libraries = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'jaxb-api',
  'javax.activation',
].map((name) => join(javaFolder, `${name}.jar`))

/** Complaints of Debian's programs about documents of several pages, with and without a layer of text. */
export async function archiveFigures(made: readonly { readonly page: PreparedPage }[]): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-archive-'))
  try {
    const files: string[] = []
    for (let at = 0; at < mostDocuments && at * pagesEach < made.length; at += 1) {
      const file = join(folder, `${at}.pdf`)
      await writeFile(file, await documentOf(made.slice(at * pagesEach, (at + 1) * pagesEach)))
      files.push(file)
    }
    return [
      await complaints('qpdf --check', files, 'syntax and streams', (file) => ['qpdf', ['--check', file]]),
      await complaints(
        'PDFBox Preflight',
        files,
        'as PDF/A-1b, for which alone it has rules and which is the stricter; the files say part 1 and PDF 1.4 for it',
        (file) => ['java', ['-cp', libraries.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file]],
      ),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function documentOf(made: readonly { readonly page: PreparedPage }[]): Promise<Buffer> {
  const pages: { picture: Uint8Array; text?: Uint8Array }[] = []
  for (const [at, { page }] of made.entries()) {
    const text = at % 2 === 0 ? null : await readText(page.picture)
    pages.push({ picture: page.picture, ...(text === null ? {} : { text }) })
  }
  const createdAt = new Date('2026-11-26T00:00:00Z')
  const pdf = Buffer.from(await partPdf({ title: 'Giấy tờ <mẫu> & bản sao', language: 'vi', createdAt, pages }))
  pdf.write('%PDF-1.4', 0, 'latin1')
  const part = '<pdfaid:part>'
  pdf.write('1', pdf.indexOf(part) + part.length, 'latin1')
  return pdf
}

async function complaints(
  step: string,
  files: readonly string[],
  how: string,
  command: (file: string) => readonly [program: string, options: readonly string[]],
): Promise<Figure> {
  const found: string[] = []
  for (const file of files) {
    const [program, options] = command(file)
    try {
      await run(program, options)
    } catch (error) {
      const { code, stdout = '' } = error as { code?: unknown; stdout?: string }
      const isMissing = code === 'ENOENT' || stdout === ''
      if (isMissing)
        return { name: 'archive', step, unit: 'count', how: `left out: ${program} or its libraries are not installed` }
      found.push(...stdout.split('\n').filter((line) => /^(?:\d|WARNING|ERROR)/.test(line)))
    }
  }
  return {
    name: 'archive',
    step,
    value: found.length,
    n: files.length,
    unit: 'count',
    aim: '<= 0',
    how: `complaints about documents of ${pagesEach} pages; ${how}${found.length === 0 ? '' : `: ${found.slice(0, 3).join('; ')}`}`,
  }
}
