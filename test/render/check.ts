import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { samplePapers } from '../documents/samplePapers.ts'
import { squeeze } from '../sample/seeds.ts'

/**
 * Every sample paper through LibreOffice in the real font: page count, no text lost, margins and emblem measured
 * from the PDF. Runs where the render tool, LibreOffice and poppler are; elsewhere it says so and counts as skipped.
 */
const TOOL = resolve(import.meta.dirname, '../../../shared/tools/render-docx')
const CM = 72 / 2.54

interface Expected {
  pages: number
  /** Emblem height in cm; none on plain paper. */
  emblem?: number
}

const EXPECTED: Record<string, Expected> = {
  'krabi-doc-letter': { pages: 1, emblem: 3 },
  'krabi-doc-announcement': { pages: 2, emblem: 3 },
  'krabi-doc-annex': { pages: 3 },
  'krabi-doc-plan': { pages: 4 },
  'phrae-doc-letter': { pages: 1, emblem: 3 },
  'phrae-doc-memo': { pages: 1, emblem: 1.5 },
  'phrae-doc-schedule': { pages: 1 },
  'phrae-doc-agenda': { pages: 1 },
  'phrae-doc-minutes': { pages: 6 },
}

const missing = ['soffice', 'pdftotext', 'pdfimages'].filter((tool) => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return false
  } catch {
    return true
  }
})

let passed = 0
const failures: string[] = []
function check(what: string, right: boolean, found: unknown): void {
  if (right) passed++
  else {
    failures.push(what)
    console.error(`✗ ${what}: ${String(found).slice(0, 300)}`)
  }
}

/** Letters of a text, how often each: pdf text comes in another order of marks, but none may be lost. */
function letters(text: string): Map<string, number> {
  const count = new Map<string, number>()
  // ำ is drawn as two glyphs; both spellings count alike.
  for (const letter of squeeze(text.normalize('NFC')).replaceAll('\u0e33', '\u0e4d\u0e32')) {
    if (/[ก-๛A-Za-z()]/.test(letter)) count.set(letter, (count.get(letter) ?? 0) + 1)
  }
  return count
}

function lost(from: string, to: string): string[] {
  const found = letters(to)
  return [...letters(from)].filter(([letter, count]) => (found.get(letter) ?? 0) < count).map(([letter]) => letter)
}

async function run(folder: string): Promise<void> {
  for (const [id, { bytes, texts }] of await samplePapers()) {
    const expected = EXPECTED[id]
    if (!expected) throw new Error(`no expectation for ${id}`)
    writeFileSync(join(folder, `${id}.docx`), bytes)
    const pages = Number.parseInt(execFileSync(TOOL, [join(folder, `${id}.docx`), folder], { encoding: 'utf8' }), 10)
    check(`${id} has ${expected.pages} pages`, pages === expected.pages, pages)
    const pdf = join(folder, `${id}.pdf`)
    const gone = lost(texts.join(''), readFileSync(join(folder, `${id}.txt`), 'utf8'))
    check(`${id} loses no text`, gone.length === 0, gone.join(' '))
    const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 64_000_000 })
    const words = [...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)].map(
      (word) => word.slice(1).map(Number),
    )
    const left = Math.min(...words.map((word) => word[0] ?? 0)) / CM
    const right = Math.max(...words.map((word) => word[2] ?? 0)) / CM
    const bottom = Math.max(...words.map((word) => word[3] ?? 0)) / CM
    check(`${id} stands within 3 cm left`, left > 2.95, left)
    check(`${id} stands within 2 cm right`, right < 19.1, right)
    check(`${id} stands within 2 cm of the foot`, bottom < 27.8, bottom)
    const images = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean)
    const heights = images.map((line) => {
      const columns = line.trim().split(/\s+/)
      return (Number(columns[4]) / Number(columns[13])) * 2.54
    })
    if (expected.emblem)
      check(
        `${id} carries its emblem ${expected.emblem} cm high`,
        Math.abs((heights[0] ?? 0) - expected.emblem) < 0.05,
        heights,
      )
    else check(`${id} carries no picture`, heights.length === 0, heights)
  }
}

if (!existsSync(TOOL) || missing.length > 0) {
  console.warn(
    `ข้ามการตรวจหน้ากระดาษ: ไม่มี ${existsSync(TOOL) ? missing.join(', ') : 'render-docx กับแบบอักษรจริง'} (render checks skipped)`,
  )
  console.log('0 passed, 0 failed, 1 skipped')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'lekha-render-'))
  try {
    await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`${passed} passed, ${failures.length} failed`)
  process.exitCode = failures.length > 0 ? 1 : 0
}
