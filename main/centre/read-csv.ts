import { fail, ok, type Result } from '../../shared/result.ts'

/** A line of such a text: where it begins, counted from 1, and its cells. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Quotation marks that are opened and never closed; `line` is where that row begins. */
export interface UnclosedQuote {
  readonly kind: 'unclosedQuote'
  readonly line: number
}

/**
 * Reads comma- or semicolon-separated text (RFC 4180; spreadsheets set to Vietnamese write semicolons).
 *
 * Without a `separator` it is the one that the first line has more of. Empty lines are left out.
 */
export function readCsv(text: string, separator = separatorOf(text)): Result<readonly CsvRow[], UnclosedQuote> {
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let startedAt = 1

  const endCell = (): void => {
    cells.push(cell.trim())
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    if (cells.some((each) => each !== '')) {
      rows.push({ line: startedAt, cells })
    }
    cells = []
    startedAt = line
  }

  for (let at = 0; at < content.length; at += 1) {
    const sign = content.charAt(at)
    line += sign === '\n' ? 1 : 0
    if (quoted) {
      const doubled = sign === '"' && content.charAt(at + 1) === '"'
      quoted = sign !== '"' || doubled
      cell += quoted ? sign : ''
      at += doubled ? 1 : 0
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true
    } else if (sign === separator) {
      endCell()
    } else if (sign === '\n') {
      endRow()
    } else {
      cell += sign
    }
  }
  if (quoted) {
    return fail({ kind: 'unclosedQuote', line: startedAt })
  }
  endRow()
  return ok(rows)
}

function separatorOf(text: string): string {
  const [head = ''] = text.split(/[\r\n]/, 1)
  return head.split(';').length > head.split(',').length ? ';' : ','
}
