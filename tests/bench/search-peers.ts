import uFuzzy from '@leeoniya/ufuzzy'
import { Document } from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Findable } from '../../main/finding/findable.ts'
import { fold } from '../../shared/text/fold.ts'

/** Another search, out of the box: it gets the same names, fields and hints, folded, and the question folded. */
export interface SearchPeer {
  readonly name: string
  build(procedures: readonly Findable[]): (question: string) => readonly string[]
}

interface Row {
  readonly [key: string]: string
  readonly id: string
  readonly name: string
  readonly field: string
  readonly hints: string
}

const keys = ['name', 'field', 'hints']
const most = 12

function rowsOf(procedures: readonly Findable[]): Row[] {
  return procedures.map(({ code, names, field, said }) => ({
    id: code,
    name: fold(names.join(' ')),
    field: fold(field),
    hints: fold(said.join(' ')),
  }))
}

export const searchPeers: readonly SearchPeer[] = [
  {
    name: 'MiniSearch 7.2.0',
    build(procedures) {
      const index = new MiniSearch<Row>({ fields: keys })
      index.addAll(rowsOf(procedures))
      return (question) =>
        index
          .search(fold(question))
          .slice(0, most)
          .map(({ id }) => String(id))
    },
  },
  {
    name: 'Fuse.js 7.5.0',
    build(procedures) {
      const fuse = new Fuse(rowsOf(procedures), { keys, ignoreLocation: true })
      return (question) => fuse.search(fold(question), { limit: most }).map(({ item }) => item.id)
    },
  },
  {
    name: 'FlexSearch 0.8.212',
    build(procedures) {
      const index = new Document<Row>({ document: { id: 'id', index: keys }, tokenize: 'forward' })
      for (const row of rowsOf(procedures)) index.add(row)
      return (question) => {
        const found = index.search(fold(question), { limit: most, suggest: true })
        return [...new Set(found.flatMap(({ result }) => result.map(String)))].slice(0, most)
      }
    },
  },
  {
    name: 'uFuzzy 1.0.19',
    build(procedures) {
      const fuzzy = new uFuzzy()
      const rows = rowsOf(procedures)
      const texts = rows.map(({ name, field, hints }) => `${name} ${field} ${hints}`)
      return (question) => {
        const [places, , order] = fuzzy.search(texts, fold(question), 1)
        if (places === null) return []
        const sorted = order === null ? places : order.map((at) => places[at] ?? 0)
        return sorted.slice(0, most).flatMap((at) => rows[at]?.id ?? [])
      }
    },
  },
]
