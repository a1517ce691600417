import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { digestFile } from './digest-file.ts'

export const manifestFileName = 'manifest.json'
const format = 1

const manifestSchema = z.strictObject({
  format: z.literal(format),
  program: z.string(),
  /** UTC, ISO 8601: when the first database was copied. What was received later may be missing. */
  takenAt: z.iso.datetime(),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })),
})

/** What a backup holds: every file by its place in the data folder, with its digest. */
export type Manifest = z.output<typeof manifestSchema>

/** Why a folder is not a backup to rely on. */
export type BackupFault =
  | { readonly kind: 'noBackup' | 'newerBackup' | 'brokenManifest' }
  | { readonly kind: 'brokenFile' | 'missingFile' | 'strangeFile'; readonly path: string }

export function newManifest(parts: Omit<Manifest, 'format'>): Manifest {
  return { format, ...parts }
}

/** Reads the manifest of a backup and compares every file with it. */
export function checkBackup(folder: string): Result<Manifest, BackupFault> {
  const path = join(folder, manifestFileName)
  if (!existsSync(path)) {
    return fail({ kind: 'noBackup' })
  }
  const manifest = readManifest(path)
  if (!manifest.ok) {
    return manifest
  }
  const listed = new Map(manifest.value.files.map((file) => [file.path, file]))
  const strange = filesUnder(folder).find((file) => file !== manifestFileName && !listed.has(file))
  if (strange !== undefined) {
    return fail({ kind: 'strangeFile', path: strange })
  }
  for (const file of listed.values()) {
    if (!existsSync(join(folder, file.path))) {
      return fail({ kind: 'missingFile', path: file.path })
    }
    const { bytes, sha256 } = digestFile(join(folder, file.path))
    if (bytes !== file.bytes || sha256 !== file.sha256) {
      return fail({ kind: 'brokenFile', path: file.path })
    }
  }
  return manifest
}

function readManifest(path: string): Result<Manifest, BackupFault> {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const newer = z.object({ format: z.number().min(format + 1) }).safeParse(content)
    if (newer.success) {
      return fail({ kind: 'newerBackup' })
    }
    const manifest = manifestSchema.safeParse(content)
    return manifest.success ? ok(manifest.data) : fail({ kind: 'brokenManifest' })
  } catch (error) {
    if (error instanceof SyntaxError) {
      return fail({ kind: 'brokenManifest' })
    }
    throw error
  }
}

/** Every file under a folder, relative, with forward slashes. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}
