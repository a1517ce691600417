import { useKiosk } from '../app/kiosk-context.tsx'
import { DeviceRow } from './device-row.tsx'
import type { Plays } from './use-plays.ts'

/** What main's simulators can be put into. A device that is real is left out. */
export function DeviceRows({ centre, disk, play }: Plays) {
  const { devices } = useKiosk().description
  const played = (device: 'printer' | 'scanner' | 'media') =>
    devices.find((status) => status.device === device && !status.real)?.state
  const printer = played('printer')
  const scanner = played('scanner')
  const media = played('media')
  return (
    <>
      {printer === undefined ? null : (
        <DeviceRow
          name="printer"
          states={['ready', 'paperLow', 'paperOut', 'coverOpen', 'jammed', 'offline']}
          now={printer}
          onPlay={(state) => void play({ device: 'printer', state })}
        />
      )}
      {scanner === undefined ? null : (
        <DeviceRow
          name="scanner"
          states={['ready', 'absent', 'jammed']}
          now={scanner}
          onPlay={(state) => void play({ device: 'scanner', state, sampleId: null })}
        />
      )}
      {media === undefined ? null : (
        <DeviceRow
          name="media"
          states={['ready', 'absent']}
          now={media}
          onPlay={(state) => void play({ device: 'media', state })}
        />
      )}
      <DeviceRow
        name="centre"
        states={['ready', 'offline']}
        now={centre}
        onPlay={(state) => void play({ device: 'centre', state })}
      />
      <DeviceRow
        name="disk"
        states={['ready', 'full']}
        now={disk}
        onPlay={(state) => void play({ device: 'disk', state })}
      />
    </>
  )
}
