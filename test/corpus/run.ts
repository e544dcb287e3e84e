import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { renderDocx } from '../../electron/core/docx/renderDocx.ts'
import type { Flow } from '../../shared/layout/flow.ts'
import { paraText } from '../../shared/layout/lines.ts'
import { pagesOf } from '../../shared/layout/lower.ts'
import { squeeze } from '../sample/seeds.ts'
import { type Made, makePaper } from './generate.ts'

/**
 * npm run corpus [-- COUNT [FIRST]]: generated papers through LibreOffice in the real font; predicted pages and the
 * first words of each against what was printed. Names every paper that differs; the last line is the figure.
 */
const FONTS = resolve(import.meta.dirname, '../../../shared/fonts')

const textOf = (flow: Flow): string =>
  flow.type === 'para'
    ? paraText(flow)
    : flow.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paras.map(paraText))).join('')

/** First letters of a page: what tells one page from another. ำ may come apart in a PDF. */
const beginning = (text: string): string =>
  squeeze(text)
    .replaceAll('\u0e33', '\u0e4d\u0e32')
    .replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '')
    .slice(0, 14)

interface Printed {
  pages: number
  first: string[]
  loneCatchword: boolean
}

function printed(pdf: string): Printed {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64_000_000 })
  const pages = text.split('\f').slice(0, -1)
  const bodies = pages.map((page) => page.replace(/^\s*-\s*[0-9๐-๙]+\s*-\s*$/m, ''))
  return {
    pages: pages.length,
    first: bodies.map(beginning),
    loneCatchword: bodies.some((body) => /^\/.+\.\.\.$/.test(body.trim())),
  }
}

function differences(made: Made, pdf: string): string[] {
  const predicted = pagesOf(made.blocks, made.page)
  const found = printed(pdf)
  const out: string[] = []
  if (found.pages !== predicted.length) out.push(`${predicted.length} pages predicted, ${found.pages} printed`)
  if (found.loneCatchword) out.push('a page holds only a continuation word')
  for (const [index, flow] of predicted.entries()) {
    const expected = beginning(flow.map(textOf).join(''))
    if (out.length === 0 && index > 0 && found.first[index] !== expected)
      out.push(`page ${index + 1} begins "${found.first[index]}", not "${expected}"`)
  }
  return out
}

const [count = 300, first = 1] = process.argv.slice(2).map(Number)
if (!existsSync(FONTS)) {
  console.log('corpus skipped: the real font is not beside this checkout')
  console.log('0 passed, 0 failed, 1 skipped')
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'lekha-corpus-'))
try {
  const papers = Array.from({ length: count }, (_, index) => makePaper(first + index))
  for (const made of papers)
    writeFileSync(join(folder, `${made.name}.docx`), await renderDocx({ ...made, title: made.name }))
  mkdirSync(join(folder, 'home'))
  cpSync(FONTS, join(folder, 'home', '.fonts'), { recursive: true })
  const env = { ...process.env, HOME: join(folder, 'home') }
  for (let at = 0; at < papers.length; at += 50) {
    const files = papers.slice(at, at + 50).map((made) => join(folder, `${made.name}.docx`))
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/lo`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
      { env, stdio: 'ignore' },
    )
  }
  let equal = 0
  let pages = 0
  for (const made of papers) {
    const pdf = join(folder, `${made.name}.pdf`)
    const found = existsSync(pdf) ? differences(made, pdf) : ['LibreOffice wrote no PDF']
    pages += pagesOf(made.blocks, made.page).length
    if (found.length === 0) equal++
    else console.log(`✗ ${made.name}: ${found.join('; ')}`)
    if (process.env.LEKHA_KEEP && found.length > 0) cpSync(pdf, join(process.env.LEKHA_KEEP, `${made.name}.pdf`))
  }
  console.log(
    `${papers.length} papers, ${pages} pages; pages equal to LibreOffice in ${equal} (${((equal * 100) / papers.length).toFixed(1)} %)`,
  )
  console.log(`${equal} passed, ${papers.length - equal} failed`)
  process.exitCode = equal === papers.length ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
