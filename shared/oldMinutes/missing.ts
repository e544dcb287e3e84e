import type { Section } from '../model/meeting.ts'
import type { Doubt, Piece } from './model.ts'
import { PUTS_FORWARD } from './words.ts'

/** Headings of the agenda that a scan lost: the gap in their numbers says so, the words around it say where. */

const TITLES: Record<Section, string> = {
  chair: 'เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ',
  minutes: 'เรื่องรับรองรายงานการประชุม',
  followUp: 'เรื่องสืบเนื่อง',
  information: 'เรื่องเพื่อทราบ',
  consideration: 'เรื่องเพื่อพิจารณา',
  other: 'เรื่องอื่น ๆ',
}
const FIVE: readonly Section[] = ['chair', 'minutes', 'information', 'consideration', 'other']
const SIX: readonly Section[] = ['chair', 'minutes', 'followUp', 'information', 'consideration', 'other']

/** By its number, and by what stands before and after it. */
export function sectionOfNumber(number: number, used: readonly Section[]): Section {
  const plan = used.includes('followUp') || number > 5 ? SIX : FIVE
  const free = plan[number - 1]
  if (free && !used.includes(free)) return free
  return plan.find((one) => !used.includes(one)) ?? 'other'
}

interface Gap {
  /** Pieces of the section before, from its heading on. */
  pieces: Piece[]
  /** Numbers that are not there. */
  numbers: number[]
  used: readonly Section[]
  nextId: () => string
}

/** The same pieces with the lost headings set among them. */
export function fillGap({ pieces, numbers, used, nextId }: Gap): { pieces: Piece[]; doubts: Doubt[] } {
  let out = pieces
  const doubts: Doubt[] = []
  const taken = [...used]
  for (const [order, number] of numbers.entries()) {
    const section = sectionOfNumber(number, taken)
    taken.push(section)
    const at = number === 1 && order === 0 && pieces[0]?.kind !== 'item' ? 0 : placeIn(out, section)
    const near = out[at] ?? out.at(-1)
    const line = near?.line ?? 1
    const id = nextId()
    const heading: Piece = { kind: 'item', id, line, to: line, level: 0, title: TITLES[section], section }
    const found = at < out.length
    const matter = found && section === 'consideration' ? approved(out.slice(at), nextId) : null
    out = [...out.slice(0, at), heading, ...(matter ? [matter] : []), ...out.slice(at)]
    doubts.push({
      line,
      of: id,
      what: `ไม่พบหัวข้อ “ระเบียบวาระที่ ${number}” ในต้นฉบับ ${found ? 'วางไว้ตรงนี้ตามลำดับและข้อความ' : 'เติมไว้เป็นวาระว่าง'}`,
    })
    if (matter) doubts.push({ line: matter.line, of: matter.id, what: 'ไม่พบชื่อเรื่องในต้นฉบับ เดาจากมติที่เห็นชอบ' })
  }
  return { pieces: out, doubts }
}

/** Before the matter that is put forward for what the lost section is about, else at the end. */
function placeIn(pieces: readonly Piece[], section: Section): number {
  const wants = section === 'consideration' ? 'พิจารณา' : section === 'information' ? 'ทราบ' : null
  const cue = pieces.findLastIndex((piece) => piece.kind === 'text' && PUTS_FORWARD.exec(piece.text)?.[1] === wants)
  if (wants === null || cue < 0) return pieces.length
  const decided = pieces.findLastIndex(({ kind }, index) => index < cue && (kind === 'resolution' || kind === 'clause'))
  return decided >= 0 ? decided + 1 : pieces.length
}

/** What was approved names the matter: เห็นชอบ (ร่าง) กำหนดการ… in its first clause. */
function approved(pieces: readonly Piece[], nextId: () => string): Piece | null {
  if (pieces.some(({ kind }) => kind === 'item')) return null
  const found = pieces.find(({ kind }) => kind === 'clause' || kind === 'resolution')
  const clause = pieces.find((piece) => piece.kind === 'clause' && /^(?:เห็นชอบ|อนุมัติ)/.test(piece.text))
  const text = clause?.kind === 'clause' ? clause.text : ''
  const title = /^(?:เห็นชอบ|อนุมัติ)(?:ใน|ต่อ)?\s*(.{6,}?)(?:\s(?:ในวัน|ระหว่าง|ตามที่|ตามร่าง|รวมทั้ง|โดย|และ|เพื่อ|ณ\s)|$)/.exec(
    text,
  )?.[1]
  const first = pieces[0]
  if (!title || !found || !first) return null
  return { kind: 'item', id: nextId(), line: first.line, to: first.line, level: 1, title, section: null }
}
