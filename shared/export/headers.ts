import { fieldWord } from '../desk/historyFields.ts'
import type { ListName } from '../model/nouns.ts'

/** The head of each column of a table that leaves the office. The history names most fields; these are the others. */

/** Fields that mean one thing wherever they stand. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  officeId: 'สำนักงาน',
  agencyId: 'หน่วยงาน',
  ownerId: 'หน่วยงานเจ้าของเรื่อง',
  committeeId: 'คณะกรรมการ',
  meetingId: 'การประชุม',
  itemId: 'วาระ',
  resolutionId: 'มติ',
  clauseId: 'ข้อสั่งการ',
  fromClauseId: 'ข้อสั่งการที่สืบเนื่อง',
  letterId: 'หนังสือ',
  documentId: 'เอกสาร',
  planId: 'แผน',
  itaYearId: 'ปีประเมิน',
  seatId: 'ตำแหน่งในคณะ',
  personId: 'บุคคล',
  attendanceId: 'ผู้เข้าประชุมที่ขอ',
  progressId: 'รายงานผล',
  importId: 'ไฟล์ที่นำเข้า',
  position: 'ลำดับ',
  note: 'หมายเหตุ',
  hash: 'SHA-256',
  register: 'ทะเบียน',
  year: 'ปี',
  fiscalYear: 'ปีงบประมาณ',
  rankOf: 'จากทั้งหมด',
  number: 'เลขที่',
  state: 'สถานะ',
  kind: 'ประเภท',
  source: 'ที่มา',
  type: 'ประเภทหน่วยงาน',
  issued: 'ออกเมื่อ',
  reason: 'เหตุผล',
}

const OF_LIST: { readonly [N in ListName]?: Readonly<Record<string, string>> } = {
  offices: {
    pitch: 'ระยะบรรทัด (1/100 พอยต์)',
    shiftRight: 'เลื่อนพิมพ์ทางขวา (1/10 มม.)',
    shiftDown: 'เลื่อนพิมพ์ลง (1/10 มม.)',
  },
  templates: { kind: 'ชนิดเอกสาร', version: 'ฉบับที่', chosen: 'ค่าที่เลือก' },
  phrases: { uses: 'จำนวนครั้งที่ใช้' },
  meetings: { minutesId: 'รายงานฉบับที่ใช้', minutesHash: 'SHA-256 ของรายงาน', certifiedAtId: 'รับรองในการประชุม' },
  meetingEvents: {
    what: 'เหตุการณ์',
    from: 'สถานะเดิม',
    to: 'สถานะใหม่',
    oldDate: 'วันเดิม',
    oldStart: 'เวลาเดิม',
    newDate: 'วันใหม่',
    newStart: 'เวลาใหม่',
  },
  attendances: {
    list: 'รายชื่อ',
    replied: 'วันที่ตอบรับ',
    replyFor: 'ตอบสำหรับวันประชุม',
    replySubstitute: 'ผู้แทนตามคำตอบรับ',
    replyReason: 'เหตุผลตามคำตอบรับ',
    replyLetterId: 'หนังสือตอบรับ',
    arrivedItemId: 'มาระหว่างวาระ',
    leftItemId: 'ออกระหว่างวาระ',
  },
  agendaItems: {
    presenter: 'ผู้เสนอเรื่อง',
    minutesNeeded: 'เวลาที่ขอ (นาที)',
    spent: 'เวลาที่ใช้จริง (วินาที)',
    open: 'กำลังพิจารณา',
    since: 'เดินเวลาตั้งแต่',
  },
  agendaVersions: { number: 'ฉบับแก้ไขครั้งที่', items: 'ระเบียบวาระ' },
  letters: {
    direction: 'รับหรือส่ง',
    voidReason: 'เหตุผลที่ยกเลิก',
    receivedTime: 'เวลาที่รับ',
    replacesId: 'ออกแทนหนังสือ',
  },
  sendings: { recipient: 'ผู้รับ', sent: 'วันที่ส่ง', way: 'ส่งทาง', answered: 'วันที่ตอบ', answerId: 'หนังสือที่ตอบ' },
  attachments: { fileName: 'ชื่อไฟล์', mediaType: 'ชนิดไฟล์', size: 'ขนาด (ไบต์)' },
  progressReports: { source: 'ช่องทาง' },
  numberSeries: { last: 'เลขล่าสุด' },
  numberBlocks: { first: 'ตั้งแต่เลข', last: 'ถึงเลข', holder: 'กันไว้ให้', used: 'ใช้ถึงเลข', machine: 'เครื่อง' },
  activities: { ownerWords: 'ผู้รับผิดชอบ (ข้อความ)' },
  itaYears: { population: 'กลุ่มที่นับ' },
  itaImports: { file: 'ไฟล์', sheet: 'แผ่นงาน', layout: 'รูปแบบตาราง', fiscalYears: 'ปีงบประมาณ', rows: 'จำนวนแถว' },
  itaScores: { indicator: 'ตัวชี้วัดย่อย', name: 'ชื่อในปีนั้น' },
  itaCorrections: { what: 'รายการที่แก้' },
  oitItems: { code: 'รหัสรายการ' },
  documents: { kind: 'ชนิดเอกสาร' },
  acceptances: { rule: 'รหัสข้อตรวจทาน', words: 'ข้อความที่ตรวจพบ' },
  packs: { set: 'ชุด', parts: 'เอกสารในชุด', pages: 'จำนวนหน้า' },
}

/** Undefined is a field nobody named yet: test/export holds every field of every noun against it. */
export const headerOf = (list: ListName, field: string): string | undefined =>
  OF_LIST[list]?.[field] ?? fieldWord(list, field) ?? EVERYWHERE[field]

export const STAMP_HEADERS = { created: 'เพิ่มเมื่อ', updated: 'แก้ไขล่าสุด', id: 'รหัส' } as const
