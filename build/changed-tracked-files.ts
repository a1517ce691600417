import { execFileSync } from 'node:child_process'

/** What git says of committed files that are not as committed, a line each; files that it does not know don't count. */
export function changedTrackedFiles(folder: string): readonly string[] {
  const answer = execFileSync('git', ['status', '--porcelain', '--untracked-files=no'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return answer.split('\n').filter((line) => line !== '')
}
