import { expect, it } from 'vitest'
import { loadPicture, type PictureRead } from './use-picture.ts'

/** Reads bytes into an image that does what the test says, as a browser would. */
function load() {
  const image = Object.assign(new EventTarget(), { src: '', naturalWidth: 40, naturalHeight: 30 })
  const told: PictureRead[] = []
  const stop = loadPicture(image as unknown as HTMLImageElement, Uint8Array.of(1), (read) => told.push(read))
  return { image, told, stop, happen: (type: 'load' | 'error') => image.dispatchEvent(new Event(type)) }
}

it('tells the picture with its size once it is decoded', () => {
  const { image, told, happen } = load()
  expect([image.src.startsWith('blob:'), told]).toEqual([true, []])
  happen('load')
  expect(told).toEqual([{ image, address: image.src, width: 40, height: 30 }])
})

it('tells of bytes that are no picture', () => {
  const { told, happen } = load()
  happen('error')
  expect(told).toEqual(['unreadable'])
})

it('lets go of the picture, and takes the empty image that is left for no failure', () => {
  const { image, told, stop, happen } = load()
  stop()
  happen('error')
  expect([image.src, told]).toEqual(['', []])
})
