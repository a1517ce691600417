// Loaded before a program (`node --import`): every connection that leaves this machine fails as with the cable pulled,
// and says so on the error stream, where the test that loads it looks.
import net from 'node:net'

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function connectHere(...parts) {
  const [options] = net._normalizeArgs(Array.isArray(parts[0]) ? parts[0] : parts)
  const host = options.path === undefined ? (options.host ?? 'localhost') : 'localhost'
  if (['localhost', '127.0.0.1', '::1'].includes(host)) return connect.apply(this, parts)
  process.stderr.write(`network is cut: ${host}\n`)
  process.nextTick(() => this.destroy(Object.assign(new Error('network is cut'), { code: 'ENETUNREACH' })))
  return this
}
