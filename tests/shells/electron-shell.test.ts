import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bridgeName, callChannel } from '../../shared/contract/bridge.ts'
import { contentSecurityPolicy } from '../../main/shell/security-headers.ts'
import { launchElectron, type RunningElectron } from './electron-shell.ts'
import { poll } from './running-shell.ts'
import { sharedFolder, temporaryFolder } from './temporary-folder.ts'
import { touchToMain } from './touch-to-main.ts'

/** Calls the handler of the one channel as a frame that no page of ours can be. */
function callAs(shell: RunningElectron, senderFrame: object | null, ...args: readonly unknown[]): Promise<string> {
  return shell.evaluate(
    async ({ ipcMain }, asked) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: object, ...args: unknown[]) => unknown>
      }
      try {
        return String(await handlers.get(asked.channel)?.({ senderFrame: asked.senderFrame }, ...asked.args))
      } catch (error) {
        return String(error)
      }
    },
    { channel: callChannel, senderFrame, args: [...args] },
  )
}

describe('the Electron shell', () => {
  const folder = sharedFolder()
  let shell: RunningElectron

  beforeAll(async () => {
    shell = await launchElectron({ dataFolder: folder })
  })
  afterAll(async () => {
    await shell.close()
  })

  test('carries a touch in the page to main and back', async () => {
    expect(await touchToMain(await shell.page())).toMatchObject({ ok: true, value: { mode: 'demo' } })
  })

  test('opens the page on its own scheme', async () => {
    expect(shell.address(await shell.page())).toBe('app://motcua/')
  })

  test('exposes two functions to the page and nothing else', async () => {
    const exposed = await (await shell.page()).evaluate((name) => {
      const bridge = (globalThis as unknown as Record<string, Record<string, unknown>>)[name] ?? {}
      return Object.entries(bridge).map(([key, value]) => `${key}: ${typeof value}`)
    }, bridgeName)
    expect(exposed).toEqual(['call: function', 'listen: function'])
  })

  test('gives the page no way to Node', async () => {
    const types = await (await shell.page()).evaluate(() =>
      ['require', 'process', 'Buffer', 'module', 'electron', 'ipcRenderer'].map(
        (name) => typeof (globalThis as unknown as Record<string, unknown>)[name],
      ),
    )
    expect(new Set(types)).toEqual(new Set(['undefined']))
  })

  test.each([
    ['a page of another origin', { origin: 'https://evil.example', parent: null }],
    ['a look-alike of our host', { origin: 'app://motcua.evil', parent: null }],
    ['a frame inside our page', { origin: 'app://motcua', parent: { origin: 'app://motcua', parent: null } }],
    ['a frame that is gone', null],
  ])('refuses a call from %s', async (_who, frame) => {
    expect(await callAs(shell, frame, 'kiosk.describe', '{}')).toContain('refused: foreignSender')
  })

  test('refuses what is not text, and answers our own page', async () => {
    const ours = { origin: 'app://motcua', parent: null }
    expect(await callAs(shell, ours, 'kiosk.describe', { nested: true })).toContain('refused: notText')
    expect(JSON.parse(await callAs(shell, ours, 'kiosk.describe', '{}'))).toMatchObject({ ok: true })
    expect(JSON.parse(await callAs(shell, ours, 'no.such.method', '{}'))).toMatchObject({
      failure: { kind: 'badRequest' },
    })
  })

  test.each([
    '/../main/electron.js',
    '/%2e%2e/main/electron.js',
    '/..%2fmain%2felectron.js',
    '/assets/..%5c..%5cmain%5celectron.js',
    '/assets/%00.js',
    '/.hidden.js',
    '/main/electron.js',
    '/sources.sha256',
  ])('serves nothing but the page: %s', async (path) => {
    const status = await (await shell.page()).evaluate(async (url) => (await fetch(url)).status, path)
    expect(status).toBe(404)
  })

  test('sends the content policy, and Chromium keeps it', async () => {
    const page = await shell.page()
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
    expect(policy).toBe(contentSecurityPolicy)
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.documentElement.dataset.inline = "ran"'
      document.head.append(script)
      return document.documentElement.dataset['inline'] ?? 'blocked'
    })
    expect(ran).toBe('blocked')
  })

  test('stays on its page: no other address, no new window, no network', async () => {
    const page = await shell.page()
    await page.evaluate(() => {
      window.open('https://example.com/')
      location.href = 'https://example.com/'
    })
    const fetched = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(fetched).toBe('refused')
    expect(shell.address(await shell.page())).toBe('app://motcua/')
  })

  test.each([
    ['the camera', 'granted', { video: true }],
    ['the microphone', 'NotAllowedError', { audio: true }],
    ['both', 'NotAllowedError', { video: true, audio: true }],
  ])('asked for %s it answers %s', async (_what, outcome, wanted) => {
    const page = await shell.page()
    const answer = await page.evaluate(async (devices) => {
      try {
        const stream = await navigator.mediaDevices.getUserMedia(devices)
        for (const track of stream.getTracks()) track.stop()
        return 'granted'
      } catch (error) {
        return (error as DOMException).name
      }
    }, wanted)
    expect(answer).toBe(outcome)
  })

  test('tells no page where it stands', async () => {
    const answer = await (await shell.page()).evaluate(
      () =>
        new Promise<string>((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('told'),
            () => resolve('refused'),
          )
        }),
    )
    expect(answer).toBe('refused')
  })

  test('prints a page to PDF', async () => {
    const head = await shell.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return (await window?.webContents.printToPDF({}))?.subarray(0, 5).toString()
    }, null)
    expect(head).toBe('%PDF-')
  })

  test('gives the next visitor a window that holds nothing of the last', async () => {
    const before = await shell.page()
    await before.evaluate(() => {
      localStorage.setItem('left-behind', 'yes')
      document.cookie = 'left=behind'
    })
    await before.evaluate(async (name) => {
      const { call } = (
        globalThis as unknown as Record<string, { call: (name: string, body: string) => Promise<string> }>
      )[name]!
      await call('screen.renew', '{}')
    }, bridgeName)
    const after = await poll('the next window', async () => {
      const page = await shell.page()
      return page === before ? null : page
    })
    await after.waitForLoadState()
    expect(await after.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
    expect(await touchToMain(after)).toMatchObject({ ok: true })
  })

  test('lets no second program work on the same data', async () => {
    const second = launchElectron({ dataFolder: folder })
    await expect(second).rejects.toThrow('ended with 1')
  })
})

