import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { renderDocx } from '../../electron/core/docx/renderDocx.ts'
import type { Flow } from '../../shared/layout/flow.ts'
import { lower, pagesOf } from '../../shared/layout/lower.ts'
import { validate, validatorPresent } from '../documents/validator.ts'
import { type Made, makePaper } from './generate.ts'
import { kindPapers } from './kindPapers.ts'
import { beginning, catchwordFaults, isCatchword, letters, textOf } from './pageText.ts'
import { wordLikePages } from './wordLike.ts'

/**
 * npm run corpus [-- COUNT [FIRST]]: the sample papers, a paper of every kind and generated ones, in the real font.
 * Pages and the first words of each must be equal in our layout, in docx/layout (Word's rules) and in LibreOffice;
 * continuation words must be right and never alone; the file must be valid. Names every paper that differs.
 */
const FONTS = process.env.LEKHA_FONTS ?? resolve(import.meta.dirname, '../../../shared/fonts')

const present = (tool: string): boolean => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Where an engine's pages are not ours. */
function differences(engine: string, predicted: readonly string[], found: readonly string[]): string[] {
  if (found.some((page) => isCatchword(page))) return [`${engine}: a page holds only a continuation word`]
  if (found.length !== predicted.length) return [`${engine}: ${found.length} pages, ${predicted.length} predicted`]
  const at = predicted.findIndex((page, index) => beginning(page) !== beginning(found[index] ?? ''))
  // A PDF gives the first page's head in an order of its own.
  if (at < 1) return []
  return [`${engine}: page ${at + 1} begins "${beginning(found[at] ?? '')}", not "${beginning(predicted[at] ?? '')}"`]
}

function printedPages(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64_000_000 })
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/^\s*-\s*[0-9๐-๙]+\s*-\s*$/m, ''))
}

/** Continuation words that LibreOffice did not print last on their page. */
function misprinted(pages: readonly Flow[][], printed: readonly string[]): string[] {
  return pages.flatMap((flow, index) => {
    const words = textOf(flow.at(-1) ?? { type: 'grid', columns: [], left: 0, borders: false, padding: 0, rows: [] })
    const right = !isCatchword(words) || letters(printed[index] ?? '').endsWith(letters(words))
    return right ? [] : [`LibreOffice: page ${index + 1} does not end with ${words}`]
  })
}

function convert(folder: string, files: readonly string[]): void {
  mkdirSync(join(folder, 'home'))
  cpSync(FONTS, join(folder, 'home', '.fonts'), { recursive: true })
  const env = { ...process.env, HOME: join(folder, 'home') }
  const profile = `-env:UserInstallation=file://${folder}/lo`
  for (let at = 0; at < files.length; at += 50)
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files.slice(at, at + 50)],
      { env, stdio: 'ignore' },
    )
}

function faultsOf(
  { name, blocks, page }: Made,
  folder: string,
  printing: boolean,
): { faults: string[]; pages: number } {
  const laidOut = pagesOf(blocks, page)
  // A paper without a word is still one sheet.
  const pages = laidOut.length > 0 ? laidOut : [[]]
  const texts = pages.map((flow) => flow.map(textOf).join(''))
  const faults = [
    ...catchwordFaults(pages),
    ...differences('docx/layout', texts, wordLikePages(lower(blocks, page), page, FONTS)),
  ]
  const pdf = join(folder, `${name}.pdf`)
  if (printing && !existsSync(pdf)) faults.push('LibreOffice wrote no PDF')
  else if (printing) {
    const printed = printedPages(pdf)
    const differs = differences('LibreOffice', texts, printed)
    faults.push(...differs, ...(differs.length > 0 ? [] : misprinted(pages, printed)))
  }
  if (validatorPresent) faults.push(...validate(readFileSync(join(folder, `${name}.docx`)), folder))
  return { faults, pages: pages.length }
}

async function run(folder: string, count: number, first: number): Promise<number> {
  const { papers: real, failures } = await kindPapers()
  const papers = [...real, ...Array.from({ length: count }, (_, index) => makePaper(first + index))]
  const files = papers.map(({ name }) => join(folder, `${name}.docx`))
  for (const [at, made] of papers.entries())
    writeFileSync(files[at] ?? '', await renderDocx({ ...made, title: made.name }))
  const printing = present('soffice') && present('pdftotext')
  if (printing) convert(folder, files)
  else console.log('LibreOffice skipped: soffice or pdftotext is not on this machine')
  const sizes: number[] = []
  for (const made of papers) {
    const { faults, pages } = faultsOf(made, folder, printing)
    sizes.push(pages)
    if (faults.length > 0) failures.push(`${made.name}: ${faults.join('; ')}`)
    if (process.env.LEKHA_KEEP && faults.length > 0)
      cpSync(join(folder, `${made.name}.pdf`), join(process.env.LEKHA_KEEP, `${made.name}.pdf`))
  }
  for (const failure of failures) console.log(`✗ ${failure}`)
  const total = sizes.reduce((sum, one) => sum + one, 0)
  const engines = printing ? 'docx/layout and LibreOffice' : 'docx/layout'
  const passed = papers.length - failures.length
  console.log(
    `${papers.length} papers of 1 to ${Math.max(...sizes)} pages, ${total} pages; equal in ${engines}: ${passed} (${((passed * 100) / papers.length).toFixed(1)} %)`,
  )
  console.log(`${passed} passed, ${failures.length} failed`)
  return failures.length
}

const [count = 300, first = 1] = process.argv.slice(2).map(Number)
if (existsSync(FONTS)) {
  const folder = mkdtempSync(join(tmpdir(), 'lekha-corpus-'))
  try {
    process.exitCode = (await run(folder, count, first)) === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
} else {
  console.log('corpus skipped: the real font is not beside this checkout (LEKHA_FONTS names its folder)')
  console.log('0 passed, 0 failed, 1 skipped')
}
