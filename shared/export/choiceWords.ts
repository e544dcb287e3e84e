import { REGISTERS } from '../desk/register.ts'
import { WAYS } from '../desk/sendings.ts'
import { STATE_WORDS } from '../documents/kinds/clauseWords.ts'
import { AGENCY_TYPES } from '../ita/agencyType.ts'
import { STEP_LABELS } from '../ita/framework/calendar.ts'
import type { ListName } from '../model/nouns.ts'

/** What a choice is called by whoever reads the table without this program. */

type Words = Readonly<Record<string, string>>

const MEETING_STATES: Words = {
  draft: 'ร่าง',
  scheduled: 'กำหนดวันแล้ว',
  convened: 'เชิญแล้ว',
  running: 'กำลังประชุม',
  adjourned: 'เลิกประชุม',
  drafted: 'ร่างรายงานแล้ว',
  checked: 'ตรวจรายงานแล้ว',
  circulated: 'แจ้งเวียนรายงานแล้ว',
  certified: 'รับรองรายงานแล้ว',
  closed: 'ปิดเรื่อง',
  postponed: 'เลื่อน',
  cancelled: 'ยกเลิก',
}

const CHANNELS: Words = {
  slip: 'แบบขอแก้ไข',
  letter: 'หนังสือ',
  phone: 'โทรศัพท์',
  meeting: 'แจ้งในที่ประชุม',
  other: 'อื่น ๆ',
}

const TYPES: Words = Object.fromEntries(Object.entries(AGENCY_TYPES).map(([type, { label }]) => [type, label]))
const REGISTER_WORDS: Words = Object.fromEntries(REGISTERS.map(({ id, label }) => [id, label]))

