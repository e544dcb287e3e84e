import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as others } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { createPackFile } from '../../electron/core/pdf/packFile.ts'
import { pdfOf } from '../helpers/packAttachments.ts'

/**
 * A pack of 500 pages beside nothing but the merge of the same files with the same library. Each in a process of its
 * own, because only there its peak of memory can be seen: node test/bench/merging.ts bare|ours FOLDER
 */
const FILES = 4
const PAGES = 125
const LINES = 45
const RUNS = 5

const names = (folder: string): string[] => Array.from({ length: FILES }, (_, at) => join(folder, `merge-${at}.pdf`))
const bytesOf = (folder: string): Buffer[] => names(folder).map((name) => readFileSync(name))

async function bare(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const file of files) {
    const from = await PDFDocument.load(file)
    for (const page of await document.copyPages(from, from.getPageIndices())) document.addPage(page)
  }
  return document.save()
}

async function ours(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const rest = async (): Promise<void> => others()
  const pack = await createPackFile()
  const pieces: Array<{ id: string; from: number; pages: number }> = []
  for (const [at, file] of files.entries()) {
    const id = String(at)
    pieces.push({ id, from: at * PAGES + 1, pages: await pack.addPdf(id, file, rest) })
  }
  const outline = pieces.map(({ id, from }) => ({ title: `ระเบียบวาระที่ ๓.${id}`, page: from, children: [] }))
  const { bytes } = await pack.finish({
    ...{ plan: { pieces, outline, pages: FILES * PAGES }, a4: true, title: 'ชุด', author: '', day: '2020-11-24', rest },
    stampOf: (id) => `เอกสารประกอบวาระที่ ๓.${id} (๑)`,
    numberOf: (number) => `หน้า ${number}`,
    told: () => undefined,
  })
  return bytes
}

/** In MB. Linux counts the parent's peak into a child's resource usage, but not into its own status. */
function peak(): number {
  const status = '/proc/self/status'
  const own = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return Number(own ?? process.resourceUsage().maxRSS) / 1024
}

/** Rows for the table of the bench: name, median, slowest, note. */
export async function mergingSideBySide(folder: string): Promise<Array<[string, number, number, string]>> {
  for (const name of names(folder)) {
    const page = Array.from({ length: PAGES }, () => [595.28, 841.89] as const)
    const lines = Array.from({ length: LINES }, (_, at) => `Line ${at} of a report that an agency sent in`).join('\n')
    writeFileSync(name, await pdfOf(page, (one) => one.drawText(lines, { x: 60, y: 780, size: 11, lineHeight: 15 })))
  }
  return (['bare', 'ours'] as const).map((side) => {
    const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, side, folder], { encoding: 'utf8' })
    if (!stdout) throw new Error(stderr)
    const { times, memory, bytes } = JSON.parse(stdout) as { times: number[]; memory: number; bytes: number }
    const name =
      side === 'bare' ? 'merge 500 pages, the library alone' : 'pack of 500 pages: numbers, stamps, bookmarks'
    const note = `${Math.round(memory)} MB, ${Math.round(bytes / 1024)} kB`
    return [name, times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0, note]
  })
}

if (process.argv[1] === import.meta.filename) {
  const [side, folder = '.'] = process.argv.slice(2)
  const files = bytesOf(folder)
  const times: number[] = []
  let bytes = 0
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now()
    bytes = (await (side === 'bare' ? bare(files) : ours(files))).length
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  console.log(JSON.stringify({ times, memory: peak(), bytes }))
}
