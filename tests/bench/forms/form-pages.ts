import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { projectFolder } from '../../../build/project-folder.ts'
import { fixedLocale } from '../../../build/fixed-locale.ts'
import { securityHeaders } from '../../../main/shell/security-headers.ts'

/** The programs that show the same form, by the name in figures: each a page of its own, bundled by the same bundler. */
export const formPrograms = {
  here: 'here-page.tsx',
  'here, form alone': 'form-alone-page.tsx',
  SurveyJS: 'survey-js-page.ts',
  'Form.io': 'form-io-page.ts',
}
export type FormProgram = keyof typeof formPrograms

/** Ours run under the product's headers and are built with what it is built with; the others are peers. */
export function isOurs(program: FormProgram): boolean {
  return program.startsWith('here')
}

const cache = join(projectFolder, 'node_modules', '.cache', 'forms-bench')
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.html': 'text/html',
}
const html = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta id="react-aria-pressable-style" />
    <link rel="stylesheet" href="style.css" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="page.js"></script>
  </body>
</html>`

/** Bundles each program's page as the product's own is bundled. Some ten seconds. */
export async function buildFormPages(): Promise<void> {
  for (const [program, entry] of Object.entries(formPrograms) as [FormProgram, string][]) {
    await build({
      configFile: false,
      logLevel: 'error',
      root: projectFolder,
      base: './',
      // Form.io expects it of its bundler.
      define: { global: 'globalThis' },
      plugins: isOurs(program) ? [react(), fixedLocale()] : [react()],
      publicDir: false,
      build: {
        outDir: join(cache, program),
        emptyOutDir: true,
        target: 'chrome150',
        minify: true,
        assetsInlineLimit: 0,
        cssCodeSplit: false,
        modulePreload: false,
        rollupOptions: {
          input: join(import.meta.dirname, entry),
          output: {
            entryFileNames: 'page.js',
            chunkFileNames: '[name].js',
            assetFileNames: '[name][extname]',
            codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
          },
        },
      },
    })
  }
}

/** Scripts of a page as a server would send them compressed, in bytes. */
export function scriptSize(program: FormProgram, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(cache, program, name))).length, 0)
}

interface Asked {
  readonly program: FormProgram
  readonly fields: number
  readonly headers: 'ours' | 'none'
  readonly opening: 'navigation' | 'touch'
}

export interface FormServer {
  /** The address of a form of so many fields, under the product's headers or without any, shown at once or at a touch. */
  readonly address: (asked: Asked) => string
  /** An empty page of the same origin and headers: what is set there lasts into the form's page. */
  readonly emptyAddress: (headers: 'ours' | 'none') => string
  readonly close: () => void
}

function served(program: string, name: string): string | Buffer {
  if (program === 'empty') return '<!doctype html>'
  if (name === 'index.html') return html
  const path = join(cache, program, name)
  // A browser also asks for icons that nobody has drawn.
  return extname(name) in types && existsSync(path) ? readFileSync(path) : ''
}

/** Serves what `buildFormPages` made on 127.0.0.1: `/<headers>/<program>/<file>`. */
export async function serveFormPages(): Promise<FormServer> {
  const server = createServer((request, response) => {
    const [, headers, program = '', name = ''] = decodeURIComponent(request.url ?? '').split(/[/?]/)
    if (headers === 'ours') for (const entry of Object.entries(securityHeaders)) response.setHeader(...entry)
    response.setHeader('cache-control', 'no-store')
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream')
    response.end(served(program, name))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: ({ program, fields, headers, opening }) =>
      `${origin}/${headers}/${program}/index.html?fields=${fields}&opening=${opening}`,
    emptyAddress: (headers) => `${origin}/${headers}/empty/index.html`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
