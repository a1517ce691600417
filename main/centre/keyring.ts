/** The secret store of the system's user, as a shell may have it. */
export interface Keyring {
  /** Whether it keeps a secret from whoever holds the disk; a store that only encodes is none. */
  usable(): Promise<boolean>
  encrypt(text: string): Promise<Uint8Array>
  /** Null when it was encrypted elsewhere, or by another user. */
  decrypt(sealed: Uint8Array): Promise<string | null>
}
