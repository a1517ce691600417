import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { filesUnder } from '../kiosk-fixture.ts'

async function first(folder: string, pattern: RegExp): Promise<string> {
  const name = [...(await filesUnder(folder)).keys()].find((path) => pattern.test(path))
  if (name === undefined) {
    throw new Error('no such file')
  }
  return join(folder, name)
}

/** Turns one bit in the middle of the first file whose path fits, or cuts the file short. */
export async function changeFirst(folder: string, pattern: RegExp, short = false): Promise<void> {
  const path = await first(folder, pattern)
  if (short) {
    return cutShort(path)
  }
  const bytes = await readFile(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await writeFile(path, bytes)
}

/** Leaves the first half of a file. */
export async function cutShort(path: string): Promise<void> {
  const bytes = await readFile(path)
  await writeFile(path, bytes.subarray(0, bytes.length >> 1))
}

/** Takes the first sealed page away. */
export async function removeFirst(folder: string): Promise<void> {
  await rm(await first(folder, /\.sealed$/))
}

/** Changes a database of the real world behind the program's back. */
export async function execute(folder: string, name: 'kiosk' | 'centre', sql: string): Promise<void> {
  const database = new DatabaseSync(join(folder, 'real', ...(name === 'centre' ? ['centre'] : []), `${name}.sqlite`))
  database.exec(sql)
  database.close()
}

/** As a failing disk might: one of two places that hold a code, table and index, no longer agrees with the other. */
export async function changeCode(folder: string): Promise<void> {
  const path = join(folder, 'real', 'kiosk.sqlite')
  const database = new DatabaseSync(path)
  const { tracking_code: code } = database.prepare('SELECT tracking_code FROM dossiers').get() ?? {}
  database.close()
  const bytes = await readFile(path)
  bytes.write(String(code).startsWith('3') ? '4' : '3', bytes.indexOf(String(code)))
  await writeFile(path, bytes)
}
