import type { KioskEvent } from '../shared/contract/events.ts'
import { groupTrackingCode } from '../shared/dossier/tracking-code.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { createAppointments } from './api/appointments.ts'
import { createCatalogueHandlers } from './api/catalogue-handlers.ts'
import { createDescribeHandlers } from './api/describe-handlers.ts'
import { createDocumentHandlers } from './api/document-handlers.ts'
import { createDraftHandlers } from './api/draft-handlers.ts'
import { followSpooled } from './api/follow-spooled.ts'
import { createFormHandlers } from './api/form-handlers.ts'
import { createGuessLimit } from './api/guess-limit.ts'
import { type Api, createApi } from './api/handle-call.ts'
import { createHoldingsHandlers } from './api/holdings-handlers.ts'
import { createIntakeHandlers } from './api/intake-handlers.ts'
import { createLookUpHandlers } from './api/look-up-handlers.ts'
import { createPageIntake } from './api/page-intake.ts'
import { createMattersHandlers } from './api/matters-handlers.ts'
import { createPrintOnce } from './api/print-once.ts'
import { createReceiptHandlers } from './api/receipt-handlers.ts'
import { createReview } from './api/review.ts'
import { createService } from './api/service.ts'
import { createSimulationHandlers } from './api/simulation-handlers.ts'
import { createStaffHandlers } from './api/staff-handlers.ts'
import { createStaffTokens } from './api/staff-tokens.ts'
import { createSubmit } from './api/submit-dossier.ts'
import { createVisitHandlers } from './api/visit-handlers.ts'
import { createVisits } from './api/visits.ts'
import { createVoiceHandlers } from './api/voice-handlers.ts'
import { openCounterCounts } from './centre/counter-counts.ts'
import { buildReport } from './centre/report.ts'
import type { Keyring } from './centre/keyring.ts'
import { loadCalendar } from './config/load-calendar.ts'
import type { KioskConfig } from './config/schema.ts'
import { createEspeakVoice } from './devices/espeak-voice.ts'
import type { Effects } from './effects.ts'
import { createEventBus } from './event-bus.ts'
import type { KioskFailure } from './kiosk-failure.ts'
import { inlineWorks } from './imaging/inline-works.ts'
import type { StartWorker } from './imaging/bounded-worker.ts'
import { createPageWorks } from './imaging/page-works.ts'
import { createTextLayers, noTextLayers } from './imaging/text-layers.ts'
import { bugIn } from './log/bug-in.ts'
import { type EquippedWorld, openWorlds } from './open-worlds.ts'
import { openLiveCatalogue } from './publishing/live-catalogue.ts'
import { createPaperRenderer } from './printing/paper-renderer.ts'
import { programVersion } from './program-version.ts'
import { openStaff } from './staff/staff.ts'
import { createSealing } from './vault/sealing.ts'

/** A kiosk without its shell: the contract, answered, and what it tells unasked. */
export interface Kiosk extends Api {
  /** Hears every event until the returned function is called. */
  subscribe(onEvent: (event: KioskEvent) => void): () => void
  /** Ends every visit, lets what is under way come to its end, and closes the files. */
  close(): Promise<void>
}

/**
 * Builds every part of a kiosk from its configuration; nothing else knows them all.
 *
 * The caller holds the data folder's lock: two kiosks on one folder would both deliver its dossiers.
 */
