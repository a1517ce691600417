import type { KioskKey } from '../../../main/centre/http/kiosk-key.ts'
import { contentDigest, signatureHeaders } from '../../../main/centre/http/message-signature.ts'

/** A request as it is written, so that a test can change any part of it after it was signed. */
export interface WrittenRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Signs a request as a kiosk does. `signsAs` may claim another kiosk's id. */
export function signedRequest(parts: {
  readonly key: KioskKey
  readonly at: Date
  readonly nonce: string
  readonly method?: string
  readonly path?: string
  readonly body?: Buffer
  readonly signsAs?: string
}): WrittenRequest {
  const { key, at, nonce, method = 'POST', path = '/v1/whereabouts', signsAs = key.kioskId } = parts
  const body = parts.body ?? Buffer.from('{"trackingCode":"346789ACDEFHJKM"}')
  const message = { method, path, contentDigest: contentDigest(body) }
  const created = Math.floor(at.getTime() / 1000)
  const headers = signatureHeaders(message, { kioskId: signsAs, created, nonce }, key.privateKey)
  return { method, path, body, headers: { 'content-type': 'application/json', ...headers } }
}
