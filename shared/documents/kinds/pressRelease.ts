import type { MeetingFile } from '../../api.ts'
import type { Attendance } from '../../model/meeting.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import { clock, longDate, shortDate } from '../../thai/date.ts'
import { fullName } from '../../thai/name.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { itemChoices, sectionOf } from './itemChoice.ts'
import { placeLine } from './meetingHead.ts'
import { personAt, sitting } from './meetingWords.ts'
import { emblem, joinThai, labelledIf } from './parts.ts'

const settings = {
  title: words('คำเหนือพาดหัว', 'ข่าวประชาสัมพันธ์'),
  headline: words('พาดหัวข่าว', '{สำนักงาน} {ประชุมครั้งนี้}'),
  day: {
    type: 'choice',
    label: 'วันที่ในความนำ',
    value: 'today',
    choices: { today: 'วันนี้ (24 พ.ย. 63)', dated: 'เมื่อวันที่ 24 พฤศจิกายน 2563' },
  },
  lead: words('ความนำ', '{วัน} เวลา {เวลา} {สถานที่} {ประธาน} เป็นประธานการ{ประชุมครั้งนี้}'),
  unchaired: words('ความนำ เมื่อยังไม่รู้ว่าใครเป็นประธาน', '{วัน} เวลา {เวลา} {สถานที่} {สำนักงาน}จัด{ประชุมครั้งนี้}'),
  joined: words('ผู้เข้าร่วม', 'โดยมีผู้เข้าร่วมประชุม จำนวน {จำนวน} คน'),
  matters: words('นำเรื่อง', 'สำหรับการประชุมในครั้งนี้ ที่ประชุมได้{เรื่อง}'),
  mattersListed: words('นำเรื่อง เมื่อมีหลายเรื่อง', 'สำหรับการประชุมในครั้งนี้ มีเรื่องสำคัญ ดังนี้'),
  labelSource: words('ป้าย แหล่งที่มา', 'แหล่งที่มา'),
  labelContact: words('ป้าย ติดต่อสอบถาม', 'ติดต่อสอบถาม'),
  showEmblem: part('พิมพ์ตราครุฑ', false),
  showTitle: part('พิมพ์คำเหนือพาดหัว'),
  showDate: part('พิมพ์วันที่เผยแพร่ท้ายข่าว'),
} as const
type Words = Template<typeof settings>

/**
 * News of a meeting for the public relations office: no form of the regulation but the habit of provincial news
 * (seeds 000, 003, 004): Arabic digits, the short day in brackets, who chairs, then what was dealt with.
 */
export const pressRelease = defineKind({
  id: 'pressRelease',
  label: 'ข่าวประชาสัมพันธ์',
  from: 'meeting',
  rules: { digits: 'arabic', continuation: false },
  settings,
  fields: {
    headline: { input: 'text', label: 'พาดหัวข่าว' },
    lead: { input: 'text', label: 'ความนำ', hint: 'ใคร ทำอะไร ที่ไหน เมื่อไร' },
    body: { input: 'prose', label: 'เนื้อข่าว', hint: 'เขียนเป็นความเรียง เฉพาะเรื่องที่เผยแพร่ได้', optional: true },
    credits: { input: 'lines', label: 'ภาพ/ข่าว', hint: 'บรรทัดละหนึ่งคน เช่น ชื่อ สกุล/ข่าว', optional: true },
    source: { input: 'line', label: 'แหล่งที่มา', optional: true },
    contact: { input: 'lines', label: 'ติดต่อสอบถาม', optional: true },
    date: { input: 'date', label: 'วันที่เผยแพร่', hint: 'ว่างไว้ = วันประชุม', optional: true },
  },
  prefill: (file, template) => ({
    headline: template.say('headline', { สำนักงาน: file.office.name, ประชุมครั้งนี้: sitting(file) }),
    lead: leadOf(file, template),
    body: mattersOf(file, template),
    credits: [],
    source: file.office.memoFrom || file.office.name,
    contact: file.office.owner.filter((line) => /โทร|www|http|@|E-?mail|LINE/i.test(line)),
    date: null,
  }),
  compose: (values, { office, meeting }, template): Block[] => [
    ...(template.get('showEmblem') ? [{ ...emblem(office, 'letter', null), clear: true as const }] : []),
    ...(template.get('showTitle')
      ? [{ type: 'centered' as const, lines: [template.say('title'), office.name], bold: true as const }]
      : []),
    { type: 'centered', lines: said(values.headline), bold: true, gap: true },
    { type: 'prose', prose: [...said(values.lead).map((line) => paragraph(line)), ...values.body] },
    ...values.credits
      .filter((line) => line.trim() !== '')
      .map((text, index): Block => ({ type: 'line', text, align: 'right', space: index === 0 ? 1 : 0 })),
    ...(template.get('showDate')
      ? [{ type: 'line' as const, text: shortDate(values.date ?? meeting.date), align: 'right' as const, space: 0 }]
      : []),
    ...labelledIf(template.say('labelSource'), [values.source]),
    ...labelledIf(template.say('labelContact'), [values.contact.filter(Boolean).join(' ')]),
  ],
})

const said = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const came = ({ status }: Attendance): boolean => status === 'present' || status === 'substitute'

function leadOf(file: MeetingFile, template: Words): string {
  const { meeting, attendances, office } = file
  const chair = attendances.find((row) => row.chair && came(row) && personAt(row) !== '')
  const others = attendances.filter((row) => came(row) && row !== chair).length
  const slots = {
    วัน: template.get('day') === 'today' ? `วันนี้ (${shortDate(meeting.date)})` : `เมื่อวันที่ ${longDate(meeting.date)}`,
    เวลา: clock(meeting.startedAt ?? meeting.start),
    สถานที่: placeLine(meeting),
    ประชุมครั้งนี้: sitting(file),
    สำนักงาน: office.name,
  }
  return [
    chair ? template.say('lead', { ...slots, ประธาน: titledPerson(chair) }) : template.say('unchaired', slots),
    others > 0 && template.say('joined', { จำนวน: String(others) }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Name and post; who came for another says whose place it was. */
function titledPerson(row: Attendance): string {
  const name = row.status === 'substitute' ? row.substitute?.name : row.name
  const post =
    row.status === 'substitute' ? [row.substitute?.post, `แทน${row.post}`].filter(Boolean).join(' ') : row.post
  return [name ? fullName(name) : '', post].filter(Boolean).join(' ')
}

/** What the meeting dealt with, by the titles of the agenda; what it ordered is its own affair, not news. */
function mattersOf(file: MeetingFile, template: Words): Prose {
  const matters = itemChoices(file)
    .map(({ value }) => value)
    .filter(({ depth, title }) => depth === 1 && title !== '')
    .flatMap((node) => {
      const section = sectionOf(node, file)
      if (section !== 'information' && section !== 'followUp' && section !== 'consideration') return []
      const approved = file.resolutions.some(({ itemId, kind }) => itemId === node.id && kind === 'approve')
      const verb = section !== 'consideration' ? 'รับทราบ' : approved ? 'พิจารณาเห็นชอบ' : 'พิจารณา'
      const space = /^[(“"A-Za-z0-9๐-๙]/.test(node.title) ? ' ' : ''
      return [`${verb}${space}${node.title.replace(/^เรื่อง/, '')}`]
    })
  if (matters.length === 0) return []
  if (matters.length <= 2) return [paragraph(template.say('matters', { เรื่อง: joinThai(matters) }))]
  return [
    paragraph(template.say('mattersListed')),
    ...matters.map((matter) => paragraph(matter, { mark: 'dot' as const })),
  ]
}
