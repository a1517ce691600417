/**
 * What a backup leaves out: what is somebody's for the length of a visit, what belongs to the running process, what is
 * practice, paper that was printed in play, dossiers that are just arriving at a Centre and come again, and copies that
 * an update made.
 */
const leftOut: readonly RegExp[] = [
  /^training\//,
  /^window\//,
  /^real\/visits\//,
  /^real\/printer-tray\//,
  /^real\/centre\/uploads\//,
  /(^|\/)before-migration\//,
  /^lock\.sqlite/,
  /\.sqlite-(wal|shm|journal)$/,
  /\.new$/,
  /^last-backup\.json$/,
]

/** Whether a file of the data folder belongs to a backup: all but what is known not to, so that new things do. */
export function belongsToBackup(path: string): boolean {
  return !leftOut.some((pattern) => pattern.test(path))
}
