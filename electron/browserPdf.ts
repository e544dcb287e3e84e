import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '../shared/errors.ts'
import { findBrowser } from './launch/browser.mjs'

const LIMIT_MS = 60_000
/** A file of a thousand letters gets more time; a slow machine prints this much of it in a millisecond. */
const LETTERS_PER_MS = 100

const MISSING =
  'เครื่องนี้ยังไม่มีโปรแกรมที่ทำ PDF ได้ ให้ติดตั้ง Google Chrome, Microsoft Edge หรือ Chromium แล้วลองใหม่ ระหว่างนี้เอกสารแต่ละฉบับยังบันทึกเป็น Word ได้'
const FAILED = 'เบราว์เซอร์ในเครื่องทำ PDF ไม่สำเร็จ ลองอีกครั้ง ระหว่างนี้เอกสารแต่ละฉบับยังบันทึกเป็น Word ได้'

/** PDF by an installed browser of the Chromium family, unseen: the port of the hosts that are not Electron. */
export async function browserPdf(html: string, stop?: AbortSignal): Promise<Uint8Array> {
  const program = process.env.LEKHA_CHROMIUM ?? findBrowser()
  if (!program) throw new AppError('refused', MISSING)
  const folder = mkdtempSync(join(tmpdir(), 'lekha-pdf-'))
  try {
    const page = join(folder, 'paper.html')
    const pdf = join(folder, 'paper.pdf')
    writeFileSync(page, html)
    const args = [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--no-pdf-header-footer',
      // Chromium refuses its sandbox to the superuser.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]
    await run(program, args, {
      timeout: LIMIT_MS + Math.round(html.length / LETTERS_PER_MS),
      ...(stop && { signal: stop }),
    })
    if (!existsSync(pdf)) throw new AppError('refused', FAILED)
    return readFileSync(pdf)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

function run(
  program: string,
  args: readonly string[],
  limits: { timeout: number; signal?: AbortSignal },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', killSignal: 'SIGKILL', ...limits })
    child.once('error', (cause) => reject(new AppError('refused', FAILED, { cause })))
    child.once('exit', () => resolve())
  })
}
