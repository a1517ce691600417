import { foldLoosely } from '../text/fold.ts'
import type { Commune } from './commune.ts'
import { communes } from './communes.ts'

/** A unit that fits what was typed. `formerName` says by which old unit it was found, null when by its own name. */
export interface CommuneMatch {
  readonly commune: Commune
  readonly formerName: string | null
}

interface Entry {
  readonly commune: Commune
  readonly formerName: string | null
  /** As written, in lower case and composed, to tell Ba Tô from Ba Tơ where marks were typed. */
  readonly written: string
  readonly folded: string
  readonly district: string
}

const typePrefix = /^(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố)\s+/i
const foldedTypePrefix = /^(?:xa|phuong|thi tran|tt|dac khu|huien|thi xa|thanh pho|tp|x|p) (?=.)/

let entries: readonly Entry[] | null = null

/** Made at the first search: every page would begin with folding some five hundred names. */
function allEntries(): readonly Entry[] {
  return (entries ??= communes.flatMap((commune) => [
    entry(commune, commune.name, null),
    ...commune.formerNames
      .filter((name) => bare(name) !== commune.name)
      .map((formerName) => entry(commune, bare(formerName), formerName)),
  ]))
}

/**
 * Units that fit a name as people type it, best first, at most `limit`.
 *
 * Accepts missing marks, the words "xã", "phường", "thị trấn", names from before the merger, and a former district
 * after the name or alone ("Trà Giang Trà Bồng", "huyện Ba Tơ"). An old name that several units share gives all of
 * them: the person chooses, nothing is guessed.
 */
export function findCommunes(query: string, limit: number): readonly CommuneMatch[] {
  const folded = foldLoosely(query).replace(foldedTypePrefix, '')
  if (folded === '') return []
  const written = bare(query.normalize('NFC').trim()).toLowerCase()
  const found = allEntries()
    .map((candidate) => ({ candidate, score: scoreOf(candidate, folded, written) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const best = new Map<string, CommuneMatch>()
  for (const { candidate } of found) {
    const { commune, formerName } = candidate
    if (!best.has(commune.id)) best.set(commune.id, { commune, formerName })
  }
  return [...best.values()].slice(0, limit)
}

function scoreOf(candidate: Entry, folded: string, written: string): number {
  const own = candidate.formerName === null ? 1 : 0
  const asWritten = written === candidate.written || written.startsWith(`${candidate.written} `) ? 10 : 0
  if (folded === candidate.folded) return 90 + asWritten + own
  if (folded.startsWith(`${candidate.folded} `)) {
    const rest = folded.slice(candidate.folded.length + 1).replace(foldedTypePrefix, '')
    if (candidate.district.startsWith(rest)) return 80 + asWritten + own
  }
  if (candidate.folded.startsWith(folded)) {
    const marked = candidate.written.startsWith(written) ? 10 : 0
    return 60 + marked + own
  }
  if (candidate.folded.split(' ').some((_, at, words) => at > 0 && words.slice(at).join(' ').startsWith(folded))) {
    return 40 + own
  }
  return candidate.formerName === null && candidate.district.startsWith(folded) ? 20 : 0
}

function entry(commune: Commune, name: string, formerName: string | null): Entry {
  return {
    commune,
    formerName,
    written: name.normalize('NFC').toLowerCase(),
    folded: foldLoosely(name),
    district: foldLoosely(bare(commune.formerDistrict)),
  }
}

function bare(name: string): string {
  return name.replace(typePrefix, '')
}
