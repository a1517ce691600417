import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maxWireLength } from '../../shared/contract/wire.ts'
import { contentSecurityPolicy } from '../../main/shell/security-headers.ts'
import { launchBrowserShell, type RunningBrowserShell } from './browser-shell.ts'
import { rawRequest } from './raw-request.ts'
import { sharedFolder, temporaryFolder } from './temporary-folder.ts'
import { touchToMain } from './touch-to-main.ts'

/** Every function of the page that ran since this was asked last, by where it stands. */
async function functionsRun(session: CDPSession): Promise<readonly string[]> {
  const { result } = await session.send('Profiler.takePreciseCoverage')
  return result.flatMap(({ url, functions }) =>
    functions.flatMap(({ ranges: [range] }) =>
      url.includes('/assets/') && range !== undefined && range.count > 0
        ? [`${new URL(url).pathname} ${range.startOffset}`]
        : [],
    ),
  )
}

describe('the browser shell', () => {
  const folder = sharedFolder()
  let shell: RunningBrowserShell
  let cookie: string

  beforeAll(async () => {
    shell = await launchBrowserShell({ dataFolder: folder })
    const entry = await rawRequest(shell.origin, { path: new URL(shell.entryUrl).pathname })
    cookie = String(entry.headers['set-cookie']).split(';')[0] ?? ''
  })
  afterAll(async () => {
    await shell.close()
  })

  /** The headers that our own page's call carries. */
  function ownHeaders(): Record<string, string> {
    return { cookie, origin: shell.origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  }

  function call(headers: Record<string, string>, path = '/rpc/kiosk.describe', body: string | Buffer = '{}') {
    return rawRequest(shell.origin, { path, method: 'POST', headers, body })
  }

  test('answers its own page', async () => {
    const answer = await call(ownHeaders())
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { mode: 'demo' } })
  })

  test('trades the secret for a cookie that no script reads, and leaves the address bar clean', async () => {
    const entry = await rawRequest(shell.origin, { path: new URL(shell.entryUrl).pathname })
    expect(entry).toMatchObject({ status: 303, headers: { location: '/' } })
    expect(String(entry.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
    const page = await shell.page()
    expect(page.url()).toBe(`${shell.origin}/`)
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })

  test('carries a touch in the page to main and back', async () => {
    expect(await touchToMain(await shell.page())).toMatchObject({ ok: true, value: { mode: 'demo' } })
  })

  test.each([
    ['without the cookie', 401, (own: Record<string, string>) => ({ ...own, cookie: '' })],
    ['with a guessed cookie', 401, (own: Record<string, string>) => ({ ...own, cookie: `${cookie}x` })],
    [
      'under another name that resolves to us',
      403,
      (own: Record<string, string>) => ({ ...own, host: 'evil.example' }),
    ],
    ['by the name localhost', 403, (own: Record<string, string>) => ({ ...own, host: 'localhost' })],
    [
      'from a page of another origin',
      403,
      (own: Record<string, string>) => ({ ...own, origin: 'https://evil.example' }),
    ],
    [
      'from another port of this machine',
      403,
      (own: Record<string, string>) => ({ ...own, origin: 'http://127.0.0.1:1' }),
    ],
    ['from a sandboxed frame', 403, (own: Record<string, string>) => ({ ...own, origin: 'null' })],
    ['from another site', 403, (own: Record<string, string>) => ({ ...own, 'sec-fetch-site': 'cross-site' })],
    [
      'from another port, told by the browser',
      403,
      (own: Record<string, string>) => ({ ...own, 'sec-fetch-site': 'same-site' }),
    ],
    ['as a form', 415, (own: Record<string, string>) => ({ ...own, 'content-type': 'text/plain' })],
  ])('refuses a call %s', async (_how, status, change) => {
    expect((await call(change(ownHeaders()))).status).toBe(status)
  })

  test('refuses a call that names no origin', async () => {
    const { origin: _left, ...headers } = ownHeaders()
    expect((await call(headers)).status).toBe(403)
  })

  test('refuses a guessed secret', async () => {
    const guess = await rawRequest(shell.origin, { path: `/enter/${'A'.repeat(43)}` })
    expect(guess.status).toBe(401)
    expect(guess.headers['set-cookie']).toBeUndefined()
  })

  test('does not even try a secret that comes from another site', async () => {
    const path = new URL(shell.entryUrl).pathname
    const entry = await rawRequest(shell.origin, { path, headers: { 'sec-fetch-site': 'cross-site' } })
    expect(entry.status).toBe(403)
  })

  test.each([
    '/../main/browser.js',
    '/%2e%2e/main/browser.js',
    '/..%2fmain%2fbrowser.js',
    '//etc/passwd',
    '/assets/..\\..\\main\\browser.js',
    '/assets/%00.js',
    '/sources.sha256',
    '/assets',
    '/index.html?x=/../main/browser.js',
    'http://evil.example/index.html',
  ])('serves nothing but the page: %s', async (path) => {
    expect((await rawRequest(shell.origin, { path, headers: { cookie } })).status).toBe(404)
  })

  test.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'])('knows no %s', async (method) => {
    expect((await rawRequest(shell.origin, { path: '/', method, headers: { cookie } })).status).toBe(405)
  })

  test('answers a method that it does not know, or a body that it can not read, with a refusal', async () => {
    for (const [path, body] of [
      ['/rpc/no.such.method', '{}'],
      ['/rpc/__proto__', '{}'],
      ['/rpc/kiosk.describe', '{"__proto__":{"admin":true}}'],
      ['/rpc/kiosk.describe', '['.repeat(10_000)],
      ['/rpc/kiosk.describe', '{"more":1}'],
    ] as const) {
      const answer = await call(ownHeaders(), path, body)
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, failure: { kind: 'badRequest' } })
    }
  })

  test('refuses a body beyond the limit before it is sent', async () => {
    const headers = { ...ownHeaders(), 'content-length': String(maxWireLength + 1), expect: '100-continue' }
    expect((await call(headers, '/rpc/kiosk.describe', '')).status).toBe(413)
  })

  test('sends the content policy with every answer, and lets no answer be kept', async () => {
    for (const answer of [
      await call(ownHeaders()),
      await rawRequest(shell.origin, { path: '/', headers: { cookie } }),
      await rawRequest(shell.origin, { path: '/' }),
    ]) {
      expect(answer.headers).toMatchObject({
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
    }
  })

  test('runs no inline script', async () => {
    const ran = await (await shell.page()).evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.documentElement.dataset.inline = "ran"'
      document.head.append(script)
      return document.documentElement.dataset['inline'] ?? 'blocked'
    })
    expect(ran).toBe('blocked')
  })

  test('tells an open page of an event', async () => {
    const page = await shell.page()
    const heard = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const events = new EventSource('/events')
          events.addEventListener('message', ({ data }: MessageEvent<string>) => {
            events.close()
            resolve(data)
          })
          events.addEventListener('open', () => document.documentElement.setAttribute('data-listening', 'yes'))
        }),
    )
    await page.waitForSelector('html[data-listening]')
    const change = JSON.stringify({ device: 'printer', state: 'paperOut' })
    expect(JSON.parse((await call(ownHeaders(), '/rpc/simulation.set', change)).text)).toMatchObject({ ok: true })
    expect(JSON.parse(await heard)).toMatchObject({
      type: 'device.changed',
      status: { device: 'printer', state: 'paperOut' },
    })
  })

  test('listens on loopback only', async () => {
    const port = Number(new URL(shell.origin).port)
    const outer = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of outer) {
      const outcome = await new Promise((resolve) => {
        const socket = connect({ host: address, port })
        socket.once('connect', () => resolve('connected'))
        socket.once('error', () => resolve('refused'))
      })
      expect(outcome).toBe('refused')
    }
  })

  test('has run what its screens are made of before the first touch', async () => {
    const page = await shell.page()
    const session = await page.context().newCDPSession(page)
    await session.send('Profiler.enable')
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    await page.reload()
    await page.locator('.attract-start').waitFor()
    await page.waitForFunction(() => performance.getEntriesByName('rehearsed').length > 0)
    const before = await functionsRun(session)
    await page.locator('.attract-start').click()
    await page.locator('[data-step="visit.preparing.language"] .choice').first().click()
    await page.locator('[data-step="visit.preparing.consent"]').waitFor()
    const run = await functionsRun(session)
    const first = run.filter((name) => !before.includes(name))
    expect(run.length).toBeGreaterThan(500)
    // A third, where nothing was rehearsed.
    expect(first.length / run.length).toBeLessThan(0.28)
  })

  test('lets no second program work on the same data', async () => {
    await expect(launchBrowserShell({ dataFolder: folder })).rejects.toThrow('ended with 1')
  })
})

test('ends cleanly when it is asked to', async () => {
  const shell = await launchBrowserShell({ dataFolder: temporaryFolder() })
  await shell.page()
  expect(await shell.close()).toBe(0)
})