describe('a screen that crashes', () => {
  test('comes back, and after too many crashes says that it is out of service', async () => {
    const shell = await launchElectron({ dataFolder: temporaryFolder() })
    try {
      let page = await shell.page()
      for (let crash = 1; crash <= 6; crash += 1) {
        const crashed = page
        await shell.evaluate(
          ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
          null,
        )
        page = await poll('the screen after its crash', async () => {
          const next = await shell.page()
          return next === crashed ? null : next
        })
        await page.waitForLoadState()
        expect(shell.address(page)).toBe(crash < 6 ? 'app://motcua/' : 'app://motcua/out-of-service.html')
      }
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Máy này đang tạm ngừng phục vụ')
    } finally {
      await shell.close()
    }
  })
})

test('ends cleanly when it is asked to', async () => {
  const shell = await launchElectron({ dataFolder: temporaryFolder() })
  await shell.page()
  expect(await shell.close()).toBe(0)
})

test.runIf(process.platform === 'linux')('the stand-in takes its Chromium along when it is killed', async () => {
  const shell = await launchElectron({ dataFolder: temporaryFolder() })
  const mark = await shell.evaluate(() => process.pid, null)
  const children = (): string =>
    spawnSync('pgrep', ['--parent', String(mark)])
      .stdout.toString()
      .trim()
  const chromium = Number(children().split('\n')[0])
  const isAlive = (): boolean => spawnSync('kill', ['-0', String(chromium)]).status === 0
  expect(isAlive()).toBe(true)
  process.kill(mark, 'SIGKILL')
  await poll('the end of Chromium', () => (isAlive() ? null : true))
  expect(isAlive()).toBe(false)
  await shell.close()
})
