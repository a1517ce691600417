import { useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { toldAfterPaint } from '../../ui/after-paint.ts'
import { UnfinishedContext } from './use-kept.ts'

/** Something that changes with every letter: whoever needs a part of it follows that part, and nothing else renders. */
export interface Entry<Value> {
  readonly get: () => Value
  readonly set: (value: Value) => void
  readonly watch: (changed: () => void) => () => void
}

/** As `useKept`, without a render of the screen that holds it. Another name is another entry. */
export function useKeptEntry<Value>(name: string, initial: () => Value): Entry<Value> {
  const unfinished = useContext(UnfinishedContext)
  const begin = () => {
    const first = (unfinished?.find(name) as Value | undefined) ?? initial()
    return { name, entry: createEntry(first, (value) => unfinished?.note(name, value)) }
  }
  const [begun, setBegun] = useState(begin)
  const held = begun.name === name ? begun : begin()
  if (held !== begun) setBegun(held)
  const { entry } = held
  useEffect(() => {
    unfinished?.note(name, entry.get())
    return () => unfinished?.drop(name)
  }, [name, unfinished, entry])
  return entry
}

/** What follows from an entry, the same object or plain value while it has not changed. */
export function useOfEntry<Value, Part>(entry: Entry<Value>, select: (value: Value) => Part): Part {
  return useSyncExternalStore(entry.watch, () => select(entry.get()))
}

/** As `useOfEntry`, for what may come a frame behind the letter that it follows from. */
export function useOfEntryLater<Value, Part>(entry: Entry<Value>, select: (value: Value) => Part): Part {
  const watch = useMemo(() => toldAfterPaint(entry.watch), [entry])
  return useSyncExternalStore(watch, () => select(entry.get()))
}

function createEntry<Value>(first: Value, note: (value: Value) => void): Entry<Value> {
  let now = first
  const watching = new Set<() => void>()
  return {
    get: () => now,
    set(value) {
      now = value
      note(value)
      for (const changed of watching) changed()
    },
    watch(changed) {
      watching.add(changed)
      return () => watching.delete(changed)
    },
  }
}
