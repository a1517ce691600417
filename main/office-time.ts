/** Hours that the office's clock (Asia/Ho_Chi_Minh, no summer time since 1975) is ahead of UTC. */
const officeOffsetMs = 7 * 60 * 60 * 1000

/** The day in the office at this instant, as `YYYY-MM-DD`. */
export function officeDay(at: Date): string {
  return shifted(at).slice(0, 10)
}

/** This instant as the office's clock shows it, with its offset: `2026-11-23T10:15:00+07:00`. */
export function officeInstant(at: Date): string {
  return `${shifted(at).slice(0, 19)}+07:00`
}

function shifted(at: Date): string {
  return new Date(at.getTime() + officeOffsetMs).toISOString()
}
