import { useEffect, useState } from 'react'

/** A picture's bytes as an address that `<img>` can show; let go when the picture changes or the screen is left. */
export function useObjectUrl(bytes: Uint8Array | null, type: string): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (bytes === null) {
      setUrl(null)
      return undefined
    }
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  return url
}
