import { writeSync } from 'node:fs'
import { getHeapSpaceStatistics } from 'node:v8'

/** Loaded into the worker's process: when that ends, it makes garbage and writes how many bytes the young heap took for it. */
process.on('exit', () => {
  const kept: { readonly at: number }[] = []
  for (let at = 0; at < 3_000_000; at += 1) {
    const made = { at, list: [at] }
    if (at % 50 === 0) kept.push(made)
  }
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
  writeSync(1, `${young?.space_size} of ${kept.length}`)
})
