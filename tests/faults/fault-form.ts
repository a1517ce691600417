/**
 * How much the fault tests break: `short` is part of `npm test`, `long` is `npm run test:faults -- --long` or
 * `MOTCUA_FAULTS=long`.
 */
export const faultForm: 'short' | 'long' = process.env['MOTCUA_FAULTS'] === 'long' ? 'long' : 'short'

/** Picks the value of the form that runs, e.g. a number of rounds. */
export function inForm<Value>(values: { readonly short: Value; readonly long: Value }): Value {
  return values[faultForm]
}

/** How often a kill test kills: as its form says, or `MOTCUA_FAULTS_KILLS`, to run the long one in pieces. */
export function killsInForm(values: { readonly short: number; readonly long: number }): number {
  const asked = Number(process.env['MOTCUA_FAULTS_KILLS'])
  return Number.isInteger(asked) && asked > 0 ? asked : inForm(values)
}
