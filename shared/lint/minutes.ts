import { hitAt, looseDay, passagesOf, scan, together, whole } from './match.ts'
import { dueBefore, electronic, sequence, sittingYear, unplaced, unresolved, unsignedPost } from './records.ts'
import type { Corpus, Hit, Passage, Rule, Sheet } from './types.ts'

/** Rulebook §5 and §9.5: รายงานการประชุม, as text and as records. */

export const minutesOf = ({ sheets }: Corpus): Sheet[] => sheets.filter(({ genre }) => genre === 'minutes')
const headOf = (sheet: Sheet): string =>
  sheet.passages
    .slice(0, 8)
    .map(({ plain }) => plain)
    .join('\n')

const BLOCKS: Array<[string, RegExp]> = [
  ['ผู้มาประชุม', /(?:^|\n)(?:กรรมการ)?ผู้มาประชุม/],
  ['เริ่มประชุมเวลา', /(?:^|\n)(?:เริ่ม|เปิด)(?:การ)?ประชุม/],
  ['ระเบียบวาระที่ ๑', /วาระที่\s*1(?!\d)/],
  ['เลิกประชุมเวลา', /(?:^|\n)(?:เลิก|ปิด)(?:การ)?ประชุม/],
  ['ผู้จดรายงานการประชุม', /ผู้(?:จด|จัด|บันทึก)(?:รายงาน)?การประชุม/],
]

const missingBlocks = (corpus: Corpus): Hit[] =>
  minutesOf(corpus).flatMap((sheet) => {
    const text = sheet.passages.map(({ plain }) => plain.trim()).join('\n')
    const [lead] = sheet.passages
    return BLOCKS.flatMap(([name, pattern]) => (lead && !pattern.test(text) ? [whole(lead, { facts: [name] })] : []))
  })

const agendaNumber = (passage: Passage): number => Number(/วาระที่\s*(\d+)/.exec(passage.plain)?.[1] ?? 0)
const sectionsOf = (sheet: Sheet): Passage[] =>
  sheet.passages.filter((passage) => passage.role === 'agenda' && agendaNumber(passage) > 0)

function agendaGaps({ sheets }: Corpus): Hit[] {
  return sheets
    .filter(({ genre }) => genre === 'minutes' || genre === 'agenda')
    .flatMap((sheet) => {
      let last = 0
      return sectionsOf(sheet).flatMap((passage) => {
        const number = agendaNumber(passage)
        const expected = last + 1
        last = number
        return number === expected
          ? []
          : [hitAt(passage, /\S*วาระที่\s*\d+/.exec(passage.plain)?.[0] ?? '', { facts: [String(expected)] })]
      })
    })
}

const withoutResolution = (corpus: Corpus): Hit[] =>
  minutesOf(corpus).flatMap((sheet) => {
    const sections = sectionsOf(sheet)
    return sections.flatMap((passage, index) => {
      const end =
        sections[index + 1]?.index ??
        sheet.passages.findIndex(({ role, plain }) => role === 'time' && /^เลิก|^ปิด/.test(plain))
      const inside = sheet.passages.slice(passage.index, end < 0 ? undefined : end)
      const done = inside.some(
        ({ role, plain }) => role === 'resolution' || /ไม่มี|มติ|ที่ประชุม(?:รับทราบ|รับรอง|เห็นชอบ)|\(ถ้ามี\)/.test(plain),
      )
      return done ? [] : [hitAt(passage, /\S*วาระที่\s*\d+/.exec(passage.plain)?.[0] ?? '')]
    })
  })

/** Rule: วาระที่ ๒ names the previous meeting's number and date; it is n−1 and earlier (rulebook §5.2). */
function previousMeeting({ sheets }: Corpus): Hit[] {
  return sheets
    .filter(({ genre }) => genre === 'minutes' || genre === 'agenda')
    .flatMap((sheet) => {
      const passage = sheet.passages.find(({ role, plain }) => role === 'agenda' && /รับรองรายงานการประชุม/.test(plain))
      if (!passage || /ครั้งแรก|ไม่มี/.test(passage.plain)) return []
      const said = /ครั้งที่\s*(\d+)\/(\d{4})/.exec(passage.plain)
      const day = looseDay(passage.plain)
      const head = headOf(sheet)
      const own = /ครั้งที่\s*(\d+)\/(\d{4})/.exec(head)
      const held = looseDay(head)
      const faults = [
        !said && 'ไม่ได้ระบุครั้งที่ของการประชุมที่รับรอง',
        !day && 'ไม่ได้ระบุวันที่ของการประชุมที่รับรอง',
        said &&
          own &&
          said[2] === own[2] &&
          Number(said[1]) !== Number(own[1]) - 1 &&
          `ครั้งที่ ${said[1]}/${said[2]} ไม่ใช่ครั้งก่อนของ ${own[1]}/${own[2]}`,
        day && held && day >= held && 'วันที่ของครั้งก่อนไม่ได้อยู่ก่อนการประชุมนี้',
      ]
      return faults.flatMap((fault) => (fault ? [whole(passage, { facts: [fault] })] : []))
    })
}

