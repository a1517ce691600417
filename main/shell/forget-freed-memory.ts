import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Effects } from '../effects.ts'

/** After the last answer of a visit has left; what it held is garbage then. */
const afterMs = 1_000

/** What `gc` hands out when V8 is told to expose it. */
type CollectGarbage = (options: {
  readonly type: 'major'
  readonly execution: 'sync'
  readonly flavor: 'last-resort'
}) => void

/**
 * Makes V8 overwrite what it frees, from now on. Hands back a function that frees all that nobody holds any more.
 *
 * Words of a person are strings on V8's heap, which can't be overwritten by hand: dropped is all that they can be, and
 * without this they lie there until their place is needed, hours later. A collection of everything takes about a tenth
 * of a second, so it runs when a visit is over and nobody waits. What C's allocator frees
 * is not V8's: `npm start` has glibc overwrite it (`build/overwrite-freed.ts`).
 */
export function forgetFreedMemory({ schedule }: Pick<Effects, 'schedule'>): () => void {
  setFlagsFromString('--clear-free-memory')
  setFlagsFromString('--zero-unused-memory')
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as CollectGarbage
  return () => {
    schedule(() => collectGarbage({ type: 'major', execution: 'sync', flavor: 'last-resort' }), afterMs)
  }
}
