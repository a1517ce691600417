import type { useTranslation } from 'react-i18next'
import type { ListedVersion } from '../../../shared/contract/review-methods.ts'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { momentText } from './moment-text.ts'
import { noteText } from './note-text.ts'

type Words = ReturnType<typeof useTranslation<'review'>>['t']

/** A version in the list of all: from when it holds, and why it was published or else by whom. */
export function shortVersionLine({ fromDay, publishedBy, note }: ListedVersion, t: Words): string {
  return t('versions.short', { day: dayText(fromDay), why: note === '' ? publishedBy : noteText(note, t) })
}

/** From when a version holds, who published it, when, and why, as far as somebody has said it. */
export function versionLine({ fromDay, publishedBy, publishedAt, note }: ListedVersion, t: Words): string {
  const line = t('versions.line', { day: dayText(fromDay), by: publishedBy, at: momentText(publishedAt) })
  return note === '' ? line : `${line} · ${t('versions.note', { note: noteText(note, t) })}`
}
