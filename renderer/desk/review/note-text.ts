import type { useTranslation } from 'react-i18next'

const copy = /^as version (?<number>\d+)$/

/** A version's note: as somebody typed it, or in the words of the screen where it says of which one it is a copy. */
export function noteText(note: string, t: ReturnType<typeof useTranslation<'review'>>['t']): string {
  const number = copy.exec(note)?.groups?.['number']
  return number === undefined ? note : t('versions.copyOf', { number })
}
