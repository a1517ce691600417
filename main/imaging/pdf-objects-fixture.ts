/** An object of a PDF as it stands in the file: its words, and the data of a stream as they are stored. */
export interface PdfObject {
  readonly words: string
  readonly stream: Buffer | null
}

interface PdfObjects {
  readonly head: Buffer
  readonly trailer: string
  /** What follows the last `%%EOF`. */
  readonly rest: string
  readonly objects: ReadonlyMap<number, PdfObject>
}

/**
 * Takes a PDF apart by its table of references alone (ISO 32000-1, 7.5.4), without the library that wrote it.
 *
 * Throws where the table leads to anything but the object that it names, and where a stream has another length than it says.
 */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const start = Number(/startxref\r?\n(\d+)\r?\n%%EOF/.exec(text.slice(-64))?.[1])
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf][ \r]\n)+)\n?trailer\n/.exec(text.slice(start))
  if (table === null) throw new Error('no table of references where the file says')
  const rows = (table[2] ?? '').match(/.{20}/gs) ?? []
  if (rows.length !== Number(table[1])) throw new Error('the table has not as many rows as it says')
  const objects = new Map<number, PdfObject>()
  for (const [number, row] of rows.entries()) {
    if (row[17] !== 'n') continue
    objects.set(number, objectAt(bytes, text, number, Number(row.slice(0, 10))))
  }
  const end = text.lastIndexOf('%%EOF')
  return {
    head: bytes.subarray(0, 20),
    trailer: text.slice(start + table[0].length, end),
    rest: text.slice(end + 5),
    objects,
  }
}

function objectAt(bytes: Buffer, text: string, number: number, place: number): PdfObject {
  const mark = `${number} 0 obj\n`
  if (!text.startsWith(mark, place)) throw new Error(`no object ${number} where the table says`)
  const from = place + mark.length
  const end = text.indexOf('endobj', from)
  const streamAt = text.indexOf('stream\n', from)
  if (streamAt < 0 || streamAt > end) return { words: text.slice(from, end), stream: null }
  const words = text.slice(from, streamAt)
  const data = streamAt + 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(words)?.[1])
  if (!/^\r?\n?endstream/.test(text.slice(data + length, data + length + 11))) {
    throw new Error(`object ${number} has another length than it says`)
  }
  return { words, stream: bytes.subarray(data, data + length) }
}
