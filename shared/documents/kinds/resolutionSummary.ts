import { type Inline, type Prose, paragraph } from '../../model/prose.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { above, agendaCite, type CitedClause, dueWords, isOrder, ownersOf, resolved } from './clauseWords.ts'
import { dateLine, titled } from './meetingHead.ts'

/** ข้อสั่งการ for the chair to read back or the governor to have on the desk: orders only, who and by when. */
export const resolutionSummary = defineKind({
  id: 'resolutionSummary',
  label: 'สรุปข้อสั่งการ',
  from: 'meeting',
  rules: { top: 2, bottom: 1.5 },
  settings: {
    title: words('ชื่อเอกสาร', 'สรุปข้อสั่งการ การประชุม'),
    none: words('เมื่อไม่มีข้อสั่งการ', '- ไม่มีข้อสั่งการ -'),
    showDue: part('พิมพ์ผู้รับผิดชอบและกำหนดในวงเล็บท้ายข้อ'),
  },
  fields: {
    heading: { input: 'lines', label: 'หัวเรื่อง' },
    date: { input: 'line', label: 'วันและเวลา' },
    detail: { input: 'line', label: 'ข้อสั่งการ', hint: 'ว่างไว้ = เฉพาะข้อที่มีผู้รับผิดชอบ · พิมพ์ ทั้งหมด = ทุกข้อ', optional: true },
  },
  prefill: ({ meeting }, template) => ({
    heading: titled(template.say('title'), meeting),
    date: dateLine(meeting),
    detail: '',
  }),
  compose: (values, file, template) => {
    const all = values.detail.trim() === 'ทั้งหมด'
    const items = resolved(file)
      .map(({ node, resolutions }) => ({
        node,
        clauses: resolutions.flatMap(({ clauses }) => clauses).filter(({ clause }) => all || isOrder(clause)),
      }))
      .filter(({ clauses }) => clauses.length > 0)
    return [
      { type: 'centered', lines: values.heading, bold: true },
      { type: 'centered', lines: [values.date], bold: true },
      ...items.flatMap(({ node, clauses }) => [
        { type: 'item' as const, label: agendaCite(node), text: node.title, depth: 0 },
        { type: 'prose' as const, prose: orders(clauses, file.agencies, template.get('showDue')) },
      ]),
      ...(items.length === 0 ? [{ type: 'line' as const, text: template.say('none'), align: 'center' as const }] : []),
    ]
  },
})

/** Who is named in the clause itself is set in bold there; whoever is not, and by when, stands after it. */
const orders = (clauses: readonly CitedClause[], agencies: Record<string, string>, showDue: boolean): Prose =>
  clauses.map(({ clause, cite }) => {
    const owners = ownersOf(clause, agencies)
    // What the clause above says is not said again below it.
    const over = above(clause, clauses)
    const known = over ? [...ownersOf(over, agencies), ...dueWords(over)] : []
    const unsaid = [
      owners.filter((name) => !clause.text.includes(name) && !known.includes(name)).join(' '),
      ...dueWords(clause),
    ]
    const tail = unsaid.filter((phrase) => phrase !== '' && !known.includes(phrase)).join(' · ')
    return {
      ...paragraph(''),
      text: [
        ...(cite ? [{ text: `${cite} `, bold: true as const }] : []),
        ...named(clause.text, owners),
        ...(tail && showDue ? [{ text: ` (${tail})`, bold: true as const }] : []),
      ],
    }
  })

/** The text with the first mention of each owner in bold. */
function named(text: string, owners: readonly string[]): Inline[] {
  const first = owners
    .map((name) => ({ name, at: text.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0]
  if (!first) return text ? [text] : []
  const end = first.at + first.name.length
  return [
    ...(first.at > 0 ? [text.slice(0, first.at)] : []),
    { text: first.name, bold: true as const },
    ...named(
      text.slice(end),
      owners.filter((name) => name !== first.name),
    ),
  ]
}
