import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { QrAnswer } from './qr-answer.ts'
import type { QrQuestion } from './qr-question.ts'
import { qrReaderOptions } from './qr-reader-options.ts'

// Without this the library fetches its WebAssembly from a public CDN: a kiosk reads cards with the network gone.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } })

const canvas = new OffscreenCanvas(1, 1)
const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })

async function read({ frame, maxSide }: QrQuestion): Promise<QrAnswer> {
  if (context === null) throw new Error('this browser gives no 2d canvas')
  const startedAt = performance.now()
  const scale = Math.min(1, maxSide / Math.max(frame.displayWidth, frame.displayHeight))
  canvas.width = Math.round(frame.displayWidth * scale)
  canvas.height = Math.round(frame.displayHeight * scale)
  context.drawImage(frame, 0, 0, canvas.width, canvas.height)
  frame.close()
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
  const codes = await readBarcodes(pixels, qrReaderOptions)
  return { texts: codes.map((code) => code.text), ms: performance.now() - startedAt }
}

addEventListener('message', (event: MessageEvent<QrQuestion>) => {
  read(event.data).then(
    (answer) => postMessage(answer),
    (bug: unknown) => reportError(bug),
  )
})
