import { sessionMachine } from './session-machine.ts'

/** What is needed of a machine's state to name those below it. */
interface StateTree {
  readonly states: Readonly<Record<string, StateTree>>
}

/** The name of every screen of the journey as a dotted path, e.g. `visit.preparing.papers.checking`. */
export const stepNames: readonly string[] = namesBelow(sessionMachine.root, '')

function namesBelow({ states }: StateTree, path: string): readonly string[] {
  const inner = Object.entries(states)
  return inner.length === 0
    ? [path]
    : inner.flatMap(([name, state]) => namesBelow(state, path === '' ? name : `${path}.${name}`))
}