export async function createKiosk(parts: {
  readonly config: KioskConfig
  readonly effects: Effects
  readonly resourcesFolder: string
  readonly dataFolder: string
  /** The secret store of the system's user, where the shell has one. */
  readonly keyring?: Keyring
  /** Starts the process that works on pages, as the shell does that; without it they are worked on in this one. */
  readonly startImaging?: StartWorker
}): Promise<Result<Kiosk, KioskFailure>> {
  const { config, effects, resourcesFolder, dataFolder } = parts
  const catalogue = openLiveCatalogue({ dataFolder, resourcesFolder, mode: config.mode, effects })
  if (!catalogue.ok) {
    return catalogue
  }
  const calendar = loadCalendar({ holidaysFile: config.holidaysFile, resourcesFolder })
  if (!calendar.ok) {
    return fail({ kind: 'badCalendar', faults: calendar.failure })
  }
  const department = (id: string) => catalogue.value.current().department(id)
  const procedureOf = (code: string) => catalogue.value.current().procedure(code)
  const bus = createEventBus((error) => logBug('event', error))
  const service = createService({
    log: effects.log,
    onOutOfService(reason) {
      bus.emit({ type: 'kiosk.outOfService', reason })
      visits.endUnsubmitted('outOfService').catch((error: unknown) => logBug('visit.end', error))
    },
  })
  const sealing = await createSealing(effects)
  const renderer = await createPaperRenderer({ resourcesFolder })
  const staff = await openStaff({ dataFolder, mode: config.mode, effects })
  if (!staff.ok) {
    return staff
  }
  const counts = openCounterCounts(dataFolder, effects)
  if (!counts.ok) {
    staff.value.close()
    return counts
  }
  const worlds = await openWorlds({
    config,
    effects,
    sealing,
    keyring: parts.keyring ?? null,
    resourcesFolder,
    dataFolder,
    agencyCodeOf: (id) => department(id)?.agencyCode ?? null,
    onAccepted(trackingCode, officialCode) {
      visits.accepted(trackingCode, officialCode)
      bus.emit({ type: 'dossier.accepted', trackingCode: groupTrackingCode(trackingCode), officialCode })
    },
    onDiskFailure: (failure) => void service.failureOf(failure),
    onDeviceChanged: (status) => bus.emit({ type: 'device.changed', status }),
    onPhoneArrived: () => bus.emit({ type: 'phone.arrived' }),
  })
  if (!worlds.ok) {
    counts.value.close()
    staff.value.close()
    return worlds
  }
  const { real, all, samples } = worlds.value
  const countAsked = () => catalogue.value.current().countAsked(real.world.store.dossiers.takenByProcedure())
  countAsked()

  function logBug(where: Parameters<typeof bugIn>[0], error: unknown): void {
    effects.log(bugIn(where, error))
  }
  const equipmentOf = ({ world: name }: { readonly world: EquippedWorld['world']['name'] }): EquippedWorld =>
    all.find(({ world }) => world.name === name) ?? real
  const open = all.map(({ world }) => world)
  const trainingOffered = worlds.value.training !== null
  const tokens = createStaffTokens({
    effects,
    hasAccount: (officerId) => staff.value.accounts().some(({ id }) => id === officerId),
  })
  const review = createReview({ staff: staff.value, tokens, dataFolder, resourcesFolder, effects })
  const emptyTrainingTray = async (): Promise<void> => {
    try {
      await worlds.value.training?.devices.played.printer?.emptyTray()
    } catch (error) {
      // Practice paper that can't be taken away must not keep a real person out.
      logBug('training.tray', error)
    }
  }
  const visits = createVisits({
    effects,
    idleLimitMs: (config.idle.askAfterSeconds + config.idle.countdownSeconds) * 1000,
    vaultOf: (world) => equipmentOf({ world }).world.visits,
    async onOpening(visitId) {
      tokens.join(visitId)
      if (catalogue.value.refresh()) countAsked()
      await emptyTrainingTray()
    },
    onLeftBehind(world, error) {
      logBug('visit.folder', error)
      if (world === 'real') {
        service.stop('visitFolder')
      }
    },
    async onEnded(visitId, world) {
      tokens.leave(visitId)
      works.forget()
      texts.forget()
      const { devices } = equipmentOf({ world })
      devices.media.forget()
      await devices.scanner.forget?.()
      devices.printer.forget?.()
      // In a demonstration the trainer may still look at the paper, until somebody else comes.
      if (world === 'training' && config.mode === 'production') await emptyTrainingTray()
    },
  })
  if (catalogue.value.current().overview().procedures.length === 0) service.stop('noReviewedProcedure')
  const works = parts.startImaging === undefined ? inlineWorks : createPageWorks({ start: parts.startImaging, effects })
  const texts =
    parts.startImaging === undefined || !config.imaging.textLayer
      ? noTextLayers
      : createTextLayers({ start: parts.startImaging, effects, onBroken: (error) => logBug('imaging.text', error) })
  const intake = createPageIntake({ effects, service, works, texts })
  // One for dossiers and drafts: a guess at either is a guess.
  const limit = createGuessLimit(effects)
  const printOnce = createPrintOnce({
    printerOf: ({ name }) => equipmentOf({ world: name }).devices,
    renderer,
    effects,
    onPrinterUsed: ({ name }, state) => equipmentOf({ world: name }).devices.printerUsed(state),
  })

  const api = createApi({
    log: effects.log,
    handlers: {
      ...createDescribeHandlers({
        version: programVersion,
        config,
        devices: real.devices,
        trainingDevices: worlds.value.training?.devices ?? null,
        service,
        effects,
      }),
      ...createHoldingsHandlers({
        real: real.world,
        training: worlds.value.training?.world ?? null,
        retentionDays: config.retentionDays,
        draftDays: config.draftDays,
        effects,
      }),
      ...createVisitHandlers({ visits, worlds: [real.world, ...open.slice(1)], trainingOffered, service, effects }),
      ...createCatalogueHandlers(() => catalogue.value.current()),
      ...createDocumentHandlers({ visits, intake, cameraLongSideMm: config.devices.cameraLongSideMm }),
      ...createIntakeHandlers({ visits, intake, works, devicesOf: (visit) => equipmentOf(visit).devices }),
      'dossier.submit': createSubmit({
        worlds: open,
        visits,
        effects,
        sealing,
        service,
        texts,
        officerOf: (token) => tokens.find(token),
        catalogueVersion: () => catalogue.value.current().version,
        procedureOf,
        appointmentFor: createAppointments({ config, calendar: calendar.value, effects }),
      }),
      ...createVoiceHandlers(createEspeakVoice(config.devices.voiceProgram)),
      ...createLookUpHandlers({ worlds: open, limit }),
      ...createDraftHandlers({
        worlds: open,
        visits,
        limit,
        service,
        config,
        effects,
        procedureOf,
        printOnce,
        texts,
      }),
      ...createFormHandlers({ visits, worlds: open, config, departmentOf: department, printOnce }),
      ...createReceiptHandlers({
        visits,
        worlds: open,
        config,
        effects,
        departmentOf: department,
        renderer,
        printOnce,
      }),
      ...createStaffHandlers({
        staff: staff.value,
        tokens,
        currentVisit: () => visits.current(),
        effects,
        reportOf: (from, to) =>
          buildReport({
            from,
            to,
            dossiers: real.world.counted,
            departmentName: (id) => department(id)?.name.vi ?? id,
            periods: counts.value.periods(),
          }),
      }),
      ...review.handlers,
      ...createMattersHandlers({
        world: real.world,
        officerOf: (token) => tokens.find(token),
        service,
        effects,
        config,
        procedureOf,
        departmentOf: department,
        printOnce,
      }),
      ...createSimulationHandlers({
        allowed: config.mode === 'demo',
        worlds: all,
        samples,
        onDeviceChanged: (status) => bus.emit({ type: 'device.changed', status }),
      }),
    },
  })
  for (const { outbox } of open) outbox.start()
  for (const { devices } of all) devices.watch()
  followSpooled({ spooled: real.world.store.spooled, printer: real.devices.printer, effects }).catch((error: unknown) =>
    logBug('receipt.print', error),
  )
  return ok({
    call: (name, input) => api.call(name, input),
    subscribe: (onEvent) => bus.subscribe(onEvent),
    async close() {
      await visits.endAll('closing')
      works.close()
      texts.forget()
      review.close()
      await worlds.value.close()
      counts.value.close()
      staff.value.close()
    },
  })
}
