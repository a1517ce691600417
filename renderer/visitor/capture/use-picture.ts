import { useEffect, useState } from 'react'

/** A picture that can be drawn, with its size in pixels. */
export interface Picture {
  readonly image: HTMLImageElement
  readonly address: string
  readonly width: number
  readonly height: number
}

/** Bytes as a picture; its address lives no longer than the screen that shows it. Null until it is decoded. */
export function usePicture(bytes: Uint8Array | null): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null)
  useEffect(() => {
    if (bytes === null) return undefined
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }))
    const image = new Image()
    image.addEventListener('load', () => {
      setPicture({ image, address, width: image.naturalWidth, height: image.naturalHeight })
    })
    image.src = address
    return () => {
      setPicture(null)
      image.src = ''
      URL.revokeObjectURL(address)
    }
  }, [bytes])
  return picture
}
