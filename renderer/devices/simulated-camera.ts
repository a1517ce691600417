import { fail, ok } from '../../shared/result.ts'
import type { Camera, CameraStream } from './camera.ts'
import { encodeJpeg } from './encode-jpeg.ts'
import { createLossSignal } from './loss-signal.ts'
import type { LaidSample, SimulatedDesk } from './simulated-desk.ts'

/** A portrait document camera of four megapixels: about 190 dots per inch on A4. */
const WIDTH = 1800
const HEIGHT = 2400
const DESK_COLOUR = '#4a4038'
/** How much of the picture a sample may fill, in either direction. A card is smaller than a page, as on a real desk. */
const SHARE = { paper: 0.93, card: 0.72 } as const

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
    async frame(maxSide) {
      await drawing
      if (gone()) return fail({ kind: 'lost' })
      const scale = Math.min(1, (maxSide ?? Infinity) / HEIGHT)
      return ok(
        await createImageBitmap(canvas, {
          resizeWidth: Math.round(WIDTH * scale),
          resizeHeight: Math.round(HEIGHT * scale),
        }),
      )
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
  const scale = Math.min((WIDTH * SHARE[kind]) / picture.width, (HEIGHT * SHARE[kind]) / picture.height)
  const width = picture.width * scale
  const height = picture.height * scale
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
}
