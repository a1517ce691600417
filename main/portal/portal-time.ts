/** Office time (`2026-11-23T10:15:00+07:00` or without offset) as the portal writes it in UTC+7: `20261123101500`. */
export function portalTime(officeTime: string): string {
  return officeTime.slice(0, 19).replace(/\D/g, '').padEnd(14, '0')
}
