import { join } from 'node:path'
import { ok, fail, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { newId } from '../new-id.ts'
import { openDatabase, type OpenFailure } from '../store/open-database.ts'
import { inTransaction } from '../store/transaction.ts'
import { afterWrongPin, freeTries, lockedForMs } from './lockout.ts'
import { hashPin, isPin, isTrivialPin, samplePin } from './pin.ts'
import { type AuditEntry, createStaffStore, type Role, type StaffAccount } from './staff-store.ts'
import { staffMigrations } from './staff-schema.ts'

export type SignInFailure =
  | { readonly kind: 'wrongPin'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly seconds: number }
  | { readonly kind: 'noAccounts' }

export type AddFailure = 'badName' | 'badPin' | 'trivialPin' | 'nameTaken' | 'pinTaken'

/** Accounts of the officers of one machine. */
export interface Staff {
  /** Who has this PIN. Every try counts before it is looked at; tries wait for one another. */
  signIn(pin: string): Promise<Result<StaffAccount, SignInFailure>>
  accounts(): readonly StaffAccount[]
  add(person: {
    readonly name: string
    readonly role: Role
    readonly pin: string
  }): Promise<Result<StaffAccount, AddFailure>>
  /** Takes an account away, by its id or name. Who it was stays on record; the PIN is forgotten. */
  remove(idOrName: string): Result<StaffAccount, 'unknownAccount'>
  audit(): readonly AuditEntry[]
  close(): void
}

/** A file of its own beside the dossiers: the command line may change accounts while the kiosk works. */
export const staffFileName = 'staff.sqlite'

const sampleName = 'Cán bộ mẫu'

/**
 * Opens the accounts of a data folder.
 *
 * In `demo`, a file that never held an account gets the sample one. In `production`, sample accounts open nothing, and
 * PINs that everybody tries first are refused.
 */
export async function openStaff({
  dataFolder,
  mode,
  effects,
}: {
  readonly dataFolder: string
  readonly mode: 'demo' | 'production'
  readonly effects: Pick<Effects, 'now' | 'randomBytes' | 'log' | 'stretchSecret'>
}): Promise<Result<Staff, OpenFailure>> {
  const opened = openDatabase(join(dataFolder, staffFileName), staffMigrations, effects)
  if (!opened.ok) {
    return opened
  }
  const database = opened.value
  const store = createStaffStore(database, effects.randomBytes)
  const now = (): number => effects.now().getTime()
  const usable = (account: StaffAccount): boolean => mode === 'demo' || !account.sample

  const insert = async (name: string, role: Role, pin: string, sample: boolean): Promise<StaffAccount | null> => {
    const hash = await hashPin(pin, store.salt, effects.stretchSecret)
    return inTransaction(database, () => {
      if (store.accountOfHash(hash) !== null || store.accounts().some((account) => account.name === name)) {
        return null
      }
      const account: StaffAccount = { id: newId(effects), name, role, sample }
      store.insert(account, hash, now())
      store.note(now(), 'account.added', account.id)
      return account
    })
  }

  const tryPin = async (pin: string): ReturnType<Staff['signIn']> => {
    if (!store.accounts().some(usable)) {
      return fail({ kind: 'noAccounts' })
    }
    // Counted before the PIN is looked at: pulling the plug in between must not give a free guess.
    const lockedMs = inTransaction(database, () => {
      const locked = lockedForMs(store.attempts(), now())
      // While it is locked, its end is brought near again if the clock was put back: else it would never come closer.
      store.setAttempts(
        locked === 0 ? afterWrongPin(store.attempts(), now()) : { ...store.attempts(), lockedUntil: now() + locked },
      )
      store.note(now(), locked > 0 ? 'signIn.refusedWhileLocked' : 'signIn.tried', null)
      return locked
    })
    if (lockedMs > 0) {
      return refuse({ kind: 'locked', seconds: Math.ceil(lockedMs / 1000) })
    }
    const account = isPin(pin) ? store.accountOfHash(await hashPin(pin, store.salt, effects.stretchSecret)) : null
    if (account === null || !usable(account)) {
      const { wrong } = store.attempts()
      const seconds = Math.ceil(lockedForMs(store.attempts(), now()) / 1000)
      return refuse(seconds > 0 ? { kind: 'locked', seconds } : { kind: 'wrongPin', triesLeft: freeTries - wrong })
    }
    inTransaction(database, () => {
      store.setAttempts({ wrong: 0, lockedUntil: 0 })
      store.note(now(), 'signIn.succeeded', account.id)
    })
    effects.log({ event: 'staff.signedIn', officerId: account.id })
    return ok(account)
  }

  const refuse = (failure: SignInFailure): Result<never, SignInFailure> => {
    effects.log({ event: 'staff.refused', kind: failure.kind })
    return fail(failure)
  }

  let lastTry: Promise<unknown> = Promise.resolve()

  if (mode === 'demo' && store.isFresh()) {
    await insert(sampleName, 'head', samplePin, true)
  }

  return ok({
    signIn(pin) {
      // One after the other: a thousand tries at once would all be looked at before the first is counted.
      const answer = lastTry.then(() => tryPin(pin))
      lastTry = answer.catch(() => {})
      return answer
    },
    accounts: () => store.accounts(),
    async add({ name, role, pin }) {
      const written = name.normalize('NFC').trim().replace(/\s+/g, ' ')
      if (written === '' || written.length > 80 || /\p{C}/u.test(written)) {
        return fail('badName')
      }
      if (!isPin(pin)) {
        return fail('badPin')
      }
      if (mode === 'production' && isTrivialPin(pin)) {
        return fail('trivialPin')
      }
      if (store.accounts().some((account) => account.name === written)) {
        return fail('nameTaken')
      }
      const account = await insert(written, role, pin, false)
      return account === null ? fail('pinTaken') : ok(account)
    },
    remove(idOrName) {
      const wanted = idOrName.normalize('NFC')
      const account = store.accounts().find(({ id, name }) => id === wanted || name === wanted)
      if (account === undefined) {
        return fail('unknownAccount')
      }
      inTransaction(database, () => {
        store.remove(account.id, now())
        store.note(now(), 'account.removed', account.id)
      })
      return ok(account)
    },
    audit: () => store.audit(),
    close: () => database.close(),
  })
}
