import { longDate, weekdayName } from '../thai/date.ts'
import {
  DATE,
  dayOf,
  hitAt,
  looseDay,
  MONTH,
  monthOf,
  number,
  passagesOf,
  SHORT,
  scan,
  squeeze,
  together,
} from './match.ts'
import type { Corpus, Hit, Passage, Rule, Sheet } from './types.ts'

/** Rulebook §8.1–8.2 and §9.1: days, weekdays, years, hours. */

export const WEEKDAY = '(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์)'
const LENGTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const impossibleDay = scan(
  new RegExp(`(?<![\\d./])(\\d{1,3})\\s+(${MONTH}|${SHORT})(?:\\s+(?:พ\\.ศ\\.\\s*)?(\\d{4}))?`, 'g'),
  ([, day = '', name = '', year]) => {
    const month = monthOf(name)
    const most = LENGTH[month - 1] ?? 31
    const leapless = month === 2 && Number(day) === 29 && year && !dayOf(day, name, year)
    return Number(day) === 0 || Number(day) > most || leapless ? { facts: [name] } : null
  },
)

const wrongWeekday = scan(
  new RegExp(`วัน(${WEEKDAY})\\s*(?:ที่)?\\s*(\\d{1,2})\\s+(${MONTH})\\s+(?:พ\\.ศ\\.\\s*)?(\\d{4})`, 'g'),
  ([, weekday = '', day = '', month = '', year = '']) => {
    const date = dayOf(day, month, year)
    const right = date && weekdayName(date)
    return right && !right.startsWith(`วัน${weekday}`) ? { facts: [longDate(date), right] } : null
  },
)

/** Rule: one event has one date; two papers of a set that name the same weekday, hours and place must agree. */
function severalDates(corpus: Corpus): Hit[] {
  const pattern = new RegExp(
    `วัน(${WEEKDAY})\\s*ที่\\s*(\\d{1,2})\\s+(${MONTH})\\s+(\\d{4})\\s+เวลา\\s+([\\d.]+)(?:\\s*[-–]\\s*([\\d.]+))?\\s*น\\.\\s*ณ\\s*([^(\\n]{8,})`,
    'g',
  )
  const events = passagesOf(corpus).flatMap((passage) =>
    // A programme prints place on the next line.
    [...passage.plain.replaceAll('\n', ' ').matchAll(pattern)].map((match) => {
      const [, weekday = '', day = '', month = '', year = '', from = '', to = '', place = ''] = match
      const key = [weekday, month, year, from, to, squeeze(place).slice(0, 14)].join('|')
      return {
        passage,
        key,
        day,
        date: `${day} ${month} ${year}`,
        start: match.index,
        end: match.index + match[0].length,
      }
    }),
  )
  return events.flatMap(({ passage, key, day, date, start }) => {
    const same = events.filter((event) => event.key === key)
    const others = same.filter((event) => event.day !== day && event.passage.sheet !== passage.sheet)
    const own = same.filter((event) => event.passage.sheet === passage.sheet)
    const fewer = same.filter((event) => event.day === day).length <= others.length
    if (others.length === 0 || !fewer || own.some((event) => event.day !== day)) return []
    const at = passage.plain.indexOf(day, start)
    return [{ passage, start: at, end: at + date.length, facts: [others[0]?.date ?? ''] }]
  })
}

const wrongEra = together(
  scan(new RegExp(`(?:${MONTH}|${SHORT})\\s+(?:ค\\.\\s?ศ\\.?\\s*)?((?:19|20)\\d{2})(?!\\d)`, 'g'), ([, year = '']) => ({
    facts: [String(Number(year) + 543)],
  })),
  scan(/พ\.ศ\.?\s*(\d{4})(?!\d)/g, ([, year = '']) => {
    const known = number(year) >= 2400 && number(year) <= 2650
    return known ? null : { facts: [number(year) < 2200 ? String(Number(year) + 543) : 'พ.ศ. ที่ถูกต้อง'] }
  }),
)

