import { useEffect, useState } from 'react'

/** A picture that can be drawn, with its size in pixels. */
export interface Picture {
  readonly image: HTMLImageElement
  readonly address: string
  readonly width: number
  readonly height: number
}

/** `unreadable`: the browser does not make a picture of the bytes. */
export type PictureRead = Picture | 'unreadable'

/** Bytes as a picture; its address lives no longer than the screen that shows it. Null until it is decoded. */
export function usePicture(bytes: Uint8Array | null): PictureRead | null {
  const [read, setRead] = useState<PictureRead | null>(null)
  useEffect(() => {
    if (bytes === null) return undefined
    const letGo = loadPicture(new Image(), bytes, setRead)
    return () => {
      letGo()
      setRead(null)
    }
  }, [bytes])
  return read
}

/** Reads bytes into an image and tells how that went; the returned function lets go of the picture, told or not. */
export function loadPicture(image: HTMLImageElement, bytes: Uint8Array, tell: (read: PictureRead) => void): () => void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }))
  const listening = new AbortController()
  const { signal } = listening
  image.addEventListener(
    'load',
    () => tell({ image, address, width: image.naturalWidth, height: image.naturalHeight }),
    { signal },
  )
  image.addEventListener('error', () => tell('unreadable'), { signal })
  image.src = address
  return () => {
    // An image without an address fails, too.
    listening.abort()
    image.src = ''
    URL.revokeObjectURL(address)
  }
}
