import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { Frame } from 'playwright-core'
import { originIn, toElectron } from './address.ts'

type InvokeHandler = Parameters<IpcMain['handle']>[1]

/** Electron keeps its handlers under this name too, so that a test can play a sender that no page of ours can be. */
const invokeHandlers = new Map<string, InvokeHandler>()

export const ipcMain: Pick<IpcMain, 'handle'> & { readonly _invokeHandlers: Map<string, InvokeHandler> } = {
  _invokeHandlers: invokeHandlers,
  handle(channel, handler) {
    if (invokeHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    invokeHandlers.set(channel, handler)
  },
}

/** Answers a call that came out of this frame. */
export async function invokeFrom(frame: Frame, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = invokeHandlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return handler({ senderFrame: describeFrame(frame) } as IpcMainInvokeEvent, ...args)
}

function describeFrame(
  frame: Frame,
): Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'origin' | 'url' | 'parent'> {
  const parent = frame.parentFrame()
  return {
    origin: originIn(frame.url()),
    url: toElectron(frame.url()),
    parent: parent === null ? null : (describeFrame(parent) as never),
  }
}
