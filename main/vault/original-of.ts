/** The name under which the photograph lies that a page was made from, beside the page itself, until the visit ends. */
export function originalOf(pageId: string): string {
  return `${pageId}${suffix}`
}

/** Whether a file of a visit is such a photograph: the same page of the person, not another one. */
export function isOriginal(fileName: string): boolean {
  return fileName.endsWith(`${suffix}.sealed`)
}

const suffix = '-original'
