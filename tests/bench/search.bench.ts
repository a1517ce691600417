import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { loadKnowledge } from '../../main/finding/knowledge.ts'
import type { Findable } from '../../main/finding/findable.ts'
import { readFindableFiles } from '../../main/finding/findable-files.ts'
import { createProcedureFinder } from '../../main/finding/procedure-finder.ts'
import {
  notListedSets,
  questionSets,
  readNotListed,
  readQuestions,
  shareDoubted,
  shareFound,
  shareSure,
} from '../search/questions.ts'
import { type Figure, type Measure, spread } from './figure.ts'
import { type SearchPeer, searchPeers } from './search-peers.ts'

const resources = join(import.meta.dirname, '../../main/resources')
const plannedFor = 10_000
/** Building is timed this often, the quickest counts: the first warms the program up. */
const builds = 5
/** Of every question, so many of its keystrokes are timed, spread over its length. */
const keystrokesOfQuestion = 6
/** Of the others every ninth question is timed: some take a tenth of a second for one. */
const sparedQuestions = 9

const ours: SearchPeer = {
  name: 'Một Cửa',
  build(procedures) {
    const find = createProcedureFinder(procedures, loadKnowledge(resources))
    return (question) => find(question, 12).hits.map(({ procedure }) => procedure.code)
  },
}

/**
 * How often finding is right, how long it takes to be ready, and how long a keystroke waits, beside four others.
 *
 * All get the shipped lists as they were published (names, fields, hints); the others out of the box and folded, as
 * anybody would set them up first.
 */
export const measure: Measure = () => {
  const lists = ['procedures.json', 'national-procedures.json'].map((file) => join(resources, 'catalogue', file))
  const read = readFindableFiles(lists)
  if (!read.ok) throw new Error(read.failure)
  const { procedures } = read.value
  const many = enlarged(procedures)
  // First of all, because later a process grows into what was freed.
  const memory = memoryOf(many)
  const figures = [ours, ...searchPeers].flatMap((peer) => [
    ...sharesOf(peer, procedures),
    readiness(peer, procedures),
    readiness(peer, many, ours === peer ? '<= 150' : undefined),
    keystrokes(peer, many, ours === peer ? 'p99 <= 5' : undefined),
  ])
  return Promise.resolve([...figures, ...honesty(procedures), ...memory])
}

function honesty(procedures: readonly Findable[]): Figure[] {
  const find = createProcedureFinder(procedures, loadKnowledge(resources))
  const asked = questionSets.flatMap(({ name }) => readQuestions(name))
  const sure = notListedSets.map(
    (name): Figure => ({
      name: 'search',
      step: `Một Cửa: ${name}, answered as sure`,
      value: rounded(shareSure(readNotListed(name), find)),
      unit: 'ratio',
      how: `share of the things of tests/search/questions/${name}.json, which no list has`,
    }),
  )
  return [
    ...sure,
    {
      name: 'search',
      step: 'Một Cửa: found, but called only near',
      value: rounded(shareDoubted(asked, find)),
      unit: 'ratio',
      how: 'share of the questions of all sets that have a right answer among three',
    },
  ]
}

function sharesOf(peer: SearchPeer, procedures: readonly Findable[]): Figure[] {
  const search = peer.build(procedures)
  // The others were made with none of the sets in mind, and one of them takes a tenth of a second for a question.
  const sets = peer === ours ? questionSets : questionSets.filter((set) => 'unseen' in set)
  return sets.flatMap(({ name }) => {
    const { first, firstThree } = shareFound(readQuestions(name), search)
    const how = `share of the questions of tests/search/questions/${name}.json, over ${procedures.length} procedures`
    return [
      { name: 'search', step: `${peer.name}: ${name}, first`, value: rounded(first), unit: 'ratio', how },
      { name: 'search', step: `${peer.name}: ${name}, among three`, value: rounded(firstThree), unit: 'ratio', how },
    ]
  })
}

function readiness(peer: SearchPeer, procedures: readonly Findable[], aim?: string): Figure {
  const times = Array.from({ length: peer === ours ? builds : 1 }, () => timed(() => peer.build(procedures)))
  const how = `from the lists in memory to the first answer, ${procedures.length} procedures, ${peer === ours ? `quickest of ${builds}` : 'once'}`
  return {
    name: 'search',
    step: `${peer.name}: ready`,
    value: Math.round(Math.min(...times)),
    unit: 'ms',
    ...(aim === undefined ? {} : { aim }),
    how,
  }
}

function keystrokes(peer: SearchPeer, procedures: readonly Findable[], aim: string | undefined): Figure {
  const search = peer.build(procedures)
  const questions = readQuestions('tuning')
    .map(({ question }) => question)
    .filter((_question, at) => peer === ours || at % sparedQuestions === 0)
  for (const question of questions) search(question)
  const times = questions.flatMap((question) =>
    Array.from({ length: keystrokesOfQuestion }, (_, at) => {
      const typed = question.slice(0, Math.ceil((question.length * (at + 1)) / keystrokesOfQuestion))
      return timed(() => search(typed))
    }),
  )
  const how = `one keystroke's answer over ${procedures.length} procedures, the list with its numbers changed`
  return {
    name: 'search',
    step: `${peer.name}: keystroke`,
    ...spread(times, 2),
    ...(aim === undefined ? {} : { aim }),
    how,
  }
}

/** What is held after what was only needed to build has been collected. */
function memoryOf(procedures: readonly Findable[]): Figure[] {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = () => {
    collect()
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
    return { held: heapUsed + arrayBuffers, rss }
  }
  const before = used()
  const search = ours.build(procedures)
  search('mất sổ đỏ, làm lại ở đâu')
  const after = used()
  for (const { question } of readQuestions('tuning')) search(question)
  const later = used()
  search('khai sinh')
  const over = `the finder of ${procedures.length} procedures, after collection`
  return [
    {
      name: 'search',
      step: 'Một Cửa: memory held',
      value: after.held - before.held,
      unit: 'bytes',
      aim: '<= 20 MB',
      how: `heap and buffers held by ${over}`,
    },
    {
      name: 'search',
      step: 'Một Cửa: memory held later',
      value: later.held - before.held,
      unit: 'bytes',
      how: `the same after the questions of tests/search/questions/tuning.json: ${over}`,
    },
    {
      name: 'search',
      step: 'Một Cửa: process grows by',
      value: after.rss - before.rss,
      unit: 'bytes',
      how: `resident set of the process, with what was only needed to build ${over}`,
    },
  ]
}

/** As many procedures as an office may have in years: the same again under other codes, with their words in another order. */
function enlarged(procedures: readonly Findable[]): readonly Findable[] {
  return Array.from({ length: plannedFor }, (_, at) => {
    const one = procedures[at % procedures.length] as Findable
    const round = Math.floor(at / procedures.length)
    const turned = (name: string) => {
      const words = name.split(' ')
      return [...words.slice(round), ...words.slice(0, round)].join(' ')
    }
    return round === 0 ? one : { ...one, code: `${one.code}-${round}`, names: one.names.map(turned), said: [] }
  })
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function rounded(share: number): number {
  return Number(share.toFixed(3))
}
