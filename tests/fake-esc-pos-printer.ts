import { type AddressInfo, createServer, type Socket } from 'node:net'

/**
 * A network printer that understands just enough ESC/POS: it prints pictures, answers questions, and can fail.
 *
 * It reads commands as a printer does, so bytes of a picture that look like a question are not taken for one.
 */
export interface FakeEscPosPrinter {
  readonly port: number
  /** Streams of jobs whose cut was reached. */
  readonly papers: readonly Uint8Array[]
  state: 'ready' | 'paperOut' | 'paperLow' | 'coverOpen' | 'jammed' | 'mute'
  /** What happens in the middle of the next job. */
  mishap: 'unplugged' | 'paperOut' | null
  close(): Promise<void>
}

/** The four answers to `DLE EOT 1…4`. */
const answers = {
  ready: [0x12, 0x12, 0x12, 0x12],
  paperLow: [0x12, 0x12, 0x12, 0x1e],
  paperOut: [0x1a, 0x32, 0x12, 0x72],
  coverOpen: [0x1a, 0x16, 0x12, 0x12],
  jammed: [0x1a, 0x52, 0x1a, 0x12],
} as const

export async function startFakeEscPosPrinter(): Promise<FakeEscPosPrinter> {
  const papers: Uint8Array[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let pending = Buffer.alloc(0)
    let job: Buffer[] = []
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.on('data', (bytes: Buffer) => {
      pending = Buffer.concat([pending, bytes])
      for (;;) {
        const length = commandLength(pending)
        if (length === null || length > pending.length) return
        const command = pending.subarray(0, length)
        pending = pending.subarray(length)
        if (!obey(command)) return
      }
    })

    /** False when the printer stands still from here on. */
    function obey(command: Buffer): boolean {
      const [first, second, third] = command
      if (first === 0x10) {
        if (printer.state !== 'mute') socket.write(Uint8Array.of(answers[printer.state][(third ?? 1) - 1] ?? 0))
        return true
      }
      if (first === 0x1d && second === 0x72) {
        if (printer.state === 'ready' || printer.state === 'paperLow') socket.write(Uint8Array.of(0))
        return true
      }
      job.push(command)
      if (first === 0x1d && second === 0x76 && printer.mishap !== null) {
        const mishap = printer.mishap
        printer.mishap = null
        job = []
        if (mishap === 'paperOut') {
          printer.state = 'paperOut'
          return true
        }
        socket.destroy()
        return false
      }
      if (first === 0x1d && second === 0x56 && printer.state !== 'paperOut') {
        papers.push(new Uint8Array(Buffer.concat(job)))
        job = []
      }
      return true
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const printer: FakeEscPosPrinter = {
    port: (server.address() as AddressInfo).port,
    papers,
    state: 'ready',
    mishap: null,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return printer
}

/** Length of the command at the head of the bytes, or null when that can't be told yet. */
function commandLength(bytes: Buffer): number | null {
  const name = bytes.subarray(0, 2).toString('hex')
  switch (name) {
    case '1b40':
      return 2
    case '1b64':
    case '1004':
    case '1d72':
      return 3
    case '1d56':
      return 4
    case '1d76':
      return bytes.length < 8 ? null : 8 + bytes.readUInt16LE(4) * bytes.readUInt16LE(6)
    default:
      if (bytes.length < 2) return null
      throw new Error(`the printer does not know ${name}`)
  }
}
