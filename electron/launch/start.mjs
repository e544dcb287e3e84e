// `npm start`: the application in Electron; where Electron cannot run, the very same application in a browser window.
//   --no-open   serve and print the address, open nothing
//   --port N    serve on this port of 127.0.0.1 (a free one otherwise); implies the browser

import { parseArgs } from 'node:util'
import { openBrowser } from './browser.mjs'
import { hasDisplay, runInElectron } from './electron.mjs'
import { startLoopback } from './loopback.mjs'
import { setup } from './setup.mjs'
import { runLauncher, Stop, say } from './terminal.mjs'

await runLauncher(async (args) => {
  const options = readOptions(args)
  await setup({ building: true })
  if (options.open && options.port === undefined) {
    const { code, reason } = await runInElectron()
    if (code !== undefined) return code
    say(`${reason} จึงเปิดโปรแกรมเดียวกันในเบราว์เซอร์ (opening in a browser instead)`)
  }
  return serve(options)
})

function readOptions(args) {
  try {
    const { values } = parseArgs({ args, options: { 'no-open': { type: 'boolean' }, port: { type: 'string' } } })
    return { open: !values['no-open'], port: readPort(values.port) }
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop('ตัวเลือกไม่ถูกต้อง ใช้ได้เฉพาะ --no-open และ --port', 'use only --no-open and --port N', {
      cause: error,
    })
  }
}

function readPort(text) {
  if (text === undefined) return undefined
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Stop('หมายเลขพอร์ตต้องเป็นตัวเลข 1 ถึง 65535', 'the port must be a number from 1 to 65535')
}

async function serve({ open, port }) {
  const host = await startLoopback({ port })
  let window
  let stopping = false
  const close = () => {
    stopping = true
    window?.close()
    void host.close()
  }
  // Ctrl+C reaches the host by itself; a SIGTERM or a closed terminal reaches only this process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, close)
  if (process.env.npm_lifecycle_event) closeWithParent(close)
  window = open && hasDisplay() ? await openBrowser(host.url, host.profile) : undefined
  if (host.running) {
    say(
      window
        ? 'เลขาเปิดอยู่แล้ว จึงเปิดหน้าต่างใหม่ให้ (already running; opened another window)'
        : `เลขาเปิดอยู่แล้ว (already running). ${printedAddress(host.url, false)}`,
    )
    return (await window?.closed) ?? 0
  }
  // The address holds a one-use key, so it is printed only when the reader has to open it.
  say(window ? 'เปิดเลขาแล้ว กด Ctrl+C เพื่อปิด (running; Ctrl+C stops)' : printedAddress(host.url))
  // Closing the application window closes the application, as it does in Electron.
  void window?.closed?.then(close)
  const code = await host.closed
  if (code !== 0 && !stopping && window?.closed) {
    // Words that were not saved can still be copied from it.
    say('โปรแกรมหยุดกลางคัน หน้าต่างยังเปิดอยู่ ปิดแล้วเปิดโปรแกรมใหม่ (the program ended; close the window and start again)')
    await window.closed
  }
  return code
}

/** A SIGTERM sent to npm ends npm and the shell between us, and never arrives here: their end has to be noticed. */
function closeWithParent(close) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) close()
  }, 500).unref()
}

function printedAddress(url, own = true) {
  return `เปิดที่อยู่นี้ในเบราว์เซอร์ (open this address in a browser): ${url}${own ? '\nกด Ctrl+C เพื่อปิด (Ctrl+C stops)' : ''}`
}
