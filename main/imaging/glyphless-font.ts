import { type PDFDocument, type PDFRef, PDFString } from '@cantoo/pdf-lib'

/**
 * A TrueType font of one empty glyph: `pdf.ttf` of Tesseract (Apache-2.0), which its own PDFs and OCRmyPDF's embed.
 *
 * Text that nobody sees needs no shapes, but PDF/A wants every font embedded; a real one would be a hundred times as large.
 */
const program = [
  'AAEAAAAKAIAAAwAgT1MvMlbeyJQAAAEoAAAAYGNtYXAACgA0AAABkAAAAB5nbHlmFSJBJAAAAbgAAAAYaGVhZAt48WUAAACsAAAANmhoZWEMAgQCAAAA',
  '5AAAACRobXR4BAAAAAAAAYgAAAAIbG9jYQAMAAAAAAGwAAAABm1heHAABAAFAAABCAAAACBuYW1l8usW2gAAAdAAAABLcG9zdAABAAEAAAIcAAAAIAAB',
  'AAAAAQAAsJRxEF8PPPUEBwgAAAAAAM+a/G4AAAAA1MOn8gAAAAAEAAgAAAAAEAACAAAAAAAAAAEAAAgA//8AAAQAAAAAAAQAAAEAAAAAAAAAAAAAAAAA',
  'AAACAAEAAAACAAQAAQAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAwAAAZAABQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAUAAQABAAAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAR09PRwBAAAAAAAAB//8AAAABAAGAAAAAAAAAAAAAAAAAAAABAAAAAAAABAAAAAAAAAIAAQAAAAAAFAADAAAAAAAUAAYACgAAAAAAAAAA',
  'AAAAAAAMAAAAAQAAAAAEAAgAAAMAADEhESEEAPwACAAAAAADACoAAAADAAAABQAWAAAAAQAAAAAABQALABYAAwABBAkABQAWAAAAVgBlAHIAcwBpAG8A',
  'bgAgADEALgAwVmVyc2lvbiAxLjAAAAEAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAA=',
].join('')

/** Puts the font into a document: its codes are UTF-16, each shown as the empty glyph and copied as what it says. */
export function addGlyphlessFont(document: PDFDocument): PDFRef {
  const { context } = document
  const name = 'GlyphLessFont'
  const file = Buffer.from(program, 'base64')
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    FontBBox: [0, 0, 500, 1000],
    Flags: 5,
    Ascent: 1000,
    Descent: -1,
    CapHeight: 1000,
    ItalicAngle: 0,
    StemV: 80,
    FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
  })
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    DW: 500,
    // Every code is glyph 1.
    CIDToGIDMap: context.register(context.flateStream(Buffer.alloc(0x20000, Buffer.of(0, 1)))),
  })
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode())),
    }),
  )
}

function byte(value: number): string {
  return value.toString(16).padStart(2, '0')
}

/** Every code means itself. A range may change its last byte only, and a block holds a hundred at most. */
function toUnicode(): string {
  const ranges = Array.from({ length: 256 }, (_, high) => `<${byte(high)}00> <${byte(high)}ff> <${byte(high)}00>`)
  const blocks = [0, 100, 200].map((from) => {
    const block = ranges.slice(from, from + 100)
    return `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange\n`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
