import { runHeavyTests } from './run-heavy-tests.ts'

/**
 * Runs the tests that everybody can use the screens: `npm run test:access`, `-- --long` for every scene on every panel in
 * every size, language and contrast, and words that a test file's path has to hold, e.g. `-- --long geometry axe`.
 */
await runHeavyTests({ folder: 'tests/accessibility', longBy: 'MOTCUA_ACCESS' })
