import { useSyncExternalStore } from 'react'
import type { SimulatedDesk } from '../devices/simulated-desk.ts'
import { DeviceRow } from './device-row.tsx'

/** Which camera the screens get, and its plug. Nothing where the configuration wants the real one. */
export function CameraRow({ desk }: { readonly desk: SimulatedDesk }) {
  const { source, plugged } = useSyncExternalStore(desk.listen, desk.read)
  if (desk.choice === 'device') return null
  return (
    <DeviceRow
      name="camera"
      states={desk.choice === 'auto' ? ['machine', 'simulated', 'unplugged'] : ['simulated', 'unplugged']}
      now={source === 'machine' ? 'machine' : plugged ? 'simulated' : 'unplugged'}
      onPlay={(state) => {
        if (state === 'machine') {
          desk.use('machine')
          return
        }
        // The plug first: the camera that is switched to must be as the panel says at once.
        if (state === 'simulated') desk.plugIn()
        else desk.unplug()
        desk.use('simulated')
      }}
    />
  )
}
