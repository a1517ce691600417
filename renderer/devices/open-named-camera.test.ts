import { expect, it } from 'vitest'
import { openNamedCamera } from './open-named-camera.ts'

interface Played {
  /** Names by id, the browser's own choice first. */
  readonly cameras: Readonly<Record<string, string>>
  /** Ids of cameras that another program holds. */
  readonly held?: readonly string[]
  /** Whether names are told: from the beginning, once a camera was asked for, or never. */
  readonly told?: 'always' | 'afterAsking' | 'never'
  /** The browser does not list anything. */
  readonly listFails?: string
}

/** The cameras of a machine as a browser hands them out. */
function play({ cameras, held = [], told = 'afterAsking', listFails }: Played) {
  const asked: string[] = []
  const running = new Set<string>()
  const mediaDevices = {
    async getUserMedia({ video }: { readonly video: { readonly deviceId?: { readonly exact: string } } }) {
      const id = video.deviceId?.exact ?? Object.keys(cameras)[0] ?? ''
      asked.push(video.deviceId === undefined ? 'any' : id)
      if (held.includes(id)) throw new DOMException('in use', 'NotReadableError')
      if (cameras[id] === undefined) throw new DOMException('none', 'NotFoundError')
      running.add(id)
      const tracks = [{ label: cameras[id], stop: () => running.delete(id) }]
      return { id, getTracks: () => tracks, getVideoTracks: () => tracks }
    },
    async enumerateDevices() {
      if (listFails !== undefined) throw new DOMException('no', listFails)
      const tells = told === 'always' || (told === 'afterAsking' && asked.length > 0)
      const listed = Object.entries(cameras).map(([deviceId, label]) => ({
        kind: 'videoinput',
        deviceId: tells ? deviceId : '',
        label: tells ? label : '',
      }))
      return [{ kind: 'audioinput', deviceId: 'mic', label: tells ? 'Desk' : '' }, ...listed]
    },
  }
  return {
    asked,
    running,
    open: (name: string | null) => openNamedCamera(mediaDevices as unknown as MediaDevices, name),
  }
}

const two = { face: 'Face camera', desk: 'Desk camera' }
const failed = (kind: string) => ({ ok: false, failure: { kind } })

it('opens the named camera at once where names are told', async () => {
  const { open, asked, running } = play({ cameras: two, told: 'always' })
  expect(await open('Desk')).toMatchObject({ ok: true, value: { id: 'desk' } })
  expect([asked, [...running]]).toEqual([['desk'], ['desk']])
})

it('asks for any camera until names are told, and lets go of the wrong one', async () => {
  const { open, asked, running } = play({ cameras: two })
  expect(await open('Desk')).toMatchObject({ ok: true, value: { id: 'desk' } })
  expect([asked, [...running]]).toEqual([['any', 'desk'], ['desk']])
  const { open: openOwn, asked: askedOwn } = play({ cameras: two })
  expect(await openOwn('Face')).toMatchObject({ ok: true, value: { id: 'face' } })
  expect(askedOwn).toEqual(['any'])
})

it.each(['always', 'afterAsking'] as const)('opens it while another camera is held, names told %s', async (told) => {
  const { open } = play({ cameras: two, held: ['face'], told })
  expect(await open('Desk')).toMatchObject({ ok: true, value: { id: 'desk' } })
})

it('says why there is none', async () => {
  expect(await play({ cameras: two, held: ['face'], told: 'never' }).open('Desk')).toEqual(failed('busy'))
  expect(await play({ cameras: two, held: ['desk'] }).open('Desk')).toEqual(failed('busy'))
  expect(await play({ cameras: two }).open('Roof')).toEqual(failed('noCamera'))
  expect(await play({ cameras: {} }).open('Desk')).toEqual(failed('noCamera'))
  expect(await play({ cameras: two, listFails: 'NotAllowedError' }).open('Desk')).toEqual(failed('notAllowed'))
  expect(await play({ cameras: two, listFails: 'InvalidStateError' }).open('Desk')).toEqual(failed('busy'))
})

it('leaves the choice to the browser where no name is set', async () => {
  const { open, asked } = play({ cameras: two })
  expect(await open(null)).toMatchObject({ ok: true, value: { id: 'face' } })
  expect(asked).toEqual(['any'])
})
