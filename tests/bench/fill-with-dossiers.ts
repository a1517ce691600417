import { DatabaseSync } from 'node:sqlite'

/**
 * Fills a kiosk's database with so many dossiers, quickly and without waiting for the disk, and hands back their
 * tracking codes. `delivered`: nothing sealed is left, as after their retention; `waiting`: all of them in the outbox.
 */
export function fillWithDossiers(path: string, count: number, state: 'delivered' | 'waiting'): readonly string[] {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA synchronous = OFF; BEGIN')
  const waits = state === 'waiting'
  const insert = database.prepare(`
    INSERT INTO dossiers (id, tracking_code, idempotency_hash, request_digest, procedure_code, department_id, form_id,
      form_version, catalogue_version, language, received_at, due_at, due_place, consent_version, consent_notify,
      consent_survey, state, official_code, accepted_at, sealed_key, sealed_body)
    VALUES (?, ?, ?, ?, '1.001193', 'commune', 'birth', 1, 'bench', 'vi', '2026-11-23T10:15:00+07:00', '2026-11-24T16:30',
      'Quầy 3', 1, 0, 0, ?, ?, ?, ?, ?)`)
  const part = database.prepare(
    `INSERT INTO parts (dossier_id, part_id, pages, lacking) VALUES (?, 'birth-notice', 1, 0)`,
  )
  const document = database.prepare(
    `INSERT INTO documents (id, dossier_id, part_id, position, digest, bytes) VALUES ('page', ?, 'birth-notice', 0, ?, 500000)`,
  )
  const outbox = database.prepare(`INSERT INTO outbox (dossier_id, state, attempts) VALUES (?, 'waiting', 0)`)
  const body = new Uint8Array(4_000).fill(7)
  const codes: string[] = []
  for (let number = 0; number < count; number += 1) {
    const id = crypto.randomUUID()
    const hash = crypto.getRandomValues(new Uint8Array(32))
    const code = Buffer.from(hash.subarray(0, 8)).toString('hex').toUpperCase().slice(0, 15)
    codes.push(code)
    const official = waits ? [null, null] : [`H48.99-261123-${number}`, '2026-11-23T10:16:00+07:00']
    const [officialCode = null, acceptedAt = null] = official
    insert.run(
      id,
      code,
      hash,
      hash,
      waits ? 'received' : 'accepted',
      officialCode,
      acceptedAt,
      waits ? hash : null,
      waits ? body : null,
    )
    part.run(id)
    if (waits) {
      document.run(id, hash)
      outbox.run(id)
    }
  }
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
  return codes
}
