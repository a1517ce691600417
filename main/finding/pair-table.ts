/** Numbers kept by two numbers, all of them zero or more and below 2³¹. */
interface PairTable {
  /** What was kept by these two, or `nothing`. */
  get(first: number, second: number): number
  /** Keeps a value by two numbers that have none yet. */
  add(first: number, second: number, value: number): void
}

export const nothing = -1

const roomAtFirst = 1 << 10
/** A table more than half full makes one look too often. */
const fullest = 0.5

/**
 * In two rows with open addressing, because a map wants one key for both numbers: past 31 bits that is an object of its
 * own, which made the trees of phrases half of what it takes to be ready.
 */
export function createPairTable(): PairTable {
  let mask = roomAtFirst - 1
  let rows = emptyRows(roomAtFirst)
  let size = 0

  const slotOf = (first: number, second: number): number => {
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 7
    for (; ; slot += 1) {
      const at = (slot & mask) * 3
      const known = rows[at]
      if (known === nothing || (known === first && rows[at + 1] === second)) return at
    }
  }
  const put = (first: number, second: number, value: number): void => {
    const at = slotOf(first, second)
    rows[at] = first
    rows[at + 1] = second
    rows[at + 2] = value
  }
  return {
    get: (first, second) => rows[slotOf(first, second) + 2] as number,
    add(first, second, value) {
      if (size >= (mask + 1) * fullest) {
        const before = rows
        rows = emptyRows((mask + 1) * 2)
        mask = mask * 2 + 1
        for (let at = 0; at < before.length; at += 3) {
          if (before[at] !== nothing) put(before[at] as number, before[at + 1] as number, before[at + 2] as number)
        }
      }
      size += 1
      put(first, second, value)
    },
  }
}

/** Each slot has the two numbers and the value. */
function emptyRows(slots: number): Int32Array {
  return new Int32Array(slots * 3).fill(nothing)
}
