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

/**
 * Takes all pages of a file on a memory stick, one after the other: all of them or none, in case of failure too.
 *
 * @param onPage told before each page but the first, counted from 1; false breaks off.
 */
export async function pickPages(
  client: Pick<KioskClient, 'call'>,
  file: FileOfStick,
  onPage: (page: number, of: number) => boolean,
): Promise<Result<readonly StoredPage[], PickFailure>> {
  const taken: StoredPage[] = []
  const giveBack = () => {
    for (const { pageId } of taken) void client.call('document.removePage', { visitId: file.visitId, pageId })
  }
  for (let pageIndex = 0, pages = 1; pageIndex < pages; pageIndex += 1) {
    if (pageIndex > 0 && !onPage(pageIndex + 1, pages)) {
      giveBack()
      return ok([])
    }
    const answer = await client.call('document.pickFromMedia', { ...file, pageIndex })
    if (!answer.ok) {
      giveBack()
      return answer
    }
    taken.push(answer.value.page)
    pages = answer.value.pagesInFile
  }
  return ok(taken)
}
