import { explainKioskFailure } from '../../kiosk-failure.ts'
import type { OpenCentreFailure } from './open-centre.ts'

/** The failure in words for the person who starts the Centre, with what to do about it. */
export function explainCentreFailure(failure: OpenCentreFailure): string {
  if (failure.kind === 'unreadableCertificate') {
    return `The certificate or its key cannot be used (${failure.code}). Check tls.certFile and tls.keyFile.`
  }
  if (failure.kind === 'cannotListen') {
    return `The Centre cannot listen there (${failure.code}). Check host and port, and whether another program has them.`
  }
  if (failure.kind === 'unreadablePortalFile') {
    return `A file of the portal's settings cannot be read (${failure.code}). Check portal.passwordFile and portal.caFile.`
  }
  return explainKioskFailure(failure)
}
