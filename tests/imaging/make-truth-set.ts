import { truthPhotograph, truthSetSize } from './truth-set.ts'

/** Takes every photograph of the truth set that is not in the cache yet: `node tests/imaging/make-truth-set.ts [from] [to]`. */
const [from = '0', to = String(truthSetSize)] = process.argv.slice(2)
for (let id = Number(from); id < Number(to); id += 1) await truthPhotograph(id)
