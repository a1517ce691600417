import type { KioskClient } from '../../../shared/contract/client.ts'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodFailure } from '../../../shared/contract/method.ts'
import type { StoredPage } from '../../../shared/contract/values.ts'
import { ok, type Result } from '../../../shared/result.ts'

interface FileOfStick {
  readonly visitId: string
  readonly partId: string
  readonly fileId: string
}

type PickFailure = MethodFailure<Contract['document.pickFromMedia']>

interface Picking {
  /** Asked after each page; false breaks off. */
  readonly goesOn: () => boolean
  /** Told before each page but the first, counted from 1. */
  readonly onPage: (page: number, of: number) => void
}

/**
 * Takes all pages of a file on a memory stick, one after the other: all of them or none, in case of failure too. None
 * when it was broken off.
 */
export async function pickPages(
  client: Pick<KioskClient, 'call'>,
  file: FileOfStick,
  { goesOn, onPage }: Picking,
): Promise<Result<readonly StoredPage[], PickFailure>> {
  const taken: StoredPage[] = []
  const giveBack = () => {
    for (const { pageId } of taken) void client.call('document.removePage', { visitId: file.visitId, pageId })
  }
  for (let pageIndex = 0, pages = 1; pageIndex < pages; pageIndex += 1) {
    if (pageIndex > 0) onPage(pageIndex + 1, pages)
    const answer = await client.call('document.pickFromMedia', { ...file, pageIndex })
    if (!answer.ok) {
      giveBack()
      return answer
    }
    taken.push(answer.value.page)
    pages = answer.value.pagesInFile
    if (!goesOn()) {
      giveBack()
      return ok([])
    }
  }
  return ok(taken)
}
