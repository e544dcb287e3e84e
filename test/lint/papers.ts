/** Whole papers of plain text with one part exchanged, so that a rule is tried in the place it is meant for. */

export interface LetterParts {
  urgency?: string
  number?: string
  date?: string
  subject?: string
  salutation?: string
  more?: string
  body?: string
  summary?: string
  closing?: string
  signature?: string
}

export const letter = ({
  urgency = '',
  number = 'ที่ พร ๐๐๑๗.๕/ว ๑๒๐',
  date = '๑๗ ธันวาคม ๒๕๖๓',
  subject = 'เรื่อง แจ้งแนวทางการประเมิน',
  salutation = 'เรียน นายอำเภอทุกอำเภอ',
  more = '',
  body = 'ด้วยจังหวัดแพร่กำหนดแนวทางการประเมินประจำปีแล้ว',
  summary = 'จึงเรียนมาเพื่อทราบและดำเนินการต่อไป',
  closing = 'ขอแสดงความนับถือ',
  signature = '(นายสมหวัง พ่วงบางโพ)\nผู้ว่าราชการจังหวัดแพร่',
}: LetterParts = {}): string =>
  [
    urgency,
    number,
    'ศาลากลางจังหวัดแพร่\nถนนไชยบูรณ์ พร ๕๔๐๐๐',
    date,
    subject,
    salutation,
    more,
    body,
    summary,
    closing,
    signature,
  ]
    .filter(Boolean)
    .join('\n\n')

export const memo = (more = ''): string =>
  [
    'บันทึกข้อความ',
    'ส่วนราชการ สำนักงานจังหวัดแพร่\nที่ พร ๐๐๑๗.๕/๕๑๓ วันที่ ๒๓ ธันวาคม ๒๕๖๓',
    'เรื่อง รายงานผลการประเมิน',
    'เรียน ผู้ว่าราชการจังหวัดแพร่',
    more,
    'ด้วยสำนักงานจังหวัดแพร่ได้รับรายงานผลการประเมินประจำปีครบทุกหน่วยงานแล้ว',
    'จึงเรียนมาเพื่อโปรดทราบ',
    '(นายต่อพงษ์ ทับทิมโต)\nหัวหน้าสำนักงานจังหวัดแพร่',
  ]
    .filter(Boolean)
    .join('\n\n')

export interface MinutesParts {
  number?: string
  roster?: string
  absent?: string
  began?: string
  second?: string
  sections?: string
  closed?: string
  recorder?: string
}

export const minutes = ({
  number = 'ครั้งที่ ๔/๒๕๖๓',
  roster = '๑. นายสมหวัง\tพ่วงบางโพ\tผู้ว่าราชการจังหวัดแพร่\tประธานกรรมการ\n๒. นายขจร\tวินัยพานิช\tนายแพทย์สาธารณสุขจังหวัดแพร่\tกรรมการ\n๓. นางอนงค์\tเจริญวัย\tพัฒนาสังคมจังหวัดแพร่\tกรรมการ',
  absent = '',
  began = 'เริ่มประชุมเวลา ๐๙.๐๐ น.',
  second = 'ระเบียบวาระที่ ๒ เรื่องรับรองรายงานการประชุม ครั้งที่ ๓/๒๕๖๓ เมื่อวันที่ ๒๘ กันยายน ๒๕๖๓',
  sections = 'ระเบียบวาระที่ ๓ เรื่องเพื่อทราบ\n\nฝ่ายเลขานุการรายงานผลการดำเนินงาน\n\nที่ประชุม รับทราบ',
  closed = 'เลิกประชุมเวลา ๐๙.๔๕ น.',
  recorder = '(นายชูชาติ ไทยภักดี)\nนักทรัพยากรบุคคลชำนาญการ\nผู้จดรายงานการประชุม',
}: MinutesParts = {}): string =>
  [
    `รายงานการประชุมคณะกรรมการประเมินจังหวัดแพร่\n${number}`,
    'วันอังคารที่ ๒๔ พฤศจิกายน ๒๕๖๓ เวลา ๐๙.๐๐ น.\nณ ห้องประชุมจดหมายเหตุ ศาลากลางจังหวัดแพร่',
    'ผู้มาประชุม',
    roster,
    absent,
    began,
    'ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ',
    'ที่ประชุม รับทราบ',
    second,
    'ที่ประชุม รับรองรายงานการประชุม',
    sections,
    closed,
    recorder,
  ]
    .filter(Boolean)
    .join('\n\n')

export const schedule = (rows: string): string =>
  `กำหนดการ\nการประชุมเตรียมการประเมิน\n\nวันจันทร์ที่ ๒๘ ธันวาคม ๒๕๖๓ เวลา ๑๓.๐๐ - ๑๖.๓๐ น.\nณ ห้องประชุมอาชาพัฒนา องค์การบริหารส่วนจังหวัดแพร่\n\n${rows}`

export const announcement = (dated: string): string =>
  `ประกาศจังหวัดแพร่\nเรื่อง เจตนารมณ์การประเมิน\n\nจังหวัดแพร่ขอประกาศเจตนารมณ์ในการประเมิน\n\nจึงประกาศให้ทราบโดยทั่วกัน\n\n${dated}\n\n(นายสมหวัง พ่วงบางโพ)\nผู้ว่าราชการจังหวัดแพร่`

export const plan = (year: string): string =>
  [
    `แผนการขับเคลื่อนการประเมิน ประจำปีงบประมาณ พ.ศ. ${year} จังหวัดแพร่`,
    'ลำดับ\tกิจกรรม\tระยะเวลา\tหน่วยงาน',
    '๑\tจัดทำคำสั่ง\tพฤศจิกายน ๒๕๖๗\tสำนักงานจังหวัดแพร่',
    '๒\tประชุมชี้แจง\tมกราคม ๒๕๖๘\tสำนักงานจังหวัดแพร่',
    '๓\tเก็บข้อมูล\tกุมภาพันธ์ – พฤษภาคม ๒๕๖๘\tทุกหน่วยงาน',
  ].join('\n')