export const dateOf = (sheet: Sheet): Passage | undefined =>
  sheet.passages.find(
    ({ role, plain }) => (role === 'date' || (role === 'number' && plain.includes('วันที่'))) && looseDay(plain),
  )

/** Rule: a letter cannot report what happened after it, nor carry a paper dated later. */
function writtenBefore({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) => {
    const dated = sheet.genre === 'letter' || sheet.genre === 'memo' ? dateOf(sheet) : undefined
    const day = dated && looseDay(dated.plain)
    if (!dated || !day) return []
    const said = sheet.passages.flatMap(({ plain }) =>
      [...plain.matchAll(new RegExp(`เมื่อวันที่\\s*${DATE.source}`, 'g'))].flatMap((match) => looseDay(match[0]) ?? []),
    )
    const encloses =
      sheet.passages.some(({ role, plain }) => role === 'enclosure' && plain.includes('ประกาศ')) ||
      sheet.passages.some(({ plain }) => /สำเนาประกาศ/.test(plain))
    const carried = sheets
      .filter(({ genre }) => encloses && genre === 'announcement')
      .flatMap((other) => {
        const passage = other.passages.find(({ plain }) => /ประกาศ ณ วันที่/.test(plain))
        return (passage && looseDay(passage.plain)) ?? []
      })
    const later = [...said, ...carried]
      .filter((other) => other > day)
      .sort()
      .at(-1)
    return later ? [{ passage: dated, start: 0, end: dated.text.length, facts: [longDate(later)] }] : []
  })
}

/** Rule: fiscal year N runs from October N−1 to September N (rulebook §8.1). */
function fiscalYear({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) => {
    const title =
      sheet.genre === 'plan'
        ? sheet.passages.find(({ role, plain }) => role === 'title' && /ปีงบประมาณ/.test(plain))
        : undefined
    const label = title && /ปีงบประมาณ\s*(?:พ\.ศ\.\s*)?(\d{4})/.exec(title.plain)
    const years = sheet.passages.flatMap(({ role, plain }) => {
      const cell =
        role === 'row'
          ? plain.split('\t').find((text) => new RegExp(`^(?:${MONTH}[\\s–-]+)?${MONTH}\\s+\\d{4}$`).test(text.trim()))
          : ''
      const [, month = '', year = ''] = new RegExp(`(${MONTH})\\s+(\\d{4})$`).exec(cell?.trim() ?? '') ?? []
      return year ? [Number(year) + (monthOf(month) >= 10 ? 1 : 0)] : []
    })
    if (!title || !label || years.length < 3 || years.includes(Number(label[1]))) return []
    return [hitAt(title, label[0], { facts: [[...new Set(years)].join(', ')] })]
  })
}

const BODY = { genres: ['letter', 'memo', 'announcement', 'order', 'minutes'], roles: ['body', 'resolution'] } as const

