import { type ReactNode, useMemo } from 'react'
import { createActor } from 'xstate'
import type { PageSight } from '../../../shared/imaging/page-sight.ts'
import type { SessionContext } from '../../../shared/session/session-context.ts'
import { KioskProvider } from '../../app/kiosk-context.tsx'
import type { DeviceSet } from '../../devices/device-set.ts'
import { DevicesProvider } from '../../devices/devices-context.tsx'
import { createSimulatedCamera } from '../../devices/simulated-camera.ts'
import { createSimulatedDesk } from '../../devices/simulated-desk.ts'
import { JourneyScreen } from '../../visitor/journey-screen.tsx'
import { createUnfinished } from '../../visitor/keep/unfinished.ts'
import { UnfinishedContext } from '../../visitor/keep/use-kept.ts'
import { sessionLogic } from '../../visitor/session-actor.ts'
import { SessionActorContext } from '../../visitor/session-provider.tsx'
import { lengthen } from '../lengthen.ts'
import { sampleVisit, stillTiming } from './sample-visit.ts'
import { type Answers, stillClient, stillDescription } from './still-client.ts'

export interface Scene {
  /** The journey's state as a dotted path, e.g. `visit.preparing.review`. */
  readonly state: string
  /** What differs from the sample visit. */
  readonly context?: Partial<SessionContext>
  readonly answers?: Answers
  readonly description?: Partial<typeof stillDescription>
  /** What the camera is seen to look at; absent: nothing yet. */
  readonly sight?: PageSight
  /** No camera answers. */
  readonly cameraFails?: boolean
  /** Held to the reader as the screen comes. */
  readonly card?: string
  /** What a person has entered on the screen and not handed on, by the name of its field. */
  readonly unfinished?: Readonly<Record<string, unknown>>
  /** CSS selectors of what is touched (a field: focused) before the scene is looked at. */
  readonly touches?: readonly string[]
  /** What lies over the screen. */
  readonly over?: () => ReactNode
}

/** One state of the journey that stands still: real screens, a kiosk that answers at once, no timer and no call under way. */
export function JourneyScene(props: { readonly scene: Scene; readonly isLong: boolean }) {
  const { scene, isLong } = props
  const { client, description, devices, actor, unfinished } = useMemo(() => compose(scene, isLong), [scene, isLong])
  const Over = scene.over
  return (
    <KioskProvider client={client} description={description}>
      <DevicesProvider devices={devices}>
        <SessionActorContext value={actor}>
          <UnfinishedContext value={unfinished}>
            <JourneyScreen />
            {Over === undefined ? null : <Over />}
          </UnfinishedContext>
        </SessionActorContext>
      </DevicesProvider>
    </KioskProvider>
  )
}

function compose(scene: Scene, isLong: boolean) {
  const stretch = <Value,>(value: Value): Value => (isLong ? lengthen(value) : value)
  const client = stillClient(scene.answers)
  const logic = sessionLogic(client)
  const context = { ...sampleVisit, ...scene.context, greeting: 'vi' as const }
  const actor = createActor(logic, {
    input: { timing: stillTiming, language: 'vi' },
    snapshot: logic.resolveState({
      value: valueOf(scene.state),
      context: { ...context, procedure: stretch(context.procedure) },
    }),
  }).start()
  return {
    client: {
      ...client,
      call: (async (...asked: Parameters<typeof client.call>) =>
        stretch(await client.call(...asked))) as typeof client.call,
    },
    description: { ...stillDescription, ...scene.description },
    devices: stillDevices(scene),
    actor,
    unfinished: createUnfinished(scene.unfinished ?? {}),
  }
}

/** `a.b.c` as the machine writes it: `{ a: { b: 'c' } }`. */
function valueOf(state: string): never {
  const names = state.split('.')
  return names.reduceRight<unknown>((inner, name) => (inner === null ? name : { [name]: inner }), null) as never
}

function stillDevices(scene: Scene): DeviceSet {
  const desk = createSimulatedDesk('simulated')
  if (scene.cameraFails === true) desk.unplug()
  return {
    camera: createSimulatedCamera(desk, document),
    scanQr: () => () => undefined,
    watchPage: (_, onSight) => {
      const { sight } = scene
      // As often as a word needs to stand.
      if (sight !== undefined) for (const at of [0, 1, 2]) queueMicrotask(() => onSight(sight, at))
      return () => undefined
    },
    onCard: (listener) => {
      const { card } = scene
      if (card !== undefined) queueMicrotask(() => listener(card))
      return () => undefined
    },
    close: () => undefined,
  }
}
