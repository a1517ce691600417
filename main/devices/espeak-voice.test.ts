import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createEspeakVoice } from './espeak-voice.ts'

/** A program that hands back its arguments and what it was given to read. */
async function echoingProgram(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'motcua-voice-')), 'speak')
  await writeFile(path, '#!/bin/sh\necho "$@"\ncat\n')
  await chmod(path, 0o755)
  return path
}

it('gives the words by the input and the rest as arguments', async () => {
  const voice = createEspeakVoice(await echoingProgram())
  const said = await voice.say({ text: 'Nguyễn Văn Thử', language: 'vi', pace: 'slow' })
  const heard = said.ok ? new TextDecoder().decode(said.value) : ''
  expect(heard).toBe('-v vi -s 105 --stdin --stdout\nNguyễn Văn Thử')
})

it('says that there is no voice where the program is missing', async () => {
  const voice = createEspeakVoice('/nowhere/espeak-ng')
  expect(await voice.say({ text: 'Xin chào', language: 'vi', pace: 'usual' })).toEqual({
    ok: false,
    failure: { kind: 'noVoice' },
  })
})
