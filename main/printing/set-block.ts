import { assertNever } from '../../shared/assert-never.ts'
import type { Block } from '../../shared/receipt/paper.ts'
import { setBand } from './blocks/band.ts'
import { setCodePanel } from './blocks/code-panel.ts'
import { setFacts } from './blocks/facts.ts'
import { setHeading } from './blocks/heading.ts'
import { setHighlight } from './blocks/highlight.ts'
import { setLetterhead } from './blocks/letterhead.ts'
import { setList } from './blocks/list.ts'
import { setParagraph } from './blocks/paragraph.ts'
import { setSignatures } from './blocks/signatures.ts'
import { setTable } from './blocks/table.ts'
import { setNotice, setPlaceAndDate, setTitle } from './blocks/title.ts'
import type { Fragment, Setting } from './fragment.ts'

/** One block of a paper as fragments for this sheet. */
export function setBlock(block: Block, setting: Setting): readonly Fragment[] {
  switch (block.kind) {
    case 'band':
      return [setBand(setting)]
    case 'notice':
      return [setNotice(block, setting)]
    case 'letterhead':
      return [setLetterhead(block, setting)]
    case 'placeAndDate':
      return [setPlaceAndDate(block, setting)]
    case 'title':
      return [setTitle(block, setting)]
    case 'code':
      return [setCodePanel(block, setting)]
    case 'highlight':
      return [setHighlight(block, setting)]
    case 'facts':
      return setFacts(block, setting)
    case 'heading':
      return [setHeading(block.text, setting)]
    case 'paragraph':
      return setParagraph(block, setting)
    case 'table':
      return setTable(block, setting)
    case 'list':
      return setList(block, setting)
    case 'signatures':
      return setSignatures(block, setting)
    default:
      return assertNever(block)
  }
}
