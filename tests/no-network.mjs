// Loaded before a program (`node --import`): every connection that leaves this machine fails as with the cable pulled,
// and says so on the error stream, where the test that loads it looks: once when it takes hold, and at every attempt.
import net from 'node:net'

const connect = Reflect.get(net.Socket.prototype, 'connect')
net.Socket.prototype.connect = function connectHere(...parts) {
  // Options, or a port and a host, or the path of a socket on this machine; Node itself hands them on as a list.
  const [target, host = 'localhost'] = Array.isArray(parts[0]) ? parts[0] : parts
  const named = typeof target === 'object' ? (typeof target.path === 'string' ? undefined : target.host) : host
  const to = typeof named === 'string' ? named : 'localhost'
  if (['localhost', '127.0.0.1', '::1'].includes(to)) return connect.apply(this, parts)
  process.stderr.write(`network is cut: ${to}\n`)
  process.nextTick(() => this.destroy(Object.assign(new Error('network is cut'), { code: 'ENETUNREACH' })))
  return this
}
process.stderr.write('the cable is pulled\n')
