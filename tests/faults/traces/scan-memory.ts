import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import type { Finder } from './needles.ts'

/** A process of the kiosk, and what of it was found in its memory. */
export interface MemoryScan {
  readonly pid: number
  /** `main`, `page work`, or Chromium's own word: `renderer`, `gpu-process`, `utility`, `browser`. */
  readonly kind: string
  readonly megabytes: number
  /** Places at which a mark lies in any form. */
  readonly places: number
  readonly marks: Readonly<Record<string, number>>
}

const chunkBytes = 256 * 1024
const zeros = Buffer.alloc(chunkBytes)
/** Longer than any needle: chunks overlap by this much. */
const overlapBytes = 512

/** A process and all that it has started, itself first. */
export function processTree(pid: number): readonly number[] {
  const parents = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = textOf(`/proc/${name}/stat`)
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)])
  }
  const below = (each: number): readonly number[] => [each, ...(parents.get(each) ?? []).flatMap(below)]
  return below(pid)
}

/** Whether a process is there and is more than an end that nobody has asked about yet. */
export function isAlive(pid: number): boolean {
  return /\) [^ZX]/.test(textOf(`/proc/${pid}/stat`))
}

/** Whether this user may read the memory of another process of theirs. */
export function mayReadMemory(pid: number): boolean {
  try {
    closeSync(openSync(`/proc/${pid}/mem`, 'r'))
    return true
  } catch {
    return false
  }
}

/** Reads everything that a process has written to and searches it; files mapped for reading are left out. */
export function scanMemory(pid: number, find: Finder): MemoryScan {
  const marks: Record<string, number> = {}
  let bytes = 0
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const chunk = Buffer.alloc(chunkBytes)
  for (const { from, to } of writableRegions(pid)) {
    for (let at = from; at < to; at += chunkBytes - overlapBytes) {
      const length = readOrNothing(memory, chunk, Math.min(chunkBytes, to - at), at)
      // Most of what is reserved was never touched, and comparing is far quicker than searching.
      if (chunk.compare(zeros, 0, length, 0, length) === 0) continue
      bytes += length
      for (const [hit, count] of find(chunk.subarray(0, length))) {
        const [mark = ''] = hit.split(':')
        marks[mark] = (marks[mark] ?? 0) + count
      }
    }
  }
  closeSync(memory)
  const places = Object.values(marks).reduce((sum, count) => sum + count, 0)
  return { pid, kind: kindOf(pid), megabytes: Math.round(bytes / 1e6), places, marks }
}

function writableRegions(pid: number): readonly { readonly from: number; readonly to: number }[] {
  return textOf(`/proc/${pid}/smaps`)
    .split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m)
    .flatMap((region) => {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(region) ?? []
      if (from === undefined || to === undefined || /^Private_Dirty: +0 kB$/m.test(region)) return []
      return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }]
    })
}

/** A reserved region that was never touched, or one just given back, has no bytes to read. */
function readOrNothing(file: number, into: Buffer, length: number, position: number): number {
  try {
    return readSync(file, into, 0, length, position)
  } catch {
    return 0
  }
}

function kindOf(pid: number): string {
  const command = textOf(`/proc/${pid}/cmdline`)
  // One that was forked from a zygote still has that one's words before its own.
  const type = command.match(/(?<=--type=)[a-z-]+/g)?.at(-1)
  if (type !== undefined) return type
  if (command.includes('--user-data-dir=')) return 'browser'
  return command.includes('imaging') ? 'page work' : 'main'
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
