/** Gives a child process what Electron's utility processes have: a port to the main process, as `process.parentPort`. */
const parentPort = {
  on(_event: 'message', listener: (event: { data: unknown }) => void) {
    process.on('message', (data) => listener({ data }))
  },
  postMessage(message: unknown) {
    process.send?.(message)
  },
}
Object.assign(process, { parentPort })
process.on('disconnect', () => process.exit(0))