const yearOfSitting = together(
  ({ sheets }: Corpus) =>
    sheets
      .filter(({ genre }) => genre === 'minutes' || genre === 'agenda')
      .flatMap((sheet) => {
        const title = sheet.passages.slice(0, 8).find(({ plain }) => /ครั้งที่\s*\d+\/\d{4}/.test(plain))
        const own = /ครั้งที่\s*\d+\/(\d{4})/.exec(title?.plain ?? '')
        const day = looseDay(headOf(sheet))
        return title && own && day && Number(own[1]) - 543 !== Number(day.slice(0, 4)) ? [hitAt(title, own[0])] : []
      }),
  scan(/ครั้งที่\s*\d+\s+ประจำปี\s*(?:พ\.ศ\.\s*)?\d{4}/g, ([text]) => {
    const [number, year] = text.match(/\d+/g) ?? []
    return { suggestion: `ครั้งที่ ${number}/${year}` }
  }),
)

const electronicText = ({ sheets }: Corpus): Hit[] =>
  sheets
    .filter(({ genre }) => genre === 'minutes')
    .flatMap((sheet) => {
      const means = sheet.passages.find(({ plain }) =>
        /ผ่าน(?:ระบบ|โปรแกรม)[^\n]{0,20}(?:Zoom|Google Meet|Webex|Teams|Cisco)/i.test(plain),
      )
      const said = sheet.passages.some(({ plain }) => /อิเล็กทรอนิกส์/.test(plain))
      return means && !said ? [whole(means, { facts: ['ไม่ได้ระบุว่าเป็นการประชุมผ่านสื่ออิเล็กทรอนิกส์'] })] : []
    })

/** The recorder's and checker's name, position and label stand together. */
const unsigned = (corpus: Corpus): Hit[] =>
  passagesOf(corpus, { genres: ['minutes'], roles: ['signature'] }).flatMap((passage) => {
    const after = [
      ...passage.plain.split('\n').slice(1),
      ...(passage.path ? [] : [passage.sheet.passages[passage.index + 1]?.plain.trim() ?? '']),
    ]
    return /^ผู้(?:จด|จัด|ตรวจ|บันทึก)/.test(after[0] ?? '') ? [whole(passage)] : []
  })

export const MINUTES_RULES: Rule[] = [
  {
    id: 'MIN-01',
    severity: 'error',
    source: '§5.1',
    profile: 'official',
    message: 'รายงานการประชุมไม่มี "{0}" ซึ่งแบบกำหนดให้มี อาจลืมหรือหน้าหาย ให้เติมให้ครบ',
    detect: together(missingBlocks, unplaced),
  },
  {
    id: 'MIN-02',
    severity: 'error',
    source: '§5.2',
    profile: 'official',
    message: '{text} ไม่ต่อกับวาระก่อนหน้า ควรเป็นวาระที่ {0} อาจมีวาระหาย ให้ตรวจลำดับวาระ',
    detect: agendaGaps,
  },
  {
    id: 'MIN-03',
    severity: 'error',
    source: '§5.2',
    profile: 'official',
    message: '{text} ไม่มีมติหรือข้อสรุปของที่ประชุม ทุกวาระต้องจบด้วยมติ ให้เติมมติหรือระบุว่าไม่มี',
    detect: together(withoutResolution, unresolved),
  },
  {
    id: 'MIN-04',
    severity: 'warning',
    source: '§5.2',
    profile: 'official',
    message: 'การรับรองรายงานครั้งก่อน: {0} ให้ตรวจครั้งที่และวันที่',
    detect: together(previousMeeting, sequence),
  },
  {
    id: 'MIN-05',
    severity: 'warning',
    source: '§5.1',
    profile: 'both',
    message: '"{text}": ครั้งที่เขียนเป็น ครั้งที่/ปี พ.ศ. ปฏิทินที่ประชุม ให้ตรวจปีและรูปแบบ',
    detect: together(yearOfSitting, sittingYear),
  },
  {
    id: 'MIN-08',
    severity: 'warning',
    source: '§5.6',
    profile: 'official',
    message: 'การประชุมผ่านสื่ออิเล็กทรอนิกส์: {0} ให้ระบุวิธีประชุมและระบบที่ใช้',
    detect: together(electronicText, electronic),
  },
  {
    id: 'MIN-09',
    severity: 'warning',
    source: '§5.1',
    profile: 'official',
    message: 'แบบรายงานการประชุมใช้คำว่า ผู้จดรายงานการประชุม ไม่ใช่ "{text}"',
    detect: scan(
      /ผู้(?:จัด|บันทึก)(?:รายงาน)?การประชุม/g,
      ([text], { plain, role }) =>
        text.startsWith('ผู้จัดการประชุม') || (role === 'body' && plain.trim() !== text)
          ? null
          : { suggestion: 'ผู้จดรายงานการประชุม' },
      { genres: ['minutes'] },
    ),
  },
  {
    id: 'MIN-10',
    severity: 'warning',
    source: '§5.1',
    profile: 'official',
    message: '"{text}" ลงชื่อโดยไม่มีตำแหน่ง ให้เติมตำแหน่งใต้ชื่อ',
    detect: together(unsigned, unsignedPost),
  },
  {
    id: 'MIN-11',
    severity: 'warning',
    source: '§5.1',
    profile: 'official',
    message: 'กำหนดเสร็จ {text} ของ{0} อยู่ก่อนวันประชุมที่สั่งการ ({1}) ให้ตรวจวันที่กำหนดเสร็จ',
    detect: dueBefore,
  },
]
