import { daysBetween, longDate } from '../thai/date.ts'
import { DATE, hitAt, looseDay, passagesOf, squeeze, whole } from './match.ts'
import type { Corpus, Hit, Passage, Rule, Sheet } from './types.ts'

/** Rulebook §1.1, §4.2 and §9.4, second part: references, enclosures and openings. */

const CODE = '([ก-ฮ]{2}[\\s.]*\\d{4,5}[\\d.]*)\\/(ว ?)?(\\d+)'
const CITED = new RegExp(`ที่\\s+${CODE}\\s+ลงวันที่\\s+${DATE.source}`, 'g')

interface Numbered {
  code: string
  running: string
  day: string | null
}

const keyOf = (code = '', circular = '', running = ''): Pick<Numbered, 'code' | 'running'> => ({
  code: squeeze(code).replace(/^([ก-ฮ]{2})\./, '$1') + (circular ? '/ว' : '/'),
  running,
})

interface Citation extends Numbered {
  passage: Passage
  start: number
  end: number
}

const citations = (passages: readonly Passage[]): Citation[] =>
  passages.flatMap((passage) =>
    [...passage.plain.matchAll(CITED)].map((match) => ({
      ...keyOf(match[1], match[2], match[3]),
      passage,
      start: match.index,
      end: match.index + match[0].length,
      day: looseDay(match[0]),
    })),
  )

const ownDay = (sheet: Sheet): string | null => {
  for (const { role, plain } of sheet.passages)
    if (role === 'date' || (role === 'number' && plain.includes('วันที่'))) return looseDay(plain)
  return null
}

function ownNumber(sheet: Sheet): (Numbered & { text: string }) | null {
  const passage = sheet.passages.find(({ role }) => role === 'number')
  const match = new RegExp(CODE).exec(passage?.plain ?? '')
  return match ? { ...keyOf(match[1], match[2], match[3]), day: ownDay(sheet), text: match[0] } : null
}

const same = (a: Numbered, b: Numbered): boolean => a.code === b.code && a.running === b.running

/**
 * A cited letter that lies in the set (or the register) must be cited with its own number and date. A citation of a
 * number that is nowhere is a slip only when the set holds a letter of the same register at most a week apart.
 */
function citedWrongly({ sheets, register }: Corpus): Hit[] {
  const letters = sheets.flatMap((sheet) => (sheet.genre === 'letter' ? (ownNumber(sheet) ?? []) : []))
  const known: Array<Numbered & { text: string }> = [
    ...letters,
    ...register.flatMap(({ number, date }) => {
      const match = new RegExp(CODE).exec(number.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50)))
      return match ? [{ ...keyOf(match[1], match[2], match[3]), day: date, text: match[0] }] : []
    }),
  ]
  return citations(passagesOf({ sheets } as Corpus)).flatMap((one) => {
    const found = known.filter((letter) => same(letter, one))
    const right = found.find(({ day }) => !day || !one.day || day === one.day)
    if (right) return []
    const near =
      found[0] ??
      known.find((letter) => {
        const apart = letter.day && one.day ? Math.abs(daysBetween(letter.day, one.day)) : 99
        return letter.code === one.code && apart <= 7 && ownNumber(one.passage.sheet)?.running !== letter.running
      })
    return near ? [{ ...one, facts: [near.text, near.day ? longDate(near.day) : 'ไม่ระบุวันที่'] }] : []
  })
}

const citedLater = ({ sheets }: Corpus): Hit[] =>
  sheets
    .filter(({ genre }) => genre === 'letter' || genre === 'memo')
    .flatMap((sheet) => {
      const own = ownDay(sheet)
      return citations(sheet.passages).flatMap((one) =>
        own && one.day && one.day > own ? [{ ...one, facts: [longDate(own)] }] : [],
      )
    })

const titleOf = (sheet: Sheet): string =>
  squeeze(sheet.passages.find(({ role, index }) => role === 'title' || index === 0)?.plain ?? '')

