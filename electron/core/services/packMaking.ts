import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Block } from '../../../shared/documents/block.ts'
import { pageOf } from '../../../shared/documents/compose.ts'
import { safeName } from '../../../shared/documents/fileName.ts'
import { htmlCopies, type Printable } from '../../../shared/documents/htmlPage.ts'
import { titled } from '../../../shared/documents/kinds/meetingHead.ts'
import { AppError } from '../../../shared/errors.ts'
import { pagesOf } from '../../../shared/layout/lower.ts'
import type { Pack, PackSet } from '../../../shared/model/pack.ts'
import { folderOf, zipNames } from '../../../shared/pack/names.ts'
import {
  contentsBlocks,
  coverBlocks,
  PACK_RULES,
  packTitle,
  printPlanBlocks,
  slipBlocks,
  tabBlocks,
  textBlocks,
} from '../../../shared/pack/pages.ts'
import { type PackPart, withdrawn } from '../../../shared/pack/parts.ts'
import { contentsRows, type PackPlan, settledPlan } from '../../../shared/pack/plan.ts'
import { printPlan, printRows } from '../../../shared/pack/printPlan.ts'
import type { PackFile, PackNote, PackResult } from '../../../shared/packApi.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { withDigits } from '../../../shared/thai/digits.ts'
import type { Context } from '../createServices.ts'
import { wholeFile } from '../db/fileParts.ts'
import { renderCopies, renderDocx } from '../docx/renderDocx.ts'
import { createJobs, type Jobs, type Progress } from '../jobs.ts'
import { openPdf } from '../pdf/copyPdf.ts'
import { createPackFile, type Fitted, partOf } from '../pdf/packFile.ts'
import { paperFonts } from '../pdf/paperFonts.ts'
import { createZipFile } from '../pdf/zipFile.ts'
import type { Ports } from '../ports.ts'
import { pdfPort } from './mailing.ts'
import { type TakenFiles, takeFiles } from './packFiles.ts'
import type { PackSources } from './packSources.ts'

export interface PackOrder {
  set: PackSet
  parts: readonly string[]
  tabs: boolean
  a4: boolean
  copies: number
  duplex: boolean
}

/** What a job made: the files lie in a folder of the system's own for as long as the job is remembered. */
export interface MadePack {
  result: PackResult
  folder: string
  paths: Record<PackFile, string>
  /** For the record of what was handed out. */
  kept: Pick<Pack, 'officeId' | 'meetingId' | 'set' | 'parts' | 'pages'>
}

export type PackJobs = Jobs<MadePack>

export const createPackJobs = (ports: Ports): PackJobs =>
  createJobs<MadePack>(ports, ({ folder }) => rmSync(folder, { recursive: true, force: true }))

type Making = Pick<Context, 'sqlite' | 'ports'>

