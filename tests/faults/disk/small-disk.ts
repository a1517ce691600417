import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether a disk of its own can be made for a test; why not, where it can't. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux may mount one'
  const folder = mkdtempSync(join(tmpdir(), 'motcua-mount-'))
  const mounted = run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder)
  if (mounted) run('umount', folder)
  rmSync(folder, { recursive: true })
  return mounted ? null : 'this machine forbids mounts'
}

/** A disk of so many megabytes, gone when the test has finished. */
export function smallDisk(megabytes: number): { readonly folder: string; setReadOnly(readOnly: boolean): void } {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-mount-'))
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder)) throw new Error('no mount')
  onTestFinished(() => {
    run('umount', '-l', folder)
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    setReadOnly(readOnly) {
      if (!run('mount', '-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder)) throw new Error('no remount')
    },
  }
}

function run(...[program = '', ...args]: readonly string[]): boolean {
  return spawnSync(program, args).status === 0
}
