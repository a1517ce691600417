import { z } from 'zod'

/**
 * Where a dossier stands, as a person may know it by its tracking code alone.
 *
 * `received` is safe on this kiosk and on its way; `accepted` has been acknowledged by the Centre and has its
 * official code. `refused` is a dossier that the Centre will not take as it came. The rest follow circular 01/2018 and
 * are set by officers.
 */
export const dossierStates = [
  'received',
  'accepted',
  'inProcess',
  'supplementRequested',
  'refused',
  'resultReady',
  'resultReturned',
] as const
export const dossierStateSchema = z.enum(dossierStates)
export type DossierState = z.infer<typeof dossierStateSchema>
