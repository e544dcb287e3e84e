import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../shared/errors.ts'
import { browserPdf } from '../browserPdf.ts'
import { dataFolder, storeFile } from '../core/dataFolder.ts'
import { openOffice } from '../core/openOffice.ts'
import { officePdf } from '../officeProgram.ts'
import { withPractice } from '../practice.ts'
import { keepAddress, runningAddress } from './handOver.ts'
import { startHttpHost } from './httpHost.ts'
import { usualPort } from './usualPort.ts'

// The loopback host as a process: node electron/loopback/main.ts [--store FILE] [--renderer DIR] [--port N].
// It prints two lines for the launcher: `LEKHA_WINDOW <folder of the window>` and `LEKHA_URL <address>`, or, where a host
// has this store open already, `LEKHA_RUNNING <address>`: a window of that host. The address is a key, so it goes nowhere else.

let port: number | undefined
try {
  await run()
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`)
  if (process.env.LEKHA_DEBUG === '1') console.error(error)
  process.exit(1)
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { store: { type: 'string' }, renderer: { type: 'string' }, port: { type: 'string' } },
  })
  if (values.port !== undefined) port = Number(values.port)
  const file = values.store ?? storeFile(dataFolder(process.env, process.platform, homedir()))
  const root = values.renderer ?? join(import.meta.dirname, '..', '..', 'out', 'renderer')
  const ports = { pdf: browserPdf, officePdf }
  // Beside the store lies what the window keeps, so that it is there when the store is opened again.
  const windowLine = `LEKHA_WINDOW ${join(dirname(resolve(file)), 'window')}\n`
  const opened = await openOffice({ file, ports }).catch(async (error: unknown) => {
    const running = error instanceof AppError && error.code === 'locked' ? await runningAddress(file) : null
    if (running) return running
    throw error
  })
  if (typeof opened === 'string') {
    process.stdout.write(`${windowLine}LEKHA_RUNNING ${opened}\n`, () => process.exit(0))
    return
  }
  const office = withPractice(opened, file, ports)
  const address = keepAddress(file)
  const serveOn = (at: number) =>
    startHttpHost({ dispatch: office.dispatch, root, port: at, capabilities: ['print'], told: address.put })
  const usual = () =>
    serveOn(usualPort(file)).catch((error: NodeJS.ErrnoException) => {
      // Somebody else's by now: any other serves as well.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return serveOn(0)
      throw error
    })
  const host = await (port === undefined ? usual() : serveOn(port)).catch(async (error: unknown) => {
    await office.close()
    throw error
  })

  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    address.drop()
    await host.close()
    await office.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close)
  // The launcher's end, however it came, is our end: nothing may keep the store locked behind its back.
  if (process.connected) process.on('disconnect', close)
  // Beside the store lives what the window keeps, so that it is there when the store is opened again.
  process.stdout.write(`${windowLine}LEKHA_URL ${host.url}\n`)
}

/** One sentence for the person who started the program; an AppError already is one. */
function sentence(error: unknown): string {
  if (error instanceof AppError) return error.message
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ (port ${port} is in use)`
  if (code === 'EACCES') return `เปิดพอร์ต ${port} ไม่ได้เพราะไม่มีสิทธิ์ (port ${port} is not allowed)`
  return `เปิดโปรแกรมไม่ได้ (the application could not start: ${error instanceof Error ? error.message : error})`
}
