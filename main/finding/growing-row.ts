/** Whole numbers, one behind the other, in a quarter of the room of an array and without work for the garbage collector. */
interface GrowingRow {
  readonly length: number
  push(value: number): void
  /** All of them so far; the row is not to be used any more. */
  close(): Int32Array
}

const roomAtFirst = 1 << 12

export function createGrowingRow(): GrowingRow {
  let row = new Int32Array(roomAtFirst)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === row.length) {
        const wider = new Int32Array(length * 2)
        wider.set(row)
        row = wider
      }
      row[length] = value
      length += 1
    },
    close() {
      const all = row.slice(0, length)
      // What was only needed to grow would live on as long as whoever pushed.
      row = new Int32Array(0)
      return all
    },
  }
}
