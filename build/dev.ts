import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type Plugin } from 'vite'
import { createEventStreams } from '../main/browser/event-streams.ts'
import { readBody } from '../main/browser/read-body.ts'
import { forkWorker } from '../main/imaging/fork-worker.ts'
import { openKiosk, screenReload } from '../main/shell/open-kiosk.ts'
import { systemEffects } from '../main/shell/system-effects.ts'
import { maxWireLength } from '../shared/contract/wire.ts'
import { projectFolder } from './project-folder.ts'

// Screens reload by themselves as they are edited; main is started again by `node --watch`, which runs this file.

/** Development has a data folder of its own beside the sources: nothing real is ever near it. */
const dataFolder = process.env['MOTCUA_DATA'] ?? join(projectFolder, '.data', 'dev')

let reload = (): void => {}

const opened = await openKiosk({
  shell: 'browser',
  effects: systemEffects,
  resourcesFolder: join(projectFolder, 'main', 'resources'),
  dataFolder,
  environment: process.env,
  onScreenRenewed: () => reload(),
  startImaging: forkWorker(join(projectFolder, 'main', 'imaging', 'worker-main.ts')),
})
if (!opened.ok) {
  console.error(opened.failure)
  process.exit(1)
}
const kiosk = opened.value

/** The contract behind Vite's own server, without the secret: its pages are open to whoever develops here. */
function serveContract(): Plugin {
  const streams = createEventStreams({ schedule: systemEffects.schedule, onUnheard: () => {} })
  kiosk.listen(streams.send)
  reload = () => streams.send(screenReload)
  return {
    name: 'serve-contract',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url ?? ''
        if (path !== '/events' && !path.startsWith('/rpc/')) next()
        else if (request.headers['sec-fetch-site'] !== 'same-origin') response.writeHead(403).end()
        else if (path === '/events') streams.open(response)
        else void answer(path.slice('/rpc/'.length), request, response)
      })
    },
  }
}

async function answer(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, maxWireLength)
  if (!body.ok) {
    response.writeHead(413).end()
    return
  }
  response.setHeader('content-type', 'application/json')
  response.end(await kiosk.answer(name, body.value))
}

const server = await createServer({
  configFile: false,
  root: join(projectFolder, 'renderer'),
  plugins: [react(), serveContract()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5173 },
})
await server.listen()
server.printUrls()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([server.close(), kiosk.close()]).finally(() => process.exit(0))
  })
}
