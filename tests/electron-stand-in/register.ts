import { registerHooks } from 'node:module'

const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve(specifier, context, nextResolve) {
    // Playwright ships its own mention of Electron; only the program under test gets the stand-in.
    if (specifier !== 'electron') return nextResolve(specifier, context)
    return { url: standIn, shortCircuit: true }
  },
})
