/**
 * Where a procedure was written down from, as somebody can say it: of a page its site, named once. Nobody at a kiosk
 * types an address of a hundred letters; the table that was taken in keeps it.
 */
export function sourceText(source: string): string {
  return source
    .replace(/https?:\/\/([^\s/]+)\S*/g, '$1')
    .replace(/(\S+)(?: \1)+(?= |$)/g, '$1')
    .trim()
}
