import { readdir, readFile } from 'node:fs/promises'

/** Put into the environment of the tests, and so inherited by every process that they start. */
export const runMark = {
  name: 'MOTCUA_TEST_RUN',
  value: String(process.pid),
  get environment(): NodeJS.ProcessEnv {
    return { [this.name]: this.value }
  },
} as const

/**
 * Finds processes of this test run that outlived it, by the mark in their environment; on Linux only.
 *
 * A browser that a test forgot takes a tenth of the machine until somebody notices.
 */
export async function findLeftovers(): Promise<readonly string[]> {
  if (process.platform !== 'linux') return []
  const leftovers: string[] = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const environment = await readQuietly(`/proc/${pid}/environ`)
    if (!environment.split('\0').includes(`${runMark.name}=${runMark.value}`)) continue
    const command = (await readQuietly(`/proc/${pid}/cmdline`)).split('\0', 3).join(' ')
    leftovers.push(`${pid} ${command}`)
  }
  return leftovers
}

/** A process may end, or belong to somebody else, while it is being looked at. */
async function readQuietly(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return ''
  }
}
