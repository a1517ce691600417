import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOfficeCatalogue } from '../../publishing/office-catalogue.ts'
import { officeDay } from '../../office-time.ts'
import { samplePin } from '../../staff/pin.ts'
import { explainOpenFailure } from '../../store/explain-open-failure.ts'
import { type ExitCode, exitCodes } from '../command-context.ts'
import type { CatalogueAction, CatalogueCall } from './catalogue-action.ts'
import { problemLines } from './problem-lines.ts'

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

async function preview(call: CatalogueCall): Promise<ExitCode> {
  const { context } = call
  const shell = shellsOf(context.resourcesFolder).find((path) => existsSync(path))
  if (shell === undefined) {
    context.complain('The kiosk is not built here. Run: npm run build')
    return exitCodes.failed
  }
  context.say('The preview is starting; this takes some seconds.')
  const folder = mkdtempSync(join(tmpdir(), 'motcua-preview-'))
  try {
    const prepared = prepare(call, folder)
    if (!prepared) return exitCodes.failed
    context.say(
      [
        'It shows the working copy in a demonstration of its own, without your dossiers and staff; what is tried in it is removed at its end.',
        `Officers sign in there with the PIN ${samplePin}. Ctrl+C ends the preview.`,
      ].join('\n'),
    )
    // Ctrl+C reaches the kiosk too; this waits for it and takes its folder away, with whatever was tried in it.
    const asked = context.askedToEnd()
    const child = spawn(process.execPath, [shell], {
      stdio: 'inherit',
      env: { ...context.environment, MOTCUA_DATA: folder, MOTCUA_MODE: 'demo' },
    })
    asked.addEventListener('abort', () => child.kill(), { once: true })
    const code = await new Promise<number>((resolve) => {
      child.on('error', () => resolve(exitCodes.failed))
      // A signal is how a preview usually ends.
      child.on('close', (status, signal) => resolve(status ?? (signal === null ? exitCodes.failed : exitCodes.done)))
    })
    return code === 0 ? exitCodes.done : exitCodes.failed
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Publishes the working copy, with what nobody has reviewed, in the preview's folder; says why when it cannot be. */
function prepare({ context, office }: CatalogueCall, folder: string): boolean {
  const trial = openOfficeCatalogue({ ...context, dataFolder: folder })
  if (!trial.ok) {
    context.complain(explainOpenFailure(trial.failure))
    return false
  }
  const fromDay = officeDay(context.effects.now())
  const texts = office.draft()
  const published = trial.value.publishTexts(texts, { by: 'preview', fromDay, note: 'preview' })
  trial.value.close()
  if (!published.ok) context.complain(problemLines('There is nothing to try yet. Mend this first:', published.failure))
  return published.ok
}
