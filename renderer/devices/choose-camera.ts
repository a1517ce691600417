import type { Camera } from './camera.ts'
import type { SimulatedDesk } from './simulated-desk.ts'

/**
 * The camera that screens get in a simulated kiosk: this machine's own, or the one that looks at the simulated desk.
 *
 * It is chosen anew at each start. Where the configuration leaves it open and this machine's camera can't be started,
 * the simulated one takes its place from then on, so that the kiosk can be tried on any machine.
 */
export function chooseCamera(parts: {
  readonly machine: Camera
  readonly simulated: Camera
  readonly desk: SimulatedDesk
}): Camera {
  const { machine, simulated, desk } = parts
  return {
    async start() {
      if (desk.read().source === 'simulated') return simulated.start()
      const started = await machine.start()
      if (desk.choice === 'device') return started
      // The panel may have chosen the other one while this one was waking up.
      if (started.ok && desk.read().source === 'machine') return started
      if (started.ok) started.value.stop()
      desk.use('simulated')
      return simulated.start()
    },
    onChange(listener) {
      let before = desk.read()
      const stopListening = desk.listen(() => {
        const now = desk.read()
        if (now.source !== before.source) listener('another')
        else if (now.plugged && !before.plugged) listener('back')
        before = now
      })
      const stopMachine = machine.onChange((change) => {
        if (desk.read().source === 'machine') listener(change)
      })
      return () => {
        stopListening()
        stopMachine()
      }
    },
  }
}
