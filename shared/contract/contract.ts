import { catalogueMethods } from './catalogue-methods.ts'
import { documentMethods } from './document-methods.ts'
import { dossierMethods } from './dossier-methods.ts'
import { kioskMethods } from './kiosk-methods.ts'
import { paperMethods } from './paper-methods.ts'
import { reviewMethods } from './review-methods.ts'
import { simulationMethods } from './simulation-methods.ts'
import { staffMethods } from './staff-methods.ts'
import { visitMethods } from './visit-methods.ts'

/**
 * The one surface between renderer and main. Both ends are derived from it; nothing else crosses.
 *
 * Whatever belongs to a person is bound to a visit: `visit.open` starts it, `visit.end` forgets all of it.
 */
export const contract = {
  ...kioskMethods,
  ...visitMethods,
  ...catalogueMethods,
  ...documentMethods,
  ...dossierMethods,
  ...paperMethods,
  ...staffMethods,
  ...reviewMethods,
  ...simulationMethods,
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export const methodNames = Object.keys(contract) as readonly MethodName[]

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}
