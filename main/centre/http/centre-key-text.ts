const prefix = 'centre-'

/** A Centre's public key as operators copy it: `centre-` and 43 signs. */
export function centreKeyText(publicKey: Uint8Array): string {
  return prefix + Buffer.from(publicKey).toString('base64url')
}

/** @param text of the form that the settings have checked */
export function readCentreKey(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(prefix.length), 'base64url'))
}
