import { useEffect, useState } from 'react'
import { useKiosk } from '../../app/kiosk-context.tsx'

/** The receipt as a picture for the screen; drawn again when the Centre has given its official code. */
export function useReceiptPicture(visitId: string | null, officialCode: string | null): Uint8Array | null {
  const { client } = useKiosk()
  const [picture, setPicture] = useState<Uint8Array | null>(null)
  useEffect(() => {
    let shown = true
    if (visitId === null) return undefined
    void client.call('receipt.show', { visitId }).then((answer) => {
      if (shown && answer.ok) setPicture(answer.value.png)
    })
    return () => {
      shown = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the paper carries the code: another code, another picture
  }, [client, visitId, officialCode])
  return picture
}
