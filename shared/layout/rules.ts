import type { Settings, ValuesOf } from '../documents/setting.ts'

/**
 * Measures and habits of the page that an office may set for all its papers or for one kind. Defaults: rulebook §0,
 * §2; each point the rulebook calls uncertain (§11) is here with the recommended value.
 */
export const PAGE_SETTINGS = {
  paper: {
    type: 'choice',
    label: 'ขนาดกระดาษ',
    value: 'A4',
    choices: { A4: 'A4', A5: 'A5', C4: 'ซอง C4', C5: 'ซอง C5', C6: 'ซอง C6', DL: 'ซอง DL' },
  },
  turned: {
    type: 'choice',
    label: 'แนวกระดาษ',
    value: 'portrait',
    choices: { portrait: 'แนวตั้ง', landscape: 'แนวนอน' },
  },
  top: { type: 'measure', label: 'ขอบบน', value: 2.5, unit: 'ซม.', least: 0.5, most: 6 },
  bottom: { type: 'measure', label: 'ขอบล่าง', value: 2, unit: 'ซม.', least: 0.5, most: 6 },
  left: { type: 'measure', label: 'ขอบซ้าย', value: 3, unit: 'ซม.', least: 0.5, most: 5 },
  right: { type: 'measure', label: 'ขอบขวา', value: 2, unit: 'ซม.', least: 0.5, most: 5 },
  pageNumbers: { type: 'switch', label: 'พิมพ์เลขหน้าตั้งแต่หน้าที่สอง', value: true },
  numberTop: {
    type: 'measure',
    label: 'เลขหน้าห่างจากขอบบนของกระดาษ',
    value: 1.5,
    unit: 'ซม.',
    least: 0.5,
    most: 4,
    hint: 'คำอธิบายประกอบระเบียบว่า 3 แบบพิมพ์สมัยนี้ใช้ราว 1.5',
  },
  digits: {
    type: 'choice',
    label: 'ตัวเลข',
    value: 'office',
    choices: { office: 'ตามที่ตั้งไว้ของสำนักงาน', thai: 'เลขไทย ๑ ๒ ๓', arabic: 'เลขอารบิก 1 2 3' },
  },
  pitch: {
    type: 'measure',
    label: 'ระยะบรรทัด',
    value: 0,
    unit: 'พอยต์',
    least: 0,
    most: 40,
    hint: '0 = ตามที่ตั้งไว้ของสำนักงาน (18.1 = TH SarabunPSK บรรทัดเดี่ยว, 21.3 = TH Sarabun New)',
  },
  continuation: { type: 'switch', label: 'พิมพ์คำต่อท้ายหน้า (/คำแรกของหน้าถัดไป...)', value: false },
  slack: {
    type: 'measure',
    label: 'เว้นท้ายหน้าไว้กันข้อความล้น',
    value: 1,
    unit: 'บรรทัด',
    least: 0,
    most: 3,
  },
  safe: {
    type: 'switch',
    label: 'นับบรรทัดให้แคบลงเล็กน้อย',
    value: false,
    hint: 'สำหรับเครื่องที่ Word ตัดบรรทัดต่างจากนี้จนหน้าล้น',
  },
  fit: { type: 'switch', label: 'หนังสือที่เกินหนึ่งหน้าเล็กน้อย ให้ลดช่องว่างจนพอดีหน้าเดียว', value: true },
  leastPitch: {
    type: 'measure',
    label: 'ลดระยะบรรทัดได้ต่ำสุดถึง',
    value: 18.1,
    unit: 'พอยต์',
    least: 16,
    most: 40,
  },
  justify: {
    type: 'choice',
    label: 'การชิดขอบของเนื้อความ',
    value: 'thai',
    choices: { thai: 'ชิดทั้งสองข้างแบบไทย', left: 'ชิดซ้าย' },
  },
  paragraph: { type: 'measure', label: 'ย่อหน้า', value: 2.5, unit: 'ซม.', least: 0, most: 6 },
  step: { type: 'measure', label: 'ข้อย่อยแต่ละชั้นลึกเพิ่ม', value: 0.75, unit: 'ซม.', least: 0, most: 2 },
  axis: {
    type: 'measure',
    label: 'แนวคำลงท้าย ลายมือชื่อ เริ่มที่',
    value: 7.5,
    unit: 'ซม.',
    least: 4,
    most: 10,
    hint: 'วัดจากขอบซ้ายของข้อความ กึ่งกลางกระดาษคือ 7.5',
  },
  date: { type: 'measure', label: 'วันที่ของหนังสือเริ่มที่', value: 7.5, unit: 'ซม.', least: 3, most: 11 },
  sender: {
    type: 'measure',
    label: 'ที่ตั้งส่วนราชการเริ่มไม่ก่อน',
    value: 7.5,
    unit: 'ซม.',
    least: 5,
    most: 12,
    hint: 'บรรทัดที่ยาวที่สุดชิดขอบขวาเสมอ',
  },
  memoDate: { type: 'measure', label: 'วันที่ของบันทึกข้อความเริ่มที่', value: 8, unit: 'ซม.', least: 5, most: 12 },
  dated: { type: 'measure', label: 'สั่ง ณ / ประกาศ ณ วันที่ เริ่มที่', value: 5, unit: 'ซม.', least: 2, most: 10 },
  gutter: { type: 'measure', label: 'ช่องชื่อผู้พูดในรายงานการประชุม', value: 2.75, unit: 'ซม.', least: 1, most: 6 },
  gap: { type: 'measure', label: 'ก่อนแต่ละย่อหน้า', value: 6, unit: 'พอยต์', least: 0, most: 24 },
  gapClosing: { type: 'measure', label: 'ก่อนคำลงท้าย', value: 12, unit: 'พอยต์', least: 0, most: 36 },
  signatureSpace: { type: 'measure', label: 'ที่ว่างสำหรับลงลายมือชื่อ', value: 3, unit: 'บรรทัด', least: 1, most: 6 },
  ownerSpace: {
    type: 'measure',
    label: 'ก่อนส่วนราชการเจ้าของเรื่อง',
    value: 2,
    unit: 'บรรทัด',
    least: 0,
    most: 6,
  },
  emblemTop: { type: 'measure', label: 'ตราครุฑห่างจากขอบบนของกระดาษ', value: 1.5, unit: 'ซม.', least: 0.5, most: 4 },
  rank: {
    type: 'choice',
    label: 'ยศของผู้ลงนาม',
    value: 'before',
    choices: { before: 'พิมพ์เต็มหน้าลายมือชื่อ', brackets: 'พิมพ์ในวงเล็บหน้าชื่อ' },
  },
  copyMark: {
    type: 'choice',
    label: 'คำว่า สำเนาคู่ฉบับ อยู่',
    value: 'right',
    choices: { right: 'มุมบนขวา', left: 'มุมบนซ้าย' },
  },
} as const satisfies Settings

/** Rules of one page; lengths in the unit of their setting. */
export type PageRules = ValuesOf<typeof PAGE_SETTINGS>

export const DEFAULT_RULES = Object.fromEntries(
  Object.entries(PAGE_SETTINGS).map(([id, setting]) => [id, setting.value]),
) as PageRules