export async function makePack(
  making: Making,
  sources: PackSources,
  order: PackOrder,
  progress: Progress,
): Promise<MadePack> {
  const { file, items } = sources
  const toPdf = pdfPort(making.ports)
  const chosen = sources.parts.filter(({ key }) => order.parts.includes(key))
  if (chosen.length === 0) throw new AppError('refused', 'เอกสารที่เลือกไว้ไม่มีในการประชุมนี้แล้ว ให้ปิดแล้วเปิดหน้าจัดชุดใหม่')
  const pack = await createPackFile()
  const files = chosen.filter(({ what }) => what === 'file')
  const taken = await takeFiles(making, files, pack, progress)

  const names = zipNames(chosen, items)
  const printed = printedParts(sources, chosen, taken, names)
  const page = packPage(sources)
  const lengths = new Map([...printed].map(([key, paper]) => [key, pagesOf(paper.blocks, paper.page).length]))
  const pagesFor = (key: string): number => lengths.get(key) ?? taken.pages.get(key) ?? 0
  const gone = order.set === 'supplement' ? withdrawn(sources.parts, sources.packs) : []
  const plan = settledPlan(
    { items, parts: chosen, pagesOf: pagesFor, tabs: order.tabs },
    (rows) => pagesOf(contentsBlocks(rows, gone), page).length,
  )
  const heavy = files
    .filter(({ fileName }) => /\.(png|jpe?g)$/i.test(fileName))
    .reduce((sum, { key }) => sum + (taken.pages.get(key) ?? 0), 0)
  const paper = printPlan(printRows(plan, chosen, items), heavy, order.copies, order.duplex)

  // Everything that is made of words goes to the printer in one run, in the order it is used below.
  const pieces: Array<{ id: string } & Printable> = []
  const frame: Block[][] = []
  for (const { id } of plan.pieces) {
    const own = ownPage(id, { sources, order, plan, chosen, gone })
    if (own) frame.push(own)
    const words = own ? { blocks: own, page } : printed.get(id)
    if (words) pieces.push({ id, ...words })
  }
  const planPage = { id: 'plan', blocks: printPlanBlocks(file.meeting, order.set, paper), page }
  const counted = [...pieces, planPage].map(({ id, blocks, page: setup }) => ({
    id,
    pages: pagesOf(blocks, setup).length,
  }))
  const print = await openPdf(await printAll([...pieces, planPage], toPdf, progress))
  if (print.getPageCount() !== counted.reduce((sum, { pages }) => sum + pages, 0))
    throw new AppError('refused', 'เบราว์เซอร์ในเครื่องแบ่งหน้าไม่ตรงกับที่วางไว้ จึงยังไม่ทำชุด ให้ปรับปรุงเบราว์เซอร์เป็นรุ่นใหม่แล้วลองอีกครั้ง')
  await pack.addPrinted(print, counted, progress.rest)

  const digits = (text: string): string => withDigits(text, file.office.digits)
  const title = titled(packTitle(order.set), file.meeting).join(' ')
  progress.doing('กำลังรวมหน้าและใส่เลขหน้า', plan.pages)
  const { bytes, fitted } = await pack.finish({
    plan: { ...plan, outline: digitsIn(plan.outline, digits) },
    // A slip says in large letters whose place it holds.
    stampOf: (id) => digits(taken.left.has(id) ? '' : (chosen.find(({ key }) => key === id)?.stamp ?? '')),
    // A cover carries no number, though it counts.
    numberOf: (number) => (number === 1 ? '' : digits(`หน้า ${number}`)),
    a4: order.a4,
    title: digits(title),
    author: file.office.name,
    day: file.meeting.date,
    rest: progress.rest,
    told: progress.told,
  })

  const folder = mkdtempSync(join(tmpdir(), 'lekha-pack-'))
  try {
    const { number, year, date } = file.meeting
    const name = safeName(`${packTitle(order.set)} ${number ? `${number}-${year}` : longDate(date)}`)
    const paths = { pdf: join(folder, 'pack.pdf'), zip: join(folder, 'pack.zip') }
    writeFileSync(paths.pdf, bytes)
    progress.doing('กำลังทำไฟล์ ZIP', chosen.length)
    const zip = createZipFile(paths.zip, file.meeting.date)
    try {
      zip.add(`${name}.pdf`, bytes)
      await addParts(making, {
        zip,
        chosen,
        names,
        papers: sources.papers,
        counted,
        print,
        progress,
        day: file.meeting.date,
      })
      // Whoever edits to the last minute has cover, contents and tabs as Word too.
      const copies = frame.map((blocks) => () => blocks)
      zip.add(`${FRAME}.docx`, await renderCopies({ copies, page, title: FRAME, after: progress.rest }))
      zip.end()
    } catch (error) {
      zip.drop()
      throw error
    }
    return {
      folder,
      paths,
      kept: {
        officeId: file.office.id,
        meetingId: file.meeting.id,
        set: order.set,
        parts: chosen.map(({ key, title: words, hash }) => ({ key, title: words, hash })),
        pages: plan.pages,
      },
      result: {
        pages: plan.pages,
        plan: paper,
        notes: notesOf(chosen, taken, fitted, order),
        files: [
          { file: 'pdf', fileName: `${name}.pdf`, size: statSync(paths.pdf).size },
          { file: 'zip', fileName: `${name}.zip`, size: statSync(paths.zip).size },
        ],
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** The pages of the pack itself: A4 with the office's face and digits. */
const packPage = ({ file }: PackSources) => pageOf(file.office, { rules: PACK_RULES }, null)

/** Papers, text files and slips: whatever stands in the pack in words. */
function printedParts(
  sources: PackSources,
  chosen: readonly PackPart[],
  { texts, left }: TakenFiles,
  names: ReadonlyMap<string, string>,
): Map<string, Printable> {
  const page = packPage(sources)
  return new Map(
    chosen.flatMap((part): Array<[string, Printable]> => {
      const paper = sources.papers.get(part.key)
      const reason = left.get(part.key)
      const text = texts.get(part.key)
      if (paper) return [[part.key, paper]]
      if (reason !== undefined)
        return [[part.key, { blocks: slipBlocks(part, reason, names.get(part.key) ?? ''), page }]]
      return text === undefined ? [] : [[part.key, { blocks: textBlocks(text), page }]]
    }),
  )
}

interface OwnPages {
  sources: PackSources
  order: PackOrder
  plan: PackPlan
  chosen: readonly PackPart[]
  gone: readonly string[]
}

function ownPage(id: string, { sources, order, plan, chosen, gone }: OwnPages) {
  const { file, items, packs } = sources
  if (id === 'contents') return contentsBlocks(contentsRows(plan), gone)
  if (id === 'cover') {
    const number = packs.filter(({ set }) => set === 'supplement').length + 1
    return coverBlocks(file, order.set, { number, since: packs.at(-1)?.created.slice(0, 10) ?? null })
  }
  const item = items.find((one) => id === `tab:${one.id}`)
  return item && tabBlocks(item, chosen, plan)
}

async function printAll(
  pieces: readonly Printable[],
  toPdf: NonNullable<Ports['pdf']>,
  progress: Progress,
): Promise<Uint8Array> {
  progress.doing('กำลังวางหน้าเอกสารของการประชุม', pieces.length)
  const html = htmlCopies()
  for (const [index, piece] of pieces.entries()) {
    html.add(piece)
    progress.told(index + 1)
    await progress.rest()
  }
  return toPdf(html.page('เอกสารประกอบการประชุม', paperFonts()), progress.signal)
}

interface ZipParts {
  zip: ReturnType<typeof createZipFile>
  chosen: readonly PackPart[]
  names: ReadonlyMap<string, string>
  papers: PackSources['papers']
  /** What the print holds, in its order. */
  counted: ReadonlyArray<{ id: string; pages: number }>
  print: Awaited<ReturnType<typeof openPdf>>
  progress: Progress
  day: string
}

const FRAME = 'ปก สารบัญ และใบคั่น'

async function addParts({ sqlite }: Making, { zip, chosen, names, papers, counted, print, progress, day }: ZipParts) {
  const paperOf = async (id: string, title: string): Promise<Uint8Array> => {
    const at = counted.findIndex((piece) => piece.id === id)
    const from = counted.slice(0, at).reduce((sum, { pages }) => sum + pages, 0)
    return partOf(print, from, counted[at]?.pages ?? 0, title, day)
  }
  zip.add('แผนการพิมพ์.pdf', await paperOf('plan', 'แผนการพิมพ์'))
  for (const [index, part] of chosen.entries()) {
    const name = names.get(part.key) ?? folderOf({ number: '0', title: part.title })
    const paper = papers.get(part.key)
    if (paper) {
      zip.add(name, await paperOf(part.key, part.title))
      const { blocks, page } = paper
      zip.add(name.replace(/\.pdf$/, '.docx'), await renderDocx({ blocks, page, title: part.title }))
    } else if (part.state !== 'gone') zip.add(name, wholeFile(sqlite, part.key.slice('file:'.length)))
    progress.told(index + 1)
    await progress.rest()
  }
}

const cm = (points: number): string => ((points / 72) * 2.54).toFixed(1)

function notesOf(
  chosen: readonly PackPart[],
  taken: TakenFiles,
  fitted: readonly Fitted[],
  { a4 }: PackOrder,
): PackNote[] {
  return chosen.flatMap((part): PackNote[] => {
    const { key, stamp, title } = part
    const named = { key, title: [stamp, title].filter(Boolean).join(' ') }
    const left = taken.left.get(key)
    if (left !== undefined) return [{ ...named, left: true, text: left }]
    const note = taken.notes.get(key)
    const odd = fitted.find(({ id }) => id === key)
    const size = odd && `${cm(odd.size.width)} × ${cm(odd.size.height)} ซม.`
    return [
      ...(note === undefined ? [] : [{ ...named, left: false, text: note }]),
      ...(odd
        ? [
            {
              ...named,
              left: false,
              text: a4
                ? `มี ${odd.pages} หน้าที่ไม่ใช่ A4 (${size}) ปรับให้พอดี A4 แล้ว`
                : `มี ${odd.pages} หน้าที่ไม่ใช่ A4 (${size}) ให้เตรียมกระดาษหรือเลือกพิมพ์ให้พอดีหน้า`,
            },
          ]
        : []),
    ]
  })
}

const digitsIn = (marks: PackPlan['outline'], digits: (text: string) => string): PackPlan['outline'] =>
  marks.map(({ title, page, children }) => ({ title: digits(title), page, children: digitsIn(children, digits) }))
