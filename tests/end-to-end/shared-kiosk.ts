import type { Page } from 'playwright-core'
import { afterAll, afterEach } from 'vitest'
import { sharedFolder } from '../shells/temporary-folder.ts'
import { readTray } from './printer-tray.ts'
import { type KioskShell, launchShell, type ShellName } from './shells.ts'
import { leavingOf } from '../../renderer/visitor/overlay/leaving.ts'
import { stepOf, touch, wordsIn } from './visitor.ts'

/** One kiosk for all tests of a file, as it stands in a hall all day. */
export interface SharedKiosk {
  /** The attract screen, whatever the test before has left on the glass. */
  attract(): Promise<Page>
  /** The attract screen after a visit that has just ended: it may be another page. */
  nextVisitor(): Promise<Page>
  /** What was printed since `attract`. */
  printed(): ReturnType<typeof readTray>
}

/**
 * To start a kiosk and a browser takes a third of a short visit. A test that failed may have left anything behind, so
 * after it the next one gets a freshly started program.
 */
export function shareKiosk(name: ShellName, environment: Readonly<Record<string, string>> = {}): SharedKiosk {
  const dataFolder = sharedFolder()
  let shell: KioskShell | null = null
  let printedBefore: readonly string[] = []

  const close = async () => {
    await shell?.close()
    shell = null
  }
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await close()
  })
  afterAll(close)

  return {
    async attract() {
      if (shell === null) shell = await launchShell(name, dataFolder, environment)
      else await leave(await shell.page())
      printedBefore = (await readTray(dataFolder)).map(({ name }) => name)
      return shell.kioskPage()
    },
    async nextVisitor() {
      if (shell === null) throw new Error('no visitor was here yet')
      return shell.kioskPage()
    },
    printed: async () => (await readTray(dataFolder)).filter(({ name }) => !printedBefore.includes(name)),
  }
}

const [vi, en] = [wordsIn('vi'), wordsIn('en')]
const either = (...words: readonly string[]) => new RegExp(`^(${words.join('|')})$`)
const ends = [vi, en].flatMap(({ visitor }) => Object.values(visitor.startOver).map(({ confirm }) => confirm))

/** Ends whatever is on the screen as a person does: by the button in its head, and where there is none by going back. */
async function leave(page: Page): Promise<void> {
  for (let step = await stepOf(page); step !== 'attract'; step = await stepOf(page)) {
    if (step === 'goodbye') {
      await touch(page, either(vi.visitor.goodbye.close, en.visitor.goodbye.close))
      return
    }
    if ((await page.locator('[data-tool="leave"]').count()) === 0) {
      await touch(page, either(vi.ui.back, en.ui.back))
    } else {
      await touch(page, either(vi.ui.startOver, en.ui.startOver))
      // Where nothing is lost nobody is asked.
      if (leavingOf(step, { world: 'real', outcome: null }) !== 'nothing')
        await page
          .getByRole('dialog')
          .getByRole('button', { name: either(...ends) })
          .click()
      await page.locator('[data-step="attract"]').waitFor()
    }
  }
}
