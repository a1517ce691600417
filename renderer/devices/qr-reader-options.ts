import type { ReaderOptions } from 'zxing-wasm/reader'

/** How codes of cards are read, here and where the reading is measured. */
export const qrReaderOptions: ReaderOptions = {
  formats: ['QRCode'],
  textMode: 'Plain',
  // ID cards hold UTF-8 without saying so; guessing turns short names into Shift JIS.
  characterSet: 'UTF8',
  tryInvert: false,
  maxNumberOfSymbols: 4,
}

/** Pixels of the longer side of a usual look: a card's code fills a third of the picture, so its dots are still wide enough. */
export const smallSide = 960
/** And of every second: of a camera with more than full HD, a look at every pixel would take longer than a hand holds still. */
export const fullSide = 1920
