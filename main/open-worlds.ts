import { ok, type Result } from '../shared/result.ts'
import type { DeviceStatus, World } from '../shared/contract/values.ts'
import { chooseKeyWrapping } from './centre/choose-key-wrapping.ts'
import type { Keyring } from './centre/keyring.ts'
import { connectCentre, type ConnectFailure } from './centre/http/connect-centre.ts'
import type { KioskConfig } from './config/schema.ts'
import { loadSamples } from './devices/samples.ts'
import type { Sample } from './devices/samples.ts'
import type { Effects } from './effects.ts'
import { bugIn } from './log/bug-in.ts'
import { createSystemDisk, type DiskFailure } from './vault/disk.ts'
import type { Sealing } from './vault/sealing.ts'
import { openWorldDevices, printerTray, type WorldDevices } from './world-devices.ts'
import { worldFolder } from './world-folder.ts'
import { openWorld, type OpenWorld, type WorldFailure } from './world.ts'

/** A world with its devices. */
export interface EquippedWorld {
  readonly world: OpenWorld
  readonly devices: WorldDevices
}

export interface OpenWorlds {
  readonly real: EquippedWorld
  /** Null where training is not offered: its folder is then not even made. */
  readonly training: EquippedWorld | null
  readonly all: readonly EquippedWorld[]
  readonly samples: readonly Sample[]
  close(): Promise<void>
}

/** Opens the real world and, where it is offered, training; if one can't be opened, none stays open. */
export async function openWorlds(parts: {
  readonly config: KioskConfig
  readonly effects: Effects
  readonly sealing: Sealing
  readonly keyring: Keyring | null
  readonly resourcesFolder: string
  readonly dataFolder: string
  readonly agencyCodeOf: (departmentId: string) => string | null
  readonly onAccepted: (trackingCode: string, officialCode: string) => void
  readonly onDiskFailure: (failure: DiskFailure) => void
  readonly onDeviceChanged: (status: DeviceStatus) => void
  /** A phone has sent a file. */
  readonly onPhoneArrived: () => void
}): Promise<Result<OpenWorlds, WorldFailure | ConnectFailure>> {
  const { config, effects, dataFolder } = parts
  const demo = config.mode === 'demo'
  const samples = demo || config.trainingOffered ? await loadSamples(parts.resourcesFolder) : []
  const disk = createSystemDisk()
  const keyWrapping = chooseKeyWrapping({ ...parts, setting: config.centreKey })
  // Also where training is offered no more, and after a crash that kept the last visit from emptying it.
  await disk.remove(printerTray(worldFolder(dataFolder, 'training'))).catch((error: unknown) => {
    effects.log(bugIn('training.tray', error))
  })

  const connected = await connectCentre({ config, dataFolder, disk, sealing: parts.sealing, effects })
  if (!connected.ok) {
    return connected
  }
  const remoteCentre = connected.value

  async function equip(name: World): Promise<Result<EquippedWorld, WorldFailure>> {
    const folder = worldFolder(dataFolder, name)
    const world = await openWorld({
      name,
      folder,
      disk,
      sealing: parts.sealing,
      effects,
      agencyCodeOf: parts.agencyCodeOf,
      // A practised dossier is nobody's: its key may lie in the clear, and training opens without a passphrase.
      keyWrapping: name === 'real' ? keyWrapping : null,
      // What was practised never leaves the machine.
      remoteCentre: name === 'real' ? remoteCentre : null,
      // What was practised is nobody's dossier: it leaves with its acknowledgement.
      retentionDays: name === 'real' ? config.retentionDays : 0,
      draftDays: config.draftDays,
      simulated: demo,
      onAccepted: parts.onAccepted,
      onDiskFailure: parts.onDiskFailure,
    })
    if (!world.ok) {
      return world
    }
    const onChanged = parts.onDeviceChanged
    const onArrived = parts.onPhoneArrived
    return ok({
      world: world.value,
      devices: openWorldDevices({ world: name, folder, config, samples, effects, onChanged, onArrived }),
    })
  }

  const real = await equip('real')
  if (!real.ok) {
    return real
  }
  const training = config.trainingOffered ? await equip('training') : null
  if (training?.ok === false) {
    await real.value.world.close()
    return training
  }
  const all = training === null ? [real.value] : [real.value, training.value]
  return ok({
    real: real.value,
    training: training?.value ?? null,
    all,
    samples: demo ? samples : [],
    async close() {
      for (const { devices } of all) {
        devices.unwatch()
      }
      await Promise.all(all.map(({ world }) => world.close()))
    },
  })
}
