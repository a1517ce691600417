/** What the screens hold that the journey has not been told yet, so that a crash does not take it. */
export interface Unfinished {
  /** What a screen of that name held when the page before this one died. */
  readonly find: (name: string) => unknown
  readonly note: (name: string, value: unknown) => void
  /** The screen has gone: what it held was handed on or given up. */
  readonly drop: (name: string) => void
  readonly all: () => Readonly<Record<string, unknown>>
  /** Tells one listener, from now on, that something was noted. */
  readonly watch: (onNoted: () => void) => void
}

export function createUnfinished(found: Readonly<Record<string, unknown>>): Unfinished {
  let onNoted: (() => void) | null = null
  const held = new Map(Object.entries(found))
  return {
    find: (name) => held.get(name),
    note(name, value) {
      if (held.get(name) === value) return
      held.set(name, value)
      onNoted?.()
    },
    drop: (name) => void held.delete(name),
    all: () => Object.fromEntries(held),
    watch(listener) {
      onNoted = listener
    },
  }
}
