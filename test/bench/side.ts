import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { renderDocx } from '../../electron/core/docx/renderDocx.ts'
import type { Api, Paper } from '../../shared/api.ts'
import type { Block } from '../../shared/documents/block.ts'
import { lower, pagesOf } from '../../shared/layout/lower.ts'
import { isCatchword } from '../corpus/pageText.ts'
import { paragraphTexts, readDocx } from '../documents/docxFile.ts'
import { fillTemplate } from './fill.ts'
import { templateOf } from './template.ts'

/** Our papers beside docxtemplater's, in the same run, from templates that give the same paragraphs and looks. */
export interface Compared {
  job: string
  ours: number
  theirs: number
  note: string
}

const RUNS = 21
const LETTERS = 100
const MEETINGS = 84

/** Medians of two jobs that take turns, so that a busy moment of the machine meets both. */
async function race(ours: () => Promise<unknown>, theirs: () => unknown, runs = RUNS): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    for (const [side, job] of [ours, theirs].entries()) {
      const begun = performance.now()
      await job()
      times[side]?.push(performance.now() - begun)
    }
  }
  return times.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0) as [number, number]
}

/** The race is fair only if both papers say the same; continuation words may stand after the last meeting too. */
function mustAgree(ours: Buffer, theirs: Buffer): void {
  const said = (bytes: Buffer) => paragraphTexts(readDocx(bytes).document).filter((text) => !isCatchword(text))
  if (said(ours).join('\n') !== said(theirs).join('\n')) throw new Error('the two papers differ in their text')
}

async function minutes(api: Api, id: string, folder: string): Promise<Compared> {
  const paper = await api.documents.compose({ id })
  const { blocks, page } = paper
  const bytes = await renderDocx({ blocks, page, title: paper.fileName })
  writeFileSync(join(folder, 'minutes.docx'), bytes)
  const { template, data } = templateOf(bytes, lower(blocks, page))
  mustAgree(bytes, fillTemplate(template, data))
  // Ours reads the meeting from the store and composes it; theirs has its data at hand.
  const [ours, theirs] = await race(
    () => api.documents.docx({ id }),
    () => fillTemplate(template, data),
  )
  return { job: `minutes, ${pagesOf(blocks, page).length} pages`, ours, theirs, note: '' }
}

/** The same letter to one addressee after another. */
const addressed = (blocks: readonly Block[], name: string): Block[] =>
  blocks.map((block) => (block.type === 'labelled' && block.label === 'เรียน' ? { ...block, entries: [name] } : block))

async function letters({ blocks, page, fileName }: Paper, folder: string): Promise<Compared> {
  const papers = Array.from({ length: LETTERS }, (_, at) => addressed(blocks, `นายอำเภอที่ ${at + 1}`))
  const first = await renderDocx({ blocks: papers[0] ?? [], page, title: fileName })
  const jobs = papers.map((one) => templateOf(first, lower(one, page)))
  const template = jobs[0]?.template
  if (!template || jobs.some((job) => !job.template.equals(template))) throw new Error('the letters differ in form')
  const [ours, theirs] = await race(
    async () => {
      for (const [at, one] of papers.entries())
        writeFileSync(join(folder, `${at}.docx`), await renderDocx({ blocks: one, page, title: fileName }))
    },
    () => {
      for (const [at, { data }] of jobs.entries())
        writeFileSync(join(folder, `their-${at}.docx`), fillTemplate(template, data))
    },
    5,
  )
  const last = `${LETTERS - 1}.docx`
  mustAgree(readFileSync(join(folder, last)), readFileSync(join(folder, `their-${last}`)))
  return { job: `${LETTERS} letters, ${LETTERS} files`, ours, theirs, note: '' }
}

interface Child {
  ms: number
  peak: number
  bytes: number
}

async function pack({ blocks, page, fileName }: Paper, folder: string): Promise<Compared> {
  const one: Block[] = [{ type: 'pageBreak' }, ...blocks]
  const all = Array.from({ length: MEETINGS }, () => one).flat()
  // A meeting that another follows ends with a continuation word more.
  const followed = lower([...one, ...one], page).slice(0, lower(one, page).length + 1)
  const { template, data } = templateOf(await renderDocx({ blocks: one, page, title: fileName }), followed, 'm')
  writeFileSync(join(folder, 'pack-paper.json'), JSON.stringify({ blocks: all, page, title: fileName }))
  writeFileSync(join(folder, 'pack-template.docx'), template)
  writeFileSync(join(folder, 'pack.json'), JSON.stringify({ m: Array.from({ length: MEETINGS }, () => data) }))
  const program = resolve(import.meta.dirname, 'pack.ts')
  const child = (side: string): Child =>
    JSON.parse(execFileSync(process.execPath, [program, side, folder], { encoding: 'utf8' }))
  const [ours, theirs] = [child('ours'), child('docxtemplater')]
  mustAgree(readFileSync(join(folder, 'pack-ours.docx')), readFileSync(join(folder, 'pack-docxtemplater.docx')))
  return {
    job: `${pagesOf(all, page).length} pages, one file, cold`,
    ours: ours.ms,
    theirs: theirs.ms,
    note: `peak ${ours.peak.toFixed(0)} MB, docxtemplater ${theirs.peak.toFixed(0)} MB`,
  }
}

export async function sideBySide(api: Api, folder: string): Promise<Compared[]> {
  const letter = await api.documents.compose({ id: 'phrae-doc-letter' })
  const long = await api.documents.compose({ id: 'phrae-doc-minutes' })
  return [await minutes(api, 'phrae-doc-minutes', folder), await letters(letter, folder), await pack(long, folder)]
}

/** Milliseconds LibreOffice takes to turn a file into PDF, or nothing where it is not. */
export function libreOffice(file: string, folder: string): number | null {
  const begun = performance.now()
  try {
    const profile = `-env:UserInstallation=file://${folder}/lo`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    })
  } catch {
    return null
  }
  return performance.now() - begun
}