export const DATE_RULES: Rule[] = [
  {
    id: 'DAT-01',
    severity: 'error',
    source: '§8.1',
    profile: 'both',
    message: 'ไม่มีวันที่ "{text}" เพราะ{0}ไม่มีวันนั้น ให้ตรวจเลขวันกับต้นฉบับ',
    detect: impossibleDay,
  },
  {
    id: 'DAT-02',
    severity: 'error',
    source: '§8.1',
    profile: 'both',
    message: 'วันที่ {0} ตรงกับ{1} ชื่อวันกับวันที่ไม่ตรงกัน ให้ตรวจว่าชื่อวันหรือวันที่ที่ถูก',
    detect: wrongWeekday,
  },
  {
    id: 'DAT-03',
    severity: 'error',
    source: '§9.1',
    profile: 'both',
    message: 'งานเดียวกัน (วัน เวลา สถานที่เดียวกัน) อีกฉบับในชุดลงวันที่ {0} ให้ตรวจว่าวันใดถูกแล้วแก้ให้ตรงกันทุกฉบับ',
    detect: severalDates,
  },
  {
    id: 'DAT-04',
    severity: 'error',
    source: '§8.1',
    profile: 'both',
    message: '"{text}" ไม่ใช่ปี พ.ศ. หนังสือราชการใช้พุทธศักราช ให้ใช้ {0}',
    detect: wrongEra,
  },
  {
    id: 'DAT-05',
    severity: 'warning',
    source: '§9.1',
    profile: 'official',
    message: 'หนังสือลงวันที่ {text} แต่กล่าวถึงหรือส่งเอกสารของวันที่ {0} ซึ่งอยู่ภายหลัง ให้ตรวจวันที่ของหนังสือ',
    detect: writtenBefore,
  },
  {
    id: 'DAT-06',
    severity: 'warning',
    source: '§8.1',
    profile: 'official',
    message: 'ชื่อแผนเป็น{text} แต่กิจกรรมทุกแถวอยู่ในปีงบประมาณ {0} (ตุลาคมถึงกันยายน) ให้ตรวจปีในชื่อแผนหรือระยะเวลา',
    detect: fiscalYear,
  },
  {
    id: 'DAT-07',
    severity: 'warning',
    source: '§1.1, §8.1',
    profile: 'official',
    message: 'บรรทัดวันที่ "{text}" ไม่เป็นไปตามแบบ: หนังสือภายนอกไม่พิมพ์คำว่า วันที่ และ พ.ศ. ส่วนประกาศและคำสั่งต้องมี พ.ศ.',
    detect: together(
      scan(new RegExp(`^\\s*(?:วันที่\\s+\\d.*|\\d{1,2}\\s+${MONTH}\\s+พ\\.ศ\\..*)$`, 'g'), () => ({}), {
        genres: ['letter'],
        roles: ['date'],
      }),
      scan(new RegExp(`(?:ประกาศ|สั่ง) ณ วันที่\\s+\\d{1,2}\\s+${MONTH}\\s+\\d{4}`, 'g'), () => ({}), {
        genres: ['announcement', 'order'],
      }),
    ),
  },
  {
    id: 'DAT-08',
    severity: 'warning',
    source: '§2.6, §8.1',
    profile: 'both',
    message: '"{text}": ชื่อวันเขียนเต็มและติดกับคำว่า ที่ ให้แก้เป็น {0}',
    detect: scan(new RegExp(`วัน(${WEEKDAY})(\\s*)ที่(?=\\s*\\d)`, 'g'), ([, day = '', gap = '']) => {
      const right = `วัน${day === 'พฤหัส' ? 'พฤหัสบดี' : day}ที่`
      return gap || day === 'พฤหัส' ? { suggestion: right, facts: [right] } : null
    }),
  },
  {
    id: 'DAT-12',
    severity: 'warning',
    source: '§9.1',
    profile: 'both',
    message: 'ประโยคเดียวกันกล่าวถึงปี {0} แล้วให้ผลของปี {1} ให้ตรวจว่าผลเป็นของปีใด',
    detect: scan(
      /ปีงบประมาณ\s*(?:พ\.ศ\.?\s*)?(\d{4})\s+(?:โดย|ซึ่ง|พบว่า)ผล[^\d]{0,60}(\d{4})(?!\d)/g,
      ([, year = '', other = '']) => (year !== other ? { facts: [year, other] } : null),
    ),
  },
  {
    id: 'DAT-13',
    severity: 'info',
    source: '§8.1',
    profile: 'official',
    message: '"{text}" ใช้เดือนย่อหรือปีสองหลัก ในเนื้อหนังสือให้เขียนเดือนเต็มและปีสี่หลัก',
    detect: scan(new RegExp(`\\d{1,2}\\s*(?:${SHORT}\\s*\\d{2,4}|${MONTH}\\s+\\d{2}(?!\\d))`, 'g'), () => ({}), BODY),
  },
]
