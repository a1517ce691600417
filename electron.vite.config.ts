import { cpSync, existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { fixedLocale } from './build/fixed-locale.ts'

/** What is not bundled: Electron itself, and what has its library beside its own files. Tesseract is only ever required. */
const external = ['electron', /^node:/, 'sharp', /^@img\//, '@hyzyla/pdfium']

/** Electron 45 brings Node 24 and Chromium 150; electron-vite's own tables end before it. */
const mainTarget = 'node24'
const rendererTarget = 'chrome150'

const mainEntries = {
  electron: 'main/electron/main.ts',
  browser: 'main/browser/main.ts',
  motcua: 'main/command/main.ts',
  imaging: 'main/imaging/worker-main.ts',
  centre: 'main/centre/main.ts',
}

function copyResources(): Plugin {
  return {
    name: 'copy-resources',
    writeBundle() {
      cpSync('main/resources', 'dist/resources', { recursive: true })
    },
  }
}

export default defineConfig({
  main: {
    build: {
      outDir: 'dist/main',
      target: mainTarget,
      externalizeDeps: false,
      sourcemap: false,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(mainEntries).filter(([, path]) => existsSync(path))),
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    // fflate's entry for Node declares a `require` of its own, beside the one that the build puts into the same file.
    resolve: { alias: { fflate: 'fflate/browser' } },
    plugins: [copyResources()],
  },
  preload: {
    build: {
      outDir: 'dist/preload',
      target: mainTarget,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'main/electron/preload.ts' },
        external: ['electron'],
        // A sandboxed preload is CommonJS: it has no module loader.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      outDir: 'dist/renderer',
      target: rendererTarget,
      minify: true,
      // The content policy allows no `data:` fonts or scripts.
      assetsInlineLimit: 0,
      // One sheet for all scripts, small as it is: rules that came with their screens would change places with others.
      cssCodeSplit: false,
      chunkSizeWarningLimit: 2_000,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: 'renderer/index.html' },
        // What the first screen needs in one file: pieces that later parts share with it would be fetched one by one.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
    // A module worker, because the content policy would refuse one that is made of text.
    worker: { format: 'es' },
    plugins: [react(), fixedLocale()],
  },
})
