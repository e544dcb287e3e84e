import type { MeetingFile } from '../api.ts'
import type { Block } from '../documents/block.ts'
import { dateLine, meetingName, placeLine, sittingLine } from '../documents/kinds/meetingHead.ts'
import type { PackSet } from '../model/pack.ts'
import { paragraph } from '../model/prose.ts'
import { longDate } from '../thai/date.ts'
import type { PackItem, PackPart } from './parts.ts'
import { type ContentsRow, type PackPlan, partWords } from './plan.ts'
import { type PrintPlan, printWords, sheetsOf } from './printPlan.ts'

/** The pages that a pack has of its own, as blocks like those of any paper. */

/** The rules of those pages: the running number of the pack is stamped on, so they print none. */
export const PACK_RULES = { pageNumbers: false, fit: false, slack: 0 } as const

const TITLES: Record<PackSet, string> = {
  members: 'เอกสารประกอบการประชุม',
  chair: 'เอกสารประกอบการประชุม (ชุดสำหรับประธาน)',
  supplement: 'เอกสารประกอบการประชุม (เพิ่มเติม)',
}

/** What a supplement adds to: its number, and the day of the pack before it. */
export interface Supplement {
  number: number
  since: string | null
}

export const packTitle = (set: PackSet): string => TITLES[set]

type MeetingFacts = Pick<MeetingFile, 'office' | 'committee' | 'meeting'>

export function coverBlocks({ office, meeting }: MeetingFacts, set: PackSet, { number, since }: Supplement): Block[] {
  const [name, ...rest] = meetingName(meeting)
  const added = set === 'supplement' ? [`ครั้งที่ ${number}${since ? ` ต่อจากชุดที่จัดเมื่อวันที่ ${longDate(since)}` : ''}`] : []
  return [
    { type: 'line', text: '', space: 6 },
    { type: 'centered', lines: [TITLES[set]], bold: true, size: 28 },
    ...(added.length > 0 ? [{ type: 'centered' as const, lines: added, size: 18 }] : []),
    { type: 'line', text: '', space: 2 },
    { type: 'centered', lines: [name, ...rest], bold: true, size: 22 },
    { type: 'centered', lines: sittingLine(meeting), bold: true, size: 22 },
    { type: 'line', text: '', space: 2 },
    { type: 'centered', lines: [dateLine(meeting), placeLine(meeting)], size: 18 },
    { type: 'line', text: '', space: 5 },
    { type: 'centered', lines: [office.name], bold: true, size: 18 },
  ]
}

export function contentsBlocks(rows: readonly ContentsRow[], gone: readonly string[]): Block[] {
  return [
    { type: 'centered', lines: ['สารบัญ'], bold: true, size: 20 },
    {
      type: 'contents',
      rows: rows.map(({ text, page, depth, heading }) => ({
        text,
        page: String(page),
        depth,
        ...(heading && { bold: true as const }),
      })),
    },
    ...(gone.length > 0
      ? [
          { type: 'heading' as const, text: 'เอกสารที่แจกไปแล้วและไม่ใช้ต่อ' },
          { type: 'prose' as const, prose: gone.map((title) => ({ ...paragraph(title), mark: 'dash' as const })) },
        ]
      : []),
  ]
}

/** A sheet before the papers of an item, with what lies behind it. */
export function tabBlocks(item: PackItem, parts: readonly PackPart[], plan: PackPlan): Block[] {
  const label = item.depth === 0 ? item.label : `ระเบียบวาระที่ ${item.number}`
  const pageOf = (key: string): number => plan.pieces.find(({ id }) => id === key)?.from ?? 0
  const own = parts.filter(({ itemId }) => itemId === item.id)
  return [
    { type: 'line', text: '', space: 6 },
    { type: 'centered', lines: [label], bold: true, size: 36 },
    { type: 'centered', lines: [item.title], bold: true, size: 22 },
    { type: 'line', text: '', space: 2 },
    {
      type: 'contents',
      rows: own.map((part) => ({ text: partWords(part), page: String(pageOf(part.key)), depth: 0 })),
    },
  ]
}

/** In the place of a paper that could not be put in. */
export function slipBlocks(part: PackPart, reason: string, path: string): Block[] {
  return [
    { type: 'line', text: '', space: 4 },
    { type: 'centered', lines: ['ใบแทนเอกสาร'], bold: true, size: 28 },
    { type: 'line', text: '', space: 1 },
    { type: 'centered', lines: [partWords(part)], bold: true, size: 18 },
    { type: 'line', text: '', space: 1 },
    ...(part.fileName
      ? [{ type: 'labelled' as const, label: 'ชื่อไฟล์', entries: [part.fileName], bold: true as const }]
      : []),
    { type: 'labelled', label: 'เหตุที่ไม่ได้รวมไว้', entries: [reason], bold: true },
    ...(part.state === 'gone'
      ? []
      : [
          {
            type: 'labelled' as const,
            label: 'ไฟล์ต้นฉบับ',
            entries: [`อยู่ในไฟล์ ZIP ของชุดนี้ ชื่อ ${path}`],
            bold: true as const,
          },
        ]),
  ]
}

/** A text file as pages: its lines as they are. */
export const textBlocks = (text: string): Block[] =>
  text.split(/\r\n|\r|\n/).map((line) => ({ type: 'line', text: line.replace(/\t/g, '    '), tight: true }))

export function printPlanBlocks(meeting: MeetingFile['meeting'], set: PackSet, plan: PrintPlan): Block[] {
  const [name, ...rest] = meetingName(meeting)
  return [
    { type: 'centered', lines: ['แผนการพิมพ์', TITLES[set], name, ...rest, ...sittingLine(meeting)], bold: true },
    { type: 'line', text: '' },
    {
      type: 'table',
      columns: [
        { label: 'ส่วน', width: 9, align: 'left' },
        { label: 'หน้า/ชุด', width: 2, align: 'right' },
        { label: `รวมหน้า ${plan.copies} ชุด`, width: 3, align: 'right' },
      ],
      rows: [
        ...plan.rows.map(({ label, pages }) => [[label], [String(pages)], [String(pages * plan.copies)]]),
        [['รวมทั้งชุด'], [String(plan.pages)], [String(plan.pages * plan.copies)]],
      ],
    },
    { type: 'prose', prose: printWords(plan).map((line) => paragraph(line)) },
    {
      type: 'form',
      fields: [
        { label: 'กระดาษพิมพ์หน้าเดียว', value: ` ${sheetsOf(plan.pages, false) * plan.copies} แผ่น`, share: 1 },
        { label: 'พิมพ์สองหน้า', value: ` ${sheetsOf(plan.pages, true) * plan.copies} แผ่น`, share: 1 },
      ],
    },
    {
      type: 'form',
      fields: [
        { label: 'ผู้พิมพ์', value: '', share: 1 },
        { label: 'วันที่', value: '', share: 1 },
      ],
    },
  ]
}
