import { connect } from 'node:net'
import { keyOfSeed } from '../../../main/centre/http/kiosk-key.ts'
import { signedRequest, type WrittenRequest } from './signed-requests.ts'

// A process of its own that sends as fast as it can for some seconds to a port of this machine and then ends. It takes
// no other address than 127.0.0.0/8. Its arguments: port, seconds, the id of an enrolled kiosk, and a request of that
// kiosk as JSON that was let in once.

const [, , port = '', seconds = '', enrolledId = '', captured = ''] = process.argv
const stranger = keyOfSeed(new Uint8Array(32).fill(77))
const until = performance.now() + Number(seconds) * 1000
const statuses: Record<string, number> = {}
let sent = 0

function wire({ method, path, headers, body }: WrittenRequest): Buffer {
  const lines = Object.entries({ host: 'x', 'content-length': String(body.length), ...headers })
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', '']
  return Buffer.concat([Buffer.from(head.join('\r\n')), body])
}
const forged = (signsAs: string, nonce: number): Buffer =>
  wire(signedRequest({ key: stranger, at: new Date(), nonce: nonce.toString(16).padStart(32, '0'), signsAs }))

/** What strangers may try, one after the other. */
const attempts: readonly (() => Buffer)[] = [
  () => wire({ method: 'POST', path: '/v1/deliveries', headers: {}, body: Buffer.from('{}') }),
  () => wire({ method: 'GET', path: '/v1/../../etc/passwd', headers: {}, body: Buffer.alloc(0) }),
  () => forged(stranger.kioskId, sent),
  () => forged(enrolledId, sent),
  () => wire(JSON.parse(captured, revive) as WrittenRequest),
  () => Buffer.from('POST /v1/deliveries HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999999\r\n\r\n'),
  () => Buffer.from('\x16\x03\x01 no HTTP at all\r\n\r\n'),
]

/** `JSON.stringify` writes a Buffer as an object. */
function revive(key: string, value: unknown): unknown {
  return key === 'body' ? Buffer.from((value as { data: number[] }).data) : value
}

/** One connection after the other, until the time is over. */
function keepSending(number: number, done: () => void): void {
  if (performance.now() > until) return done()
  // Half of them from the kiosks' own address, as behind one router.
  const localAddress = number % 2 === 0 ? '127.0.0.1' : `127.0.0.${2 + (number % 50)}`
  const socket = connect({ host: '127.0.0.1', port: Number(port), localAddress })
  socket.setTimeout(2000, () => socket.destroy())
  socket.on('error', () => {})
  socket.on('connect', () => {
    const attempt = attempts[sent % attempts.length]
    sent += 1
    if (attempt !== undefined) socket.write(attempt())
  })
  socket.once('data', (answer: Buffer) => {
    const status = /^HTTP\/1\.1 (\d{3})/.exec(answer.toString('latin1'))?.[1] ?? 'none'
    statuses[status] = (statuses[status] ?? 0) + 1
    socket.destroy()
  })
  socket.once('close', () => keepSending(number, done))
}

let open = 128
for (let number = 0; number < 128; number += 1) {
  keepSending(number, () => {
    open -= 1
    if (open === 0) process.stdout.write(JSON.stringify({ sent, statuses }))
  })
}
