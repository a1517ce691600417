import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { callChannel } from '../../shared/contract/bridge.ts'
import type { Effects } from '../effects.ts'
import { isTrustedSender } from './trusted-sender.ts'

/** Answers the one channel that main listens on: sender first, then shape, then the contract. */
export function answerCalls({
  answer,
  log,
}: {
  /** Decodes, checks against the contract and answers; never rejects. */
  readonly answer: (name: string, body: string) => Promise<string>
  readonly log: Effects['log']
}): void {
  ipcMain.handle(callChannel, (event: IpcMainInvokeEvent, name: unknown, body: unknown) => {
    if (!isTrustedSender(event.senderFrame)) return refuse('foreignSender')
    if (typeof name !== 'string' || typeof body !== 'string') return refuse('notText')
    return answer(name, body)
  })

  function refuse(kind: 'foreignSender' | 'notText'): never {
    log({ event: 'call.refused', method: '(unknown)', kind })
    throw new Error(`refused: ${kind}`)
  }
}