function enclosures({ sheets, bound }: Corpus): Hit[] {
  return sheets
    .filter(({ genre }) => genre === 'letter')
    .flatMap((sheet) => {
      const entries = entriesOf(sheet)
      const body = sheet.passages.filter(({ role }) => role === 'body')
      const mentions = body.flatMap((passage) =>
        [...passage.plain.matchAll(/สิ่งที่ส่งมาด้วย\s*(\d{1,2})?/g)].map((match) => ({ passage, match })),
      )
      const beyond = mentions.flatMap(({ passage, match }) =>
        entries.length === 0 || Number(match[1] ?? 1) > entries.length
          ? [
              {
                passage,
                start: match.index,
                end: match.index + match[0].length,
                facts: [`รายการที่ส่งมาด้วยมี ${entries.length} รายการ`],
              },
            ]
          : [],
      )
      const [lead] = entries
      const said = body.some(({ plain }) => /สิ่งที่ส่งมาด้วย|ดังแนบ|แนบมา|ที่แนบ|พร้อมนี้|ที่ส่งมา/.test(plain))
      const silent =
        lead && body.length > 0 && !said ? [whole(lead.passage, { facts: ['เนื้อความไม่ได้กล่าวถึงสิ่งที่ส่งมาด้วย'] })] : []
      // Bound papers follow their letter in the order of the list.
      const following = bound ? sheets.slice(sheets.indexOf(sheet) + 1) : []
      const places = entries.map(({ text }) =>
        following.findIndex((other) => {
          const title = titleOf(other).slice(0, 24)
          return title.length > 7 && squeeze(text).includes(title)
        }),
      )
      const reversed = places.some(
        (place, index) => place >= 0 && places.slice(0, index).some((before) => before > place),
      )
      const disorder = reversed && lead ? [whole(lead.passage, { facts: ['เอกสารที่แนบไม่ได้เรียงตามรายการ'] })] : []
      return [...beyond, ...silent, ...disorder]
    })
}

/** Entries of สิ่งที่ส่งมาด้วย; in plain text the second and further ones are numbered lines below. */
function entriesOf(sheet: Sheet): Array<{ passage: Passage; text: string }> {
  const from = sheet.passages.findIndex(({ role }) => role === 'enclosure')
  if (from < 0) return []
  const out: Array<{ passage: Passage; text: string }> = []
  for (const passage of sheet.passages.slice(from)) {
    if (passage.role !== 'enclosure' && !/^\s*\d+\.\s*\S[\s\S]*จำนวน/.test(passage.plain)) break
    out.push({ passage, text: passage.plain })
  }
  return out
}

const REFERS = /^\s*(?:ตาม(?:ที่|หนังสือ|บันทึก|มติ|คำสั่ง|ประกาศ)|อนุสนธิ)/

const openings = (corpus: Corpus): Hit[] =>
  passagesOf(corpus, { genres: ['letter', 'memo', 'announcement', 'order'], roles: ['body'] }).flatMap((passage) => {
    const text = passage.plain.trim()
    const closes = /นั้น\s*$/.test(text)
    const opening = REFERS.exec(text)?.[0] ?? /^(?:ด้วย|เนื่องจาก|เนื่องด้วย)/.exec(text)?.[0] ?? ''
    if (text.length < 60 || passage.mark !== '' || !opening) return []
    return REFERS.test(text) === closes
      ? []
      : [hitAt(passage, opening.trim(), { facts: [closes ? 'ไม่ลงท้ายด้วย นั้น' : 'ลงท้ายย่อหน้าด้วย นั้น'] })]
  })

export const REFERENCE_RULES: Rule[] = [
  {
    id: 'REF-01',
    severity: 'error',
    source: '§1.1',
    profile: 'official',
    message: 'อ้าง "{text}" แต่หนังสือในชุดหรือทะเบียนคือที่ {0} ลงวันที่ {1} ให้ตรวจเลขและวันที่ของหนังสือที่อ้าง',
    detect: citedWrongly,
  },
  {
    id: 'REF-02',
    severity: 'error',
    source: '§1.1',
    profile: 'official',
    message: '"{text}" ลงวันที่หลังหนังสือฉบับนี้ ({0}) หนังสือที่อ้างต้องออกก่อน ให้ตรวจวันที่',
    detect: citedLater,
  },
  {
    id: 'REF-03',
    severity: 'warning',
    source: '§1.1',
    profile: 'official',
    message: 'สิ่งที่ส่งมาด้วยไม่ตรงกัน: {0} ให้ตรวจรายการกับเนื้อความและเอกสารที่แนบ',
    detect: enclosures,
  },
  {
    id: 'REF-04',
    severity: 'warning',
    source: '§4.2',
    profile: 'official',
    message: 'ย่อหน้าที่ขึ้นต้นด้วย "{text}" {0} (ตาม ตามที่ อนุสนธิ ปิดด้วย นั้น ส่วน ด้วย เนื่องจาก ไม่ปิด)',
    detect: openings,
  },
]
