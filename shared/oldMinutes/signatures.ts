import type { Signatory } from '../model/fields.ts'
import type { Doubt, OldMinutes } from './model.ts'
import type { Para } from './paragraphs.ts'
import { startsWithPerson } from './rosterRow.ts'
import { alike, bones, squeezed } from './text.ts'

/** Who took the minutes and who checked them: names in brackets, their posts, and what they did. */

type Signed = Pick<OldMinutes, 'recorder' | 'checker' | 'doubts'> & { lines: { recorder?: number; checker?: number } }

interface Block {
  line: number
  name: string
  position: string[]
  did: 'recorder' | 'checker' | 'other' | null
  /** The word for it as it stands. */
  word: string
}

const RECORDS = [
  'ผู้จดรายงานการประชุม',
  'ผู้บันทึกรายงานการประชุม',
  'ผู้จดบันทึกการประชุม',
  'ผู้บันทึกการประชุม',
  'ผู้พิมพ์รายงานการประชุม',
  'ผู้จดรายงาน',
]
const CHECKS = ['ผู้ตรวจรายงานการประชุม', 'ผู้ตรวจทานรายงานการประชุม', 'ผู้ตรวจสอบรายงานการประชุม', 'ผู้ตรวจรายงาน', 'ผู้ตรวจทาน']
const DOTS = /[.…_]{4,}|^\(?ลงชื่อ\)?/

function didOf(text: string): Block['did'] {
  const word = squeezed(text.replace(/[.…_]{2,}/g, ' ').replace(/^\(?ลงชื่อ\)?/, ''))
  if (RECORDS.some((one) => alike(word, one))) return 'recorder'
  if (CHECKS.some((one) => alike(word, one))) return 'checker'
  return /^ผู้?(?:รับรอง|เห็นชอบ)|^ประธาน(?:ที่ประชุม|ในที่ประชุม)$/.test(word) ? 'other' : null
}

/** Lines of one column; two who sign side by side stand in two. */
function columns(paras: readonly Para[]): Array<Array<{ line: number; text: string }>> {
  const most = Math.max(1, ...paras.map(({ cells }) => cells.filter((cell) => /[ก-๙]/.test(cell)).length))
  const paired = paras.filter(({ cells }) => cells.length === 2).length
  if (most !== 2 || paired < 2) return [paras.map(({ line, text }) => ({ line, text }))]
  return [0, 1].map((at) =>
    paras.flatMap(({ line, cells, text, indent }) => {
      if (cells.length === 1) return (indent > 40 ? 1 : 0) === at ? [{ line, text }] : []
      return cells[at] ? [{ line, text: cells[at] }] : []
    }),
  )
}

function blocksOf(lines: ReadonlyArray<{ line: number; text: string }>): Block[] {
  const blocks: Block[] = []
  let ahead: { did: Block['did']; word: string } | null = null
  for (const { line, text } of lines) {
    const bracketed = /^\(\s*(.+?)\s*\)\s*(.*)$/.exec(text)
    const did = didOf(text)
    const last = blocks.at(-1)
    const plain = bracketed ? null : /^(.{4,60}?)\s+(ผู้.{4,30})$/.exec(text)
    if (did) {
      // A dotted line stands above the name, the words alone below it.
      if (last && last.did === null && !DOTS.test(text)) Object.assign(last, { did, word: squeezed(text) })
      else ahead = { did, word: squeezed(text) }
    } else if (bracketed?.[1] && startsWithPerson(bracketed[1])) {
      blocks.push({
        line,
        name: squeezed(bracketed[1]),
        position: [],
        did: ahead?.did ?? null,
        word: ahead?.word ?? '',
      })
      ahead = null
      const after = bracketed[2] ? didOf(bracketed[2]) : null
      if (after) Object.assign(blocks.at(-1) as Block, { did: after, word: squeezed(bracketed[2] ?? '') })
    } else if (plain?.[1] && startsWithPerson(plain[1]) && didOf(plain[2] ?? '')) {
      blocks.push({
        line,
        name: squeezed(plain[1]),
        position: [],
        did: didOf(plain[2] ?? ''),
        word: squeezed(plain[2] ?? ''),
      })
    } else if (startsWithPerson(text) && text.length < 50 && (!last || last.did !== null || last.position.length > 0)) {
      blocks.push({ line, name: text, position: [], did: ahead?.did ?? null, word: ahead?.word ?? '' })
      ahead = null
    } else if (last && !DOTS.test(text) && text.length < 120 && last.position.length < 4) last.position.push(text)
  }
  return blocks
}

export function readSignatures(paras: readonly Para[]): Signed {
  const blocks = columns(paras).flatMap(blocksOf)
  const doubts: Doubt[] = []
  const named = (did: 'recorder' | 'checker') => blocks.find((block) => block.did === did)
  const unnamed = blocks.filter((block) => block.did === null)
  const recorder = named('recorder') ?? unnamed.shift()
  const checker = named('checker') ?? unnamed.shift()
  const toSignatory = (block: Block): Signatory => ({
    personId: null,
    rank: '',
    name: block.name,
    position: block.position.map(squeezed).filter(Boolean),
  })
  for (const [of, block, word] of [
    ['recorder', recorder, 'ผู้จดรายงานการประชุม'],
    ['checker', checker, 'ผู้ตรวจรายงานการประชุม'],
  ] as const) {
    if (block && block.did === null)
      doubts.push({ line: block.line, of, what: `ไม่พบคำว่า “${word}” ใต้ชื่อนี้ จึงเดาจากลำดับ` })
    else if (block && block.word !== word && bones(block.word) === bones(word))
      doubts.push({ line: block.line, of, what: `ต้นฉบับเขียนว่า “${block.word}” อ่านเป็น “${word}”` })
  }
  return {
    recorder: recorder ? toSignatory(recorder) : null,
    checker: checker ? toSignatory(checker) : null,
    lines: { ...(recorder && { recorder: recorder.line }), ...(checker && { checker: checker.line }) },
    doubts,
  }
}
