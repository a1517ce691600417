import { fail, ok, type Result } from '../../shared/result.ts'

/**
 * Reads comma- or semicolon-separated text (RFC 4180; spreadsheets set to Vietnamese write semicolons).
 *
 * The separator is the one that the first line has more of. Empty lines are left out; `line` counts from 1.
 */
export function readCsv(text: string): Result<readonly { line: number; cells: readonly string[] }[], 'unclosedQuote'> {
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const [head = ''] = content.split('\n', 1)
  const separator = head.split(';').length > head.split(',').length ? ';' : ','
  const rows: { line: number; cells: string[] }[] = []
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
    return fail('unclosedQuote')
  }
  endRow()
  return ok(rows)
}
