import { connect } from 'node:net'
import type { Effects } from '../effects.ts'
import type { OpenLine } from './byte-line.ts'
import { createIncomingBytes } from './incoming-bytes.ts'

/** A printer in the same room answers within milliseconds; one that is off never does. */
const connectTimeoutMs = 3000

/** How long an unread write may stand before the printer counts as gone. It stops reading while it prints. */
const writeTimeoutMs = 30_000

/** A line over TCP, as network printers offer on port 9100. */
export function tcpLine({
  host,
  port,
  schedule,
}: {
  readonly host: string
  readonly port: number
  readonly schedule: Effects['schedule']
}): OpenLine {
  return () =>
    new Promise((resolve) => {
      const socket = connect({ host, port, noDelay: true })
      const incoming = createIncomingBytes(schedule)
      let broken = false
      const giveUp = schedule(() => socket.destroy(), connectTimeoutMs)
      socket.on('data', (bytes: Buffer) => incoming.push(bytes))
      // What went wrong does not matter to a caller: the line is gone, and `close` follows.
      socket.on('error', () => socket.destroy())
      socket.on('end', () => socket.destroy())
      socket.on('close', () => {
        broken = true
        giveUp()
        incoming.end()
        resolve(null)
      })
      socket.on('connect', () => {
        giveUp()
        resolve({
          write: (bytes) =>
            new Promise((written) => {
              if (broken) {
                written(false)
                return
              }
              const callOff = schedule(() => socket.destroy(), writeTimeoutMs)
              socket.write(bytes, (error) => {
                callOff()
                written(error === undefined || error === null)
              })
            }),
          nextByte: (fits, timeoutMs) => incoming.next(fits, timeoutMs),
          close: () =>
            new Promise((closed) => {
              if (broken) {
                closed()
                return
              }
              socket.once('close', () => closed())
              socket.end()
              // A printer may never close its own end.
              socket.destroySoon()
            }),
        })
      })
    })
}
