import { expect, onTestFinished, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { startLoopbackServer } from './server.ts'

async function start() {
  const server = await startLoopbackServer({
    answer: async () => '',
    readFile: async () => null,
    onPageGone: () => {},
    effects: createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 }),
  })
  onTestFinished(() => server.close())
  /** Comes in at an address as a browser does; hands back how its page asks for events. */
  const enter = async (url: string) => {
    const { headers } = await fetch(url, { redirect: 'manual' })
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
    return async () => {
      const response = await fetch(`${server.origin}/events`, { headers: { cookie } })
      onTestFinished(() => response.body?.cancel())
      return response.status
    }
  }
  return { server, enter }
}

test('a page is known by the address at which it came in', async () => {
  const { server, enter } = await start()
  const [first, second] = [server.issueEntryUrl('once'), server.issueEntryUrl('once')]
  const heard: string[] = []
  const pages = [first, second].map((url, at) => server.pageFrom(url).then(() => heard.push(`page ${at + 1}`)))
  const [listenAsFirst, listenAsSecond] = [await enter(first), await enter(second)]
  expect([await listenAsSecond(), await listenAsSecond()]).toEqual([200, 200])
  await pages[1]
  expect(heard).toEqual(['page 2'])
  await listenAsFirst()
  await pages[0]
  expect(heard).toEqual(['page 2', 'page 1'])
})

test('neither address nor cookie of a browser that has ended opens anything', async () => {
  const { server, enter } = await start()
  const url = server.issueEntryUrl('many')
  const listen = await enter(url)
  const listenAsOther = await enter(server.issueEntryUrl('once'))
  server.retire(url)
  expect(await listen()).toBe(401)
  expect(await (await enter(url))()).toBe(401)
  expect(await listenAsOther()).toBe(200)
})
