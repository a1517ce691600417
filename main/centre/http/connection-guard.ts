import type { Socket } from 'node:net'

/** Keeps connections of strangers from taking the places of kiosks. */
export interface ConnectionGuard {
  /** A connection has opened, over TLS or not; before any handshake. */
  opened(socket: Socket): void
  /** A kiosk has shown over it who it is. `socket` is the one that the request came over, so the secured one. */
  prove(socket: Socket): void
  isProved(socket: Socket): boolean
}

/**
 * At most `maxUnproved` connections over which nobody has signed anything yet. One more closes the oldest of the address
 * that holds the most: a flood pushes itself out, and a kiosk elsewhere needs one connection for some milliseconds.
 *
 * Turning the newest away was rejected: connections that only wait would then shut everybody else out.
 */
export function createConnectionGuard(maxUnproved: number): ConnectionGuard {
  // By address, then by port: what a raw connection and the secured one over it have in common.
  const unproved = new Map<string, Map<number, Socket>>()
  const proved = new WeakSet<Socket>()
  let count = 0

  function release(address: string, port: number): void {
    const sockets = unproved.get(address)
    if (sockets?.delete(port) === true) count -= 1
    if (sockets?.size === 0) unproved.delete(address)
  }

  function dropOldest(): void {
    const [address, sockets] = [...unproved].reduce((most, each) => (each[1].size > most[1].size ? each : most))
    const [oldest] = sockets
    if (oldest !== undefined) {
      release(address, oldest[0])
      oldest[1].destroy()
    }
  }

  return {
    opened(socket) {
      // Read now: a socket that is closed no longer knows.
      const { remoteAddress: address = '', remotePort: port = 0 } = socket
      const sockets = unproved.get(address) ?? new Map<number, Socket>()
      unproved.set(address, sockets.set(port, socket))
      count += 1
      socket.once('close', () => release(address, port))
      if (count > maxUnproved) dropOldest()
    },
    prove(socket) {
      if (!proved.has(socket)) {
        proved.add(socket)
        release(socket.remoteAddress ?? '', socket.remotePort ?? 0)
      }
    },
    isProved: (socket) => proved.has(socket),
  }
}
