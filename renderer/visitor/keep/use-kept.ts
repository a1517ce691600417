import { createContext, type Dispatch, type SetStateAction, useContext, useEffect, useState } from 'react'
import type { Unfinished } from './unfinished.ts'

export const UnfinishedContext = createContext<Unfinished | null>(null)

/**
 * `useState` for what a person enters and has not handed on: it survives a crash of the page.
 *
 * @param name tells this entry from every other one in the journey; the value must be plain JSON
 */
export function useKept<Value>(name: string, initial: () => Value): [Value, Dispatch<SetStateAction<Value>>] {
  const unfinished = useContext(UnfinishedContext)
  // Undefined is never noted: it is no JSON.
  const [value, setValue] = useState<Value>(() => (unfinished?.find(name) as Value | undefined) ?? initial())
  useEffect(() => unfinished?.note(name, value), [name, unfinished, value])
  useEffect(() => () => unfinished?.drop(name), [name, unfinished])
  return [value, setValue]
}
