import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOfficeCatalogue } from '../../publishing/office-catalogue.ts'
import { officeDay } from '../../office-time.ts'
import { explainOpenFailure } from '../../store/explain-open-failure.ts'
import { type ExitCode, exitCodes } from '../command-context.ts'
import type { CatalogueAction, CatalogueCall } from './catalogue-action.ts'

/** The built browser shell, beside the resources whichever way this program was started. */
const shellsOf = (resourcesFolder: string) => [
  join(resourcesFolder, '..', 'main', 'browser.js'),
  join(resourcesFolder, '..', '..', 'dist', 'main', 'browser.js'),
]

/**
 * Starts a demonstration kiosk that shows the working copy as a citizen would see it, unreviewed entries and all.
 *
 * It runs in a data folder of its own that is removed afterwards: nothing that is tried in it reaches anything real.
 */
export const previewAction: CatalogueAction = {
  usage: 'preview                              try the working copy in a kiosk of its own, as a citizen sees it',
  run: (call) => preview(call),
}

async function preview({ context, office }: CatalogueCall): Promise<ExitCode> {
  const shell = shellsOf(context.resourcesFolder).find((path) => existsSync(path))
  if (shell === undefined) {
    context.complain('The kiosk is not built here. Run: npm run build')
    return exitCodes.failed
  }
  const folder = mkdtempSync(join(tmpdir(), 'motcua-preview-'))
  const trial = openOfficeCatalogue({ ...context, dataFolder: folder })
  if (!trial.ok) {
    context.complain(explainOpenFailure(trial.failure))
    return exitCodes.failed
  }
  const today = officeDay(context.effects.now())
  trial.value.publishTexts(office.draft({ unreviewed: true }), { by: 'preview', fromDay: today, note: 'preview' })
  trial.value.close()
  context.say('Ctrl+C ends the preview.')
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [shell], {
      stdio: 'inherit',
      env: { ...context.environment, MOTCUA_DATA: folder, MOTCUA_MODE: 'demo' },
    })
    child.on('error', () => resolve(1))
    child.on('close', (status) => resolve(status ?? 0))
  })
  rmSync(folder, { recursive: true, force: true })
  return code === 0 ? exitCodes.done : exitCodes.failed
}
