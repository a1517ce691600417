import { expect, test, vi } from 'vitest'

test('every part is fetched once, each when the page rests, and one that is missing holds up no other', async () => {
  // Test files share their modules, and screens that another one loaded have brought their parts.
  vi.resetModules()
  const { fetchLaterParts, laterPart } = await import('./later-part.ts')
  const log: string[] = []
  const get = (name: string) => async () => {
    log.push(name)
    return name
  }
  const first = laterPart(get('first'))
  const missing = laterPart(() => Promise.reject(new Error('not there')))
  const last = laterPart(get('last'))
  expect(first.now()).toBeNull()
  expect(await first.fetch()).toBe('first')
  expect(first.now()).toBe('first')

  await fetchLaterParts(async () => void log.push('rest'))
  // Other tests of the same process may have parts of their own, which came before.
  expect(log.slice(-4)).toEqual(['rest', 'rest', 'rest', 'last'])
  expect(log.filter((name) => name === 'first')).toHaveLength(1)
  expect(last.now()).toBe('last')
  // What was passed over is told to whoever asks for it.
  await expect(missing.fetch()).rejects.toThrow('not there')
})
