import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finder } from './needles.ts'

/** What was found in a file, by its path below the folder. Names of files and folders are looked at too. */
export type Hits = Readonly<Record<string, readonly string[]>>

/** Searches every file below a folder, raw: journals, logs and free pages of databases among them. */
export function scanFiles(folder: string, find: Finder): Hits {
  const hits: Record<string, readonly string[]> = {}
  for (const { path, isFile } of entriesBelow(folder, '')) {
    const inName = [...find(Buffer.from(path)).keys()]
    const inside = isFile ? [...find(orWhenGone(() => readFileSync(join(folder, path)), Buffer.alloc(0))).keys()] : []
    if (inName.length + inside.length > 0) hits[path] = [...inName.map((hit) => `name ${hit}`), ...inside]
  }
  return hits
}

function entriesBelow(folder: string, below: string): readonly { readonly path: string; readonly isFile: boolean }[] {
  const entries = orWhenGone(() => readdirSync(join(folder, below), { withFileTypes: true }), [])
  return entries.flatMap((entry) => {
    const path = join(below, entry.name)
    return [{ path, isFile: entry.isFile() }, ...(entry.isDirectory() ? entriesBelow(folder, path) : [])]
  })
}

/** A browser at work takes files and folders away while they are looked at. */
function orWhenGone<Value>(look: () => Value, gone: Value): Value {
  try {
    return look()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return gone
    throw error
  }
}
