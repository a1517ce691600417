import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeDurable } from '../store/durability.ts'
import { attemptWrite } from '../store/store-failure.ts'
import { about, type Finding } from './finding.ts'

const say = about('durability')

/** Faster than any medium writes 4 kB for good; a controller with a battery may still be honest at this. */
const suspiciouslyFastMs = 0.02

/** Tries in the data folder what a dossier needs: WAL and FULL taken on and read back, and flushes that end. */
export function checkDurability(dataFolder: string, clockMs: () => number): readonly Finding[] {
  const probe = join(dataFolder, `doctor-${process.pid}.new`)
  const tried = attemptWrite(() => {
    const database = new DatabaseSync(probe, { enableForeignKeyConstraints: true })
    const lacking = makeDurable(database)
    database.close()
    return { lacking, flushMs: medianFlush(probe, clockMs) }
  })
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(probe + suffix, { force: true })
  }
  if (!tried.ok) {
    const { failure } = tried
    return [
      say('fault', failure.kind === 'diskFull' ? 'the disk is full.' : `the disk refuses to write (${failure.code}).`),
    ]
  }
  const { lacking, flushMs } = tried.value
  const took = `a flush takes ${flushMs.toFixed(flushMs < 1 ? 2 : 1)} ms`
  return [
    lacking.length > 0
      ? say('fault', `this disk does not take on ${lacking.join(', ')}.`)
      : say('ok', 'journal_mode=WAL, synchronous=FULL, secure_delete and foreign_keys hold.'),
    flushMs < suspiciouslyFastMs
      ? say('warning', `${took}: no disk is that fast; this one may say "written" too early.`)
      : say('ok', `${took}.`),
  ]
}

function medianFlush(path: string, clockMs: () => number): number {
  const file = openSync(path, 'w')
  const page = Buffer.alloc(4096, 1)
  try {
    const times = Array.from({ length: 9 }, () => {
      const from = clockMs()
      writeSync(file, page)
      fsyncSync(file)
      return clockMs() - from
    })
    return times.toSorted((left, right) => left - right)[4] ?? 0
  } finally {
    closeSync(file)
  }
}