const CHOICES: { readonly [N in ListName]?: Readonly<Record<string, Words>> } = {
  offices: {
    emblem: { placeholder: 'กรอบเส้นประ', picture: 'ภาพของสำนักงาน', preprinted: 'กระดาษพิมพ์สำเร็จ' },
    digits: { thai: 'เลขไทย', arabic: 'เลขอารบิก' },
  },
  agencies: {
    kind: {
      province: 'จังหวัด',
      provincial: 'ส่วนราชการประจำจังหวัด',
      district: 'อำเภอ',
      pao: 'องค์การบริหารส่วนจังหวัด',
      municipality: 'เทศบาล',
      sao: 'องค์การบริหารส่วนตำบล',
      central: 'ราชการส่วนกลาง',
      other: 'อื่น ๆ',
    },
  },
  phrases: {
    kind: { resolution: 'มติ', opening: 'เปิดประชุม', closing: 'ปิดประชุม', speech: 'คำพูด', other: 'อื่น ๆ' },
  },
  committees: { body: { committee: 'คณะกรรมการ', subcommittee: 'คณะอนุกรรมการ', workingGroup: 'คณะทำงาน' } },
  seats: {
    role: {
      chair: 'ประธาน',
      viceChair: 'รองประธาน',
      member: 'กรรมการ',
      memberSecretary: 'กรรมการและเลขานุการ',
      secretary: 'เลขานุการ',
      assistantSecretary: 'ผู้ช่วยเลขานุการ',
    },
  },
  meetings: { mode: { onSite: 'ในห้องประชุม', online: 'ผ่านสื่ออิเล็กทรอนิกส์', hybrid: 'ทั้งสองทาง' }, state: MEETING_STATES },
  meetingEvents: {
    what: { postponed: 'เลื่อน', cancelled: 'ยกเลิก', reopened: 'เปิดใหม่' },
    from: MEETING_STATES,
    to: MEETING_STATES,
  },
  attendances: {
    list: { member: 'กรรมการ', guest: 'ผู้เข้าร่วมประชุม' },
    status: { expected: 'ยังไม่ระบุ', present: 'มา', substitute: 'ส่งผู้แทน', absent: 'ไม่มา' },
    reply: { coming: 'มา', substitute: 'ส่งผู้แทน', declined: 'ไม่มา' },
  },
  agendaItems: {
    section: {
      chair: 'เรื่องประธานแจ้งให้ที่ประชุมทราบ',
      minutes: 'เรื่องรับรองรายงานการประชุม',
      followUp: 'เรื่องสืบเนื่อง',
      information: 'เรื่องเพื่อทราบ',
      consideration: 'เรื่องเพื่อพิจารณา',
      other: 'เรื่องอื่น ๆ',
    },
  },
  resolutions: {
    kind: {
      acknowledge: 'รับทราบ',
      certify: 'รับรอง',
      approve: 'เห็นชอบ',
      assign: 'มอบหมาย',
      reject: 'ไม่เห็นชอบ',
      defer: 'เลื่อนการพิจารณา',
      other: 'อื่น ๆ',
    },
  },
  clauses: {
    mark: { dot: '๑.', paren: '๑)', parens: '(๑)', dash: 'ขีด', outline: '๑.๑' },
    rhythm: {
      weekly: 'ทุกสัปดาห์',
      monthly: 'ทุกเดือน',
      quarterly: 'ทุกไตรมาส',
      everyMeeting: 'ทุกครั้งที่มีการประชุม',
    },
    state: STATE_WORDS,
  },
  letters: {
    direction: { out: 'หนังสือส่ง', in: 'หนังสือรับ' },
    kind: {
      external: 'หนังสือภายนอก',
      memo: 'บันทึกข้อความ',
      announcement: 'ประกาศ',
      order: 'คำสั่ง',
      stamped: 'หนังสือประทับตรา',
      other: 'อื่น ๆ',
    },
    state: {
      draft: 'ร่าง',
      checked: 'ตรวจแล้ว',
      signed: 'ลงนามแล้ว',
      numbered: 'มีเลขแล้ว',
      sent: 'ส่งแล้ว',
      answered: 'ตอบแล้ว',
      void: 'ยกเลิกเลข',
    },
  },
  progressReports: { source: CHANNELS },
  sendings: { way: WAYS },
  numberSeries: { register: REGISTER_WORDS },
  numberBlocks: { register: REGISTER_WORDS, state: { reserved: 'กันไว้', returned: 'คืนแล้ว' } },
  activities: { state: { planned: 'ยังไม่เริ่ม', underway: 'กำลังทำ', done: 'แล้วเสร็จ', dropped: 'ยุติ' } },
  itaYears: {
    population: {
      all: 'จังหวัดและ อปท.',
      localAuthority: 'เฉพาะ อปท.',
      province: 'จังหวัด (ส่วนราชการบริหารส่วนภูมิภาค)',
      district: 'อำเภอ',
      policeStation: 'สถานีตำรวจ',
    },
  },
  itaImports: {
    layout: {
      agencies: 'แถวละหน่วยงาน',
      matrix: 'หน่วยงานกับปี',
      long: 'แถวละคะแนน',
      single: 'หน่วยงานเดียว',
      minimal: 'ชื่อกับคะแนนรวม',
    },
  },
  itaScores: { type: TYPES },
  itaNames: { type: TYPES },
  itaTargets: {
    kind: { share: 'ร้อยละที่ผ่าน', mean: 'คะแนนเฉลี่ย', least: 'คะแนนต่ำสุด', rank: 'อันดับในประเทศ' },
  },
  itaWindows: { step: STEP_LABELS },
  oitItems: {
    state: { open: 'ยังไม่เริ่ม', underway: 'กำลังทำ', done: 'แล้วเสร็จ' },
    result: { passed: 'ได้คะแนน', failed: 'ไม่ได้คะแนน' },
  },
  documents: { state: { draft: 'ร่าง', issued: 'ออกแล้ว' } },
  amendments: {
    kind: { correction: 'คำขอแก้ไขก่อนรับรอง', erratum: 'ใบแก้คำผิดหลังรับรอง' },
    source: CHANNELS,
    state: { open: 'ยังไม่พิจารณา', accepted: 'รับ', rejected: 'ไม่รับ' },
  },
  packs: { set: { members: 'ชุดผู้เข้าประชุม', chair: 'ชุดประธาน', supplement: 'ชุดเพิ่มเติม' } },
}

/** Choices that are Thai words already stand for themselves. */
export const choiceWords = (list: ListName, field: string, value: string): string =>
  CHOICES[list]?.[field]?.[value] ?? value
