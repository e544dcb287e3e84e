import { createWriter } from './bodyWriter.ts'
import { settleResolutions } from './clauses.ts'
import { type Marked, markOf } from './marks.ts'
import type { Doubt, KnownAgency, Piece } from './model.ts'
import type { Para } from './paragraphs.ts'
import { speakerOf, unwoven } from './speakers.ts'
import { squeezed } from './text.ts'
import { agendaHeading, closingTime, NOTHING, openingTime, PUTS_FORWARD, resolutionStart, sectionOf } from './words.ts'

/** The body: agenda headings, items, what was said, resolutions and their clauses, in the order of the paper. */

interface Options {
  speakers: readonly string[]
  agencies: readonly KnownAgency[]
}

export interface Body {
  pieces: Piece[]
  doubts: Doubt[]
  startedAt: string | null
  closedAt: string | null
  closedLine: number | null
  /** Where the signatures begin. */
  next: number
}

const MATTER = /^(?:เรื่อง|\(ร่าง\)\s*เรื่อง)/

export function readBody(paras: readonly Para[], from: number, { speakers, agencies }: Options): Body {
  const writer = createWriter(agencies)
  const { pieces, doubts, items, open } = writer
  const body: Body = { pieces, doubts, startedAt: null, closedAt: null, closedLine: null, next: paras.length }

  /** Whether a resolution comes before the next paragraph that ends what began here: only a matter has its own. */
  function isDecided(index: number, ends: (para: Para) => boolean): boolean {
    for (const para of paras.slice(index + 1)) {
      if (resolutionStart(para.text)) return true
      if (agendaHeading(para.text) || closingTime(para.text) || ends(para)) return false
    }
    return false
  }
  const outlinedNext = ({ text }: Para) => markOf(text)?.mark === 'outline'
  const matterNext = ({ text }: Para) => MATTER.test(markOf(text)?.rest ?? '')

  /** Rule: the list that is open goes on first; only a number that it does not expect begins a matter. */
  function outlined(para: Para, marked: Marked, index: number): void {
    const { path, rest } = marked
    const lists = open.resolution ? writer.clauses : writer.said
    const next = items.isNext(path)
    if (lists.goesOn(marked) && !(next && (MATTER.test(rest) || isDecided(index, outlinedNext)))) {
      writer.numbered(para, marked)
    } else if (next || path[0] === items.section()) {
      if (!next) writer.doubt(para.line, `เลขเรื่อง ${path.join('.')} ไม่ต่อจากเรื่องก่อน`)
      writer.item(para, path, rest)
    } else if (path[0] === items.section() + 1 && path[1] === 1 && !lists.where(marked)) {
      // The heading of the section is lost, its first matter is there.
      writer.fill(path[0] + 1)
      writer.item(para, path, rest)
    } else writer.numbered(para, marked)
  }

  function marked(para: Para, found: Marked, index: number): void {
    const number = found.path[0] ?? 0
    if (found.mark === 'outline') outlined(para, found, index)
    else if (PUTS_FORWARD.test(found.rest)) {
      // The number of a heading that was lost is left before what was put to the meeting.
      const lost = open.resolution !== null || (found.mark === 'dot' && number === items.section() + 1)
      writer.holdLabel()
      writer.plain(para, lost ? squeezed(found.rest) : para.text)
    } else if (
      found.mark === 'dot' &&
      MATTER.test(found.rest) &&
      items.section() > 0 &&
      number === items.nextUnder() &&
      isDecided(index, matterNext)
    ) {
      writer.item(para, [items.section(), number], found.rest)
    } else writer.numbered(para, found)
  }

  function spoken(para: Para, speaker: string, text: string): void {
    writer.endResolution()
    writer.said.close()
    open.waiting = text === '' ? speaker : ''
    const inner = markOf(text)
    if (text === '') return
    if (inner && inner.mark !== 'outline') writer.numbered(para, inner, speaker)
    else writer.plain(para, text, speaker)
  }

  /** Headings, resolutions and rows: what is told by its form alone. */
  function takeForm(para: Para): boolean {
    const { text } = para
    const agenda = agendaHeading(text)
    const decided = agenda ? null : resolutionStart(text)
    const themed = items.section() > 0 ? /^เรื่องที่\s*[\d๐-๙]{1,2}\s*[.:]?\s*(.+)$/.exec(text) : null
    const untitled = open.titleless
    open.titleless = null
    if (agenda) writer.heading(para, agenda)
    else if (decided && (pieces.length > 0 || decided.label === 'มติที่ประชุม')) writer.resolve(para, decided)
    else if (NOTHING.test(text)) return true
    else if (untitled && !markOf(text) && !speakerOf(para, speakers))
      Object.assign(untitled, { title: text, section: sectionOf(text) ?? untitled.section, to: para.to })
    else if (para.tabbed && para.cells.length >= 3) writer.row(para)
    else if (themed) writer.item(para, [items.section(), items.nextUnder()], themed[1] ?? '')
    else return false
    return true
  }

  /** Numbered paragraphs, speeches and plain words. */
  function takeWords(para: Para, index: number): void {
    const { text } = para
    const found = markOf(text)
    const heard = found ? null : speakerOf(para, speakers)
    const parted = heard && unwoven(heard)
    const said = parted ?? heard
    const speaker = open.waiting
    open.waiting = ''
    if (parted) writer.doubt(para.line, 'ชื่อผู้พูดหลายบรรทัดปนอยู่ในข้อความ แยกออกให้แล้ว')
    if (said) spoken(para, said.speaker, said.text)
    else if (/^\([^()]{3,50}\)$/.test(text) && writer.labelGoesOn(para)) return
    else if (found && speaker && found.mark !== 'outline') writer.numbered(para, found, speaker)
    else if (found) marked(para, found, index)
    else {
      if (PUTS_FORWARD.test(text)) writer.holdLabel()
      writer.plain(para, text, speaker)
    }
  }

  for (const [index, para] of paras.entries()) {
    if (index < from) continue
    const closed = closingTime(para.text)
    if (closed !== null) Object.assign(body, { closedAt: closed, closedLine: para.line })
    if (closed !== null || isSignature(paras, index)) {
      body.next = closed === null ? index : index + 1
      break
    }
    const began = pieces.length === 0 ? openingTime(para.text) : null
    if (began !== null) body.startedAt = began
    else if (!takeForm(para)) takeWords(para, index)
  }
  settleResolutions(pieces)
  const first = pieces[0]
  if (items.section() === 0 && first) writer.doubt(first.line, 'ไม่พบหัวข้อระเบียบวาระเลย', '')
  return body
}

/** Without a closing line the signatures begin where a name stands in brackets and who took the minutes near it. */
function isSignature(paras: readonly Para[], index: number): boolean {
  const text = paras[index]?.text ?? ''
  if (!/^\(\s*(?:นาย|นาง|ว่าที่|พ|ร|ส|จ|ด|ผ|ศ)[^()]{4,60}\)$|^\(?ลงชื่อ\)?|^ผู้(?:จด|บันทึก)/.test(text)) return false
  return paras.slice(index, index + 6).some((para) => /ผู้(?:จด|จัด|บันทึก)/.test(para.text))
}
