import { type PageSight, seePage, sightSide } from '../../shared/imaging/page-sight.ts'

/** One frame to look at, which the worker closes. */
export interface SightQuestion {
  readonly frame: VideoFrame
}

export interface SightAnswer {
  readonly sight: PageSight
}

const canvas = new OffscreenCanvas(1, 1)
const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })

addEventListener('message', ({ data: { frame } }: MessageEvent<SightQuestion>) => {
  if (context === null) throw new Error('this browser gives no 2d canvas')
  const scale = Math.min(1, sightSide / Math.max(frame.displayWidth, frame.displayHeight))
  canvas.width = Math.round(frame.displayWidth * scale)
  canvas.height = Math.round(frame.displayHeight * scale)
  context.imageSmoothingQuality = 'medium'
  context.drawImage(frame, 0, 0, canvas.width, canvas.height)
  frame.close()
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  postMessage({ sight: seePage({ data, width, height, channels: 4 }) } satisfies SightAnswer)
})
