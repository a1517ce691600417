import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Where a data folder remembers its newest backup. */
export const lastBackupFile = 'last-backup.json'

const lastBackupSchema = z.object({ at: z.iso.datetime(), set: z.string() })

/** When this data folder was last backed up and where to; null when it never was. */
export function readLastBackup(dataFolder: string): z.output<typeof lastBackupSchema> | null {
  try {
    return lastBackupSchema.parse(JSON.parse(readFileSync(join(dataFolder, lastBackupFile), 'utf8')))
  } catch (error) {
    // Unreadable is as good as none: the next backup writes it anew.
    if (error instanceof SyntaxError || error instanceof z.ZodError || (error instanceof Error && 'code' in error)) {
      return null
    }
    throw error
  }
}
