import type { HonestAnswer, Mischief } from './mischief-line.ts'

const answerWith =
  (status: number, type: string, body: string): Mischief =>
  ({ response }) =>
    void response.writeHead(status, { 'content-type': type }).end(body)

const headOf = ({ status, type, body }: HonestAnswer): string =>
  `HTTP/1.1 ${status} X\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`

/** Every way to misbehave that leaves the honest side as it was, or lets it do its work. */
export const mischiefs = {
  hangs: () => {},
  /** The whole answer, but a byte at a time: it would take minutes. */
  dripsByteByByte: async ({ forward, socket }) => {
    const answer = await forward()
    const bytes = Buffer.concat([Buffer.from(headOf(answer)), answer.body])
    let sent = 0
    const drip = setInterval(() => {
      sent += 1
      if (socket.destroyed || sent > bytes.length) clearInterval(drip)
      else socket.write(bytes.subarray(sent - 1, sent))
    }, 500)
    socket.once('close', () => clearInterval(drip))
  },
  closesMidReply: async ({ forward, socket }) => {
    const answer = await forward()
    socket.end(Buffer.concat([Buffer.from(headOf(answer)), answer.body.subarray(0, answer.body.length / 2)]))
  },
  losesTheReply: async ({ forward, socket }) => {
    await forward()
    socket.destroy()
  },
  /** The second answer comes where nothing was asked. */
  answersTwice: async ({ forward, socket }) => {
    const answer = await forward()
    const whole = Buffer.concat([Buffer.from(headOf(answer)), answer.body])
    socket.write(Buffer.concat([whole, whole]))
  },
  asksTwice: async ({ forward, response }) => {
    const [answer] = await Promise.all([forward(), forward()])
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
  },
  /** As a network's log-in page does. */
  showsHtml: answerWith(200, 'text/html', '<!doctype html><title>Wi-Fi</title><p>Xin mời đăng nhập'),
  sendsElsewhere: ({ response }) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  saysWrongJson: answerWith(200, 'application/json', '{"ok":true,"officialCode":7}'),
  /** What an answer to somebody else's request looks like. */
  acknowledgesAnother: answerWith(
    200,
    'application/json',
    JSON.stringify({
      dossierId: 'b'.repeat(32),
      officialCode: 'H48.60-261123-9999',
      acceptedAt: '2026-11-23T10:15:00+07:00',
    }),
  ),
  breaksOff: ({ socket }) => void socket.destroy(),
  cutsJson: answerWith(200, 'application/json', '{"officialCode":"H48.60-261123-00'),
  answersWithoutEnd: ({ response, socket }) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const more = (): void => {
      while (!socket.destroyed && response.write(Buffer.alloc(16 * 1024, ' ')));
    }
    response.on('drain', more)
    more()
  },
  fails500: answerWith(500, 'text/plain', 'Internal Server Error'),
  fails503: answerWith(503, 'text/html', '<h1>Bad gateway'),
  shutsOut: answerWith(401, 'application/json', '{"failure":{"kind":"notEnrolled"}}'),
  slowsDown: answerWith(429, 'application/json', '{"failure":{"kind":"busy"}}'),
  saysNotFound: answerWith(404, 'text/plain', 'not here'),
  refusesForSize: answerWith(413, 'application/json', '{"failure":{"kind":"tooLarge"}}'),
  refusesForAnUnknownReason: answerWith(422, 'application/json', '{"failure":{"kind":"notOnSundays"}}'),
} as const satisfies Record<string, Mischief>
