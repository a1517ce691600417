import { fail, ok } from '../../shared/result.ts'
import type { Camera, CameraStream } from './camera.ts'
import { encodeJpeg } from './encode-jpeg.ts'
import { createLossSignal } from './loss-signal.ts'
import type { LaidSample, SimulatedDesk } from './simulated-desk.ts'

/** A portrait document camera of four megapixels, in the shape of the shipped photographs of papers. */
const WIDTH = 1800
const HEIGHT = 2446
const DESK_COLOUR = '#4a4038'
/** How much of the picture a sample may fill, in either direction. A card is smaller than a page, as on a real desk. */
const SHARE = { paper: 1, card: 0.85 } as const
/** The part of a sample's shorter side at which nothing but the desk is seen. */
const CORNER = 0.03

/** Plays the camera: shows the sample that lies on the simulated desk, without noise, or the empty desk. */
export function createSimulatedCamera(desk: SimulatedDesk, document: Document): Camera {
  return {
    async start() {
      if (!desk.read().plugged) return fail({ kind: 'noCamera' })
      const stream = lookAt(desk, document)
      await stream.drawn()
      return ok(stream)
    },
    onChange(listener) {
      let plugged = desk.read().plugged
      return desk.listen(() => {
        const now = desk.read().plugged
        if (now && !plugged) listener('back')
        plugged = now
      })
    },
  }
}

function lookAt(desk: SimulatedDesk, document: Document): CameraStream & { drawn(): Promise<void> } {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%', objectFit: 'contain' })
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: false })
  if (context === null) throw new Error('this browser gives no 2d canvas')

  const loss = createLossSignal()
  let running = true
  let shown: LaidSample | null | undefined
  let drawing: Promise<void> = Promise.resolve()

  const draw = async (sample: LaidSample | null) => {
    const picture = sample === null ? null : await createImageBitmap(new Blob([sample.picture.slice()]))
    // Another sample was laid down while this one was decoded.
    if (running && shown === sample) drawDesk(context, picture, sample?.kind ?? 'paper')
    picture?.close()
  }
  const look = () => {
    const state = desk.read()
    if (!state.plugged) loss.tell()
    if (state.sample === shown) return
    shown = state.sample
    drawing = draw(state.sample)
  }
  const stopLooking = desk.listen(look)
  look()

  const gone = () => !running || loss.isLost()
  return {
    view: canvas,
    drawn: () => drawing,
    async frame() {
      await drawing
      if (gone()) return fail({ kind: 'lost' })
      return ok(new VideoFrame(canvas, { timestamp: 0 }))
    },
    async takePicture() {
      await drawing
      if (gone()) return fail({ kind: 'lost' })
      return ok(await encodeJpeg(canvas, WIDTH, HEIGHT))
    },
    onLost: loss.listen,
    stop() {
      running = false
      stopLooking()
      loss.close()
      context.clearRect(0, 0, WIDTH, HEIGHT)
      canvas.remove()
    },
  }
}

function drawDesk(context: CanvasRenderingContext2D, picture: ImageBitmap | null, kind: LaidSample['kind']) {
  context.fillStyle = DESK_COLOUR
  context.fillRect(0, 0, WIDTH, HEIGHT)
  if (picture === null) return
  context.imageSmoothingQuality = 'high'
  // The samples were photographed on a desk: its corner, drawn out, goes on beyond their edges.
  const corner = Math.min(picture.width, picture.height) * CORNER
  context.drawImage(picture, 0, 0, corner, corner, 0, 0, WIDTH, HEIGHT)
  drawCentred(context, picture, SHARE[kind] * Math.min(WIDTH / picture.width, HEIGHT / picture.height))
}

function drawCentred(context: CanvasRenderingContext2D, picture: ImageBitmap, scale: number) {
  const width = picture.width * scale
  const height = picture.height * scale
  context.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
}
