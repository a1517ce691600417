import { createHash, type KeyObject, sign, verify } from 'node:crypto'

/**
 * Signed requests by RFC 9421 (HTTP Message Signatures) with Ed25519, in one fixed form: method, path and
 * `Content-Digest` (RFC 9530) are covered, with `created`, `nonce` and `keyid`. A request that is signed in another form
 * is not read: a choice of components would be a choice of what to leave uncovered.
 */
export interface SignatureParameters {
  readonly kioskId: string
  /** Seconds since 1970, by the signer's clock. */
  readonly created: number
  /** 128 random bits, hexadecimal. */
  readonly nonce: string
}

/** What a signature covers, as both sides see it. */
export interface SignedMessage {
  readonly method: string
  readonly path: string
  /** Value of the `Content-Digest` header. */
  readonly contentDigest: string
}

export interface ReadSignature extends SignatureParameters {
  readonly signature: Buffer
}

const inputPattern =
  /^kiosk=\("@method" "@path" "content-digest"\);created=(\d{1,12});nonce="([0-9a-f]{32})";keyid="([0-9a-f]{32})";alg="ed25519"$/
const signaturePattern = /^kiosk=:([A-Za-z0-9+/]{86}==):$/
const digestPattern = /^sha-256=:[A-Za-z0-9+/]{43}=:$/

export function contentDigest(bytes: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`
}

/** The headers that make a request a signed one. */
export function signatureHeaders(
  message: SignedMessage,
  parameters: SignatureParameters,
  privateKey: KeyObject,
): Readonly<Record<string, string>> {
  const signature = sign(null, signatureBase(message, parameters), privateKey).toString('base64')
  return {
    'content-digest': message.contentDigest,
    'signature-input': `kiosk=${parameterText(parameters)}`,
    signature: `kiosk=:${signature}:`,
  }
}

/** Reads the signature's headers, or null when one is missing or of another form. Says nothing of who signed. */
export function readSignature(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): (ReadSignature & Pick<SignedMessage, 'contentDigest'>) | null {
  const { 'signature-input': input, signature, 'content-digest': digest } = headers
  if (typeof input !== 'string' || typeof signature !== 'string' || typeof digest !== 'string') {
    return null
  }
  const [, created, nonce, kioskId] = inputPattern.exec(input) ?? []
  const [, signed] = signaturePattern.exec(signature) ?? []
  if (created === undefined || nonce === undefined || kioskId === undefined || signed === undefined) {
    return null
  }
  return digestPattern.test(digest)
    ? { kioskId, created: Number(created), nonce, signature: Buffer.from(signed, 'base64'), contentDigest: digest }
    : null
}

/** Whether the holder of the private half signed exactly this. */
export function isSignedBy(publicKey: KeyObject, message: SignedMessage, read: ReadSignature): boolean {
  return verify(null, signatureBase(message, read), publicKey, read.signature)
}

function signatureBase(message: SignedMessage, parameters: SignatureParameters): Buffer {
  return Buffer.from(
    [
      `"@method": ${message.method}`,
      `"@path": ${message.path}`,
      `"content-digest": ${message.contentDigest}`,
      `"@signature-params": ${parameterText(parameters)}`,
    ].join('\n'),
  )
}

function parameterText({ created, nonce, kioskId }: SignatureParameters): string {
  return `("@method" "@path" "content-digest");created=${created};nonce="${nonce}";keyid="${kioskId}";alg="ed25519"`
}
