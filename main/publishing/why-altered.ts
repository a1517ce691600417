import type { AlteredVersion } from './published-versions.ts'

/** That a published version is not what was published, and the way out. */
export function whyAltered({ number }: AlteredVersion): string {
  return `Version ${number} is not as it was published. Go back to one before: motcua catalogue rollback NUMBER`
}
