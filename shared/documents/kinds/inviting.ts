import type { MeetingFile } from '../../api.ts'
import type { Enclosure } from '../../model/letter.ts'
import { type Prose, paragraph } from '../../model/prose.ts'
import { longDate } from '../../thai/date.ts'
import { part, words } from '../setting.ts'
import type { Template } from '../template.ts'
import { agendaTree, dateSpanLine, placeLine } from './meetingHead.ts'
import { sitting } from './meetingWords.ts'
import { joinThai } from './parts.ts'

/** What an invitation says, whether it goes out as a letter or inside as a memo. */

export const INVITING = {
  subject: words('เรื่อง', 'ขอเชิญ{ประชุมครั้งนี้}'),
  held: words('กำหนดจัด', '{ผู้จัด} กำหนดจัด{ประชุมครั้งนี้} ใน{วันเวลา} {สถานที่}'),
  request: words('ประโยคเชิญ', '{สำนักงาน}จึงขอเชิญท่านเข้าร่วมประชุมดังกล่าว'),
  papers: words('อ้างเอกสารที่ส่งไปด้วย', 'รายละเอียดปรากฏตาม{เอกสาร}'),
  reply: words('ขอแบบตอบรับ', 'และขอความร่วมมือส่งแบบตอบรับการเข้าร่วมประชุม{ลำดับ} {กำหนดส่ง}'),
  summary: words('ประโยคสรุป', 'จึง{คำขึ้นต้น}มาเพื่อโปรดเข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว'),
  askReply: part('แนบและขอแบบตอบรับ'),
} as const
type Words = Template<typeof INVITING>

export const INVITED = {
  reason: {
    input: 'text',
    label: 'เหตุที่เชิญประชุม',
    hint: 'เพื่อพิจารณา… ต่อท้ายวัน เวลา และสถานที่ หรือเริ่มด้วย ตามที่… เป็นย่อหน้าของตนเอง',
    optional: true,
  },
  replyBy: { input: 'date', label: 'ส่งแบบตอบรับภายในวันที่', optional: true },
  more: { input: 'text', label: 'ข้อความเพิ่มเติม', hint: 'เช่น การแต่งกาย เอกสารที่ต้องเตรียม', optional: true },
} as const

interface Own {
  reason: string
  replyBy: string | null
  more: string
  salutation: string
}

/** `at` says where a paper that goes along is to be found: `(สิ่งที่ส่งมาด้วย 1)`; empty when it does not go along. */
export function invitingBody(values: Own, at: (paper: string) => string, file: MeetingFile, template: Words): Prose {
  return [
    ...cause(values.reason, file, template),
    request(values.replyBy, at, file, template),
    ...values.more.split('\n').flatMap((line) => (line.trim() ? [paragraph(line.trim())] : [])),
    paragraph(template.say('summary', { คำขึ้นต้น: values.salutation })),
  ]
}

const unit = (title: string, word: string): Enclosure => ({ title, count: 1, unit: word, documentId: null })

/** The agenda goes with every invitation; a programme when the meeting has one; the reply slip last. */
export function enclosuresOf({ items, meeting }: MeetingFile, template: Words): Enclosure[] {
  const programme = meeting.schedule.length > 0
  return [
    ...(items.length > 0 || !programme ? [unit('ระเบียบวาระการประชุม', 'ชุด')] : []),
    ...(programme ? [unit('กำหนดการประชุม', 'ฉบับ')] : []),
    ...(template.get('askReply') ? [unit('แบบตอบรับการเข้าร่วมประชุม', 'ฉบับ')] : []),
  ]
}

/** `เพื่อพิจารณา` and what is considered, as far as it can be said in a line. */
export function purpose({ items }: MeetingFile): string {
  const section = agendaTree(items).find((node) => node.section === 'consideration')
  const titles = (section?.children ?? []).map((node) => node.title).filter(Boolean)
  if (titles.length === 0) return ''
  if (titles.length > 2) return 'เพื่อพิจารณาเรื่องตามระเบียบวาระการประชุม'
  return `เพื่อพิจารณา${titles.map((title) => (/^[(“"]/.test(title) ? ` ${title}` : title)).join(' และ')}`
}

/** ภาคเหตุ. Rule: ด้วย and เนื่องจาก stand without นั้น; ตาม, ตามที่, อนุสนธิ end with it (rulebook §4.2). */
export function cause(
  reason: string,
  { meeting, ...file }: MeetingFile,
  template: Template<Pick<typeof INVITING, 'held'>>,
): Prose {
  const host = meeting.hosts.length > 0 ? joinThai(meeting.hosts) : file.office.name
  const held = template.say('held', {
    ผู้จัด: host,
    ประชุมครั้งนี้: sitting({ meeting, ...file }),
    วันเวลา: dateSpanLine(meeting),
    สถานที่: placeLine(meeting),
  })
  const said = reason
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const [first = '', ...rest] = said
  if (/^(?:ด้วย|เนื่อง|ตาม|อนุสนธิ)/.test(first))
    return [...said.map((line) => paragraph(line)), paragraph(`ในการนี้ ${held}`)]
  return [paragraph(['ด้วย', held, first && ` ${first}`].join('')), ...rest.map((line) => paragraph(line))]
}

/** ภาคความประสงค์: the invitation itself, with what goes along and by when to answer. */
function request(
  replyBy: string | null,
  at: (paper: string) => string,
  { office }: MeetingFile,
  template: Words,
): Prose[number] {
  const papers = ['ระเบียบวาระการประชุม', 'กำหนดการประชุม'].flatMap((paper) => {
    const where = at(paper)
    return where ? [`${paper}${where}`] : []
  })
  const slip = at('แบบตอบรับ')
  const by = replyBy ? `ภายในวันที่ ${longDate(replyBy)}` : 'ก่อนวันประชุม'
  return paragraph(
    [
      template.say('request', { สำนักงาน: office.name }),
      papers.length > 0 && template.say('papers', { เอกสาร: joinThai(papers) }),
      slip && template.say('reply', { ลำดับ: slip, กำหนดส่ง: by }),
    ]
      .filter(Boolean)
      .join(' '),
  )
}
