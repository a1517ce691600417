import { loadavg } from 'node:os'
import type { KillRecord } from './kill-driver.ts'
import { stages } from './stage-of-death.ts'
import type { Verdict } from './verdict.ts'

/** The counts of a run as lines for a person. */
export function describeKills(centre: string, seed: number, record: KillRecord, verdict: Verdict): string {
  const kills = Object.values(record.killsIn).reduce((sum, each) => sum + each, 0)
  const spans = Object.entries(record.killsIn)
    .map(([span, each]) => `${each} in a ${span}`)
    .join(', ')
  const reached = stages.map((stage) => `${stage} ${record.stages.get(stage) ?? 0}`).join(', ')
  const measured = Object.entries(record.spanMs)
    .map(([span, ms]) => `${span} ${Math.round(ms)} ms`)
    .join(', ')
  const { lost, duplicated, unexpected, changed, unresolved } = verdict
  return [
    `${centre}, seed ${seed}, load ${loadavg()[0]?.toFixed(1)}: ${kills} kills (${spans}); spans: ${measured}`,
    `  newest dossier at its kill: ${reached}; asked again after the restart: ${record.askedAgain}`,
    `  attempted ${verdict.attempted}, acknowledged ${verdict.acknowledged}, at the Centre ${verdict.kept}, printed ${verdict.printed}`,
    `  lost ${lost.length}, duplicated ${duplicated.length}, unexpected ${unexpected.length}, changed ${changed.length}, unresolved codes ${unresolved.length}`,
  ].join('\n')
}
