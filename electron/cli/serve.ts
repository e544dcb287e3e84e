import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** Runs the loopback host as its own process until it ends; prints the address once. */
export function serve(store: string, port: number, out: (line: string) => void): Promise<number> {
  if (!existsSync(join(ROOT, 'out', 'renderer', 'index.html'))) {
    throw new AppError('refused', 'ยังไม่ได้สร้างหน้าจอโปรแกรม ให้สั่ง npm run build ก่อน (build the renderer first)')
  }
  const args = [
    join(ROOT, 'electron', 'loopback', 'main.ts'),
    '--store',
    store,
    ...(port > 0 ? ['--port', String(port)] : []),
  ]
  const host = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit', 'ipc'] })
  host.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const url = /^LEKHA_URL (\S+)/m.exec(text)?.[1]
    if (url) out(`เปิดที่ ${url} (กด Ctrl+C เพื่อปิด)`)
  })
  let stopped = false
  const stop = () => {
    stopped = true
    host.kill('SIGTERM')
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return new Promise((resolve) => host.once('exit', (code) => resolve(code ?? (stopped ? 0 : 1))))
}
