import { runHeavyTests } from './run-heavy-tests.ts'

/**
 * Runs the tests that break things, with their counts on the screen: `npm run test:faults`, `-- --long` for the form that
 * takes the better part of an hour, and words that a test file's path has to hold, e.g. `-- kill`.
 */
await runHeavyTests({ folder: 'tests/faults', longBy: 'MOTCUA_FAULTS' })
