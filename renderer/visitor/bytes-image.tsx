import { useEffect, useRef } from 'react'

interface BytesImageProps {
  readonly bytes: Uint8Array
  readonly type: 'image/jpeg' | 'image/png'
  readonly alt: string
  readonly className?: string | undefined
}

/** A picture that came as bytes. Its address lives no longer than the picture is shown. */
export function BytesImage({ bytes, type, alt, className }: BytesImageProps) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    if (image.current !== null) image.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [bytes, type])
  return <img ref={image} alt={alt} className={className} />
}
