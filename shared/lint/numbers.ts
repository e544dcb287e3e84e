import { number, scan, together } from './match.ts'
import type { Corpus, Hit, Passage, Rule, Sheet } from './types.ts'

/** Rulebook §8.3 and §9.2, third part: figures that must agree with one another. */

const UNIT = '(แห่ง|หน่วยงาน|คน|ราย|ตัวชี้วัด|จังหวัด|อำเภอ|โครงการ|รางวัล|ข้อ|รายการ|สถานี|กิจกรรม|ฉบับ|ท่าน)'
const SHARE = new RegExp(
  `(\\d[\\d,]*)\\s*${UNIT}[^\\d%]{0,60}?(?:\\(จากทั้งหมด\\s*(\\d[\\d,]*)\\s*[ก-๎]+\\)\\s*)?(?:หรือ)?คิดเป็นร้อย(?:ละ)?\\s*(\\d+(?:\\.\\d+)?)(?![\\d.])`,
  'g',
)

interface Share {
  passage: Passage
  start: number
  end: number
  count: number
  percent: string
  /** Totals the text states; the share fits when it fits one. */
  totals: number[]
}

const lists = (sheet: Sheet, at: number): Passage[] => {
  // The paragraph that leads a numbered list stands before its first item.
  let from = at
  while (from > 0 && sheet.passages[from]?.mark.startsWith('(')) from -= 1
  return from === at ? [] : [sheet.passages[from] as Passage]
}

const counts = (plain: string, unit: string): number[] =>
  [...plain.matchAll(new RegExp(`(\\d[\\d,]*)\\s*${unit}`, 'g'))].map((match) => number(match[1] ?? ''))

const sharesOf = (sheet: Sheet): Share[] =>
  sheet.passages.flatMap((passage) =>
    [...passage.plain.matchAll(SHARE)].map((match) => {
      const [text, count = '', unit = '', stated, percent = ''] = match
      const before = [...lists(sheet, passage.index).map(({ plain }) => plain), passage.plain.slice(0, match.index)]
      const totals = stated
        ? [number(stated)]
        : before.flatMap((plain) => counts(plain, unit)).filter((total) => total >= number(count))
      return { passage, start: match.index, end: match.index + text.length, count: number(count), percent, totals }
    }),
  )

const decimals = (percent: string): number => percent.split('.')[1]?.length ?? 0
const exact = (count: number, total: number): number => (count / total) * 100

const fits = ({ count, percent }: Share, total: number, precise: boolean): boolean => {
  const value = exact(count, total)
  // ร้อยละ ๒๓ for 23.26 is rounding too, but not beside shares of two decimals.
  const places = precise ? 2 : decimals(percent)
  return Math.abs(value - Number(percent)) <= 0.5 * 10 ** -places + 1e-9
}

/** Shares that were forced so that their column is exactly 100 are told apart (largest remainder, ๑๑.๙๑ for 11.90). */
function wrongShares(forced: boolean) {
  return ({ sheets }: Corpus): Hit[] =>
    sheets.flatMap((sheet) => {
      const shares = sharesOf(sheet)
      const precise = shares.filter(({ percent }) => decimals(percent) === 2).length >= 2
      return shares.flatMap((share) => {
        const total = Math.max(...share.totals)
        if (share.totals.length === 0 || share.totals.some((one) => fits(share, one, precise))) return []
        const column = shares.filter((other) => other.totals.includes(total) && other.passage.mark !== '')
        const sum = Math.round(column.reduce((all, { percent }) => all + Number(percent) * 100, 0))
        const close = Math.abs(exact(share.count, total) - Number(share.percent)) < 0.01
        return (close && sum === 10_000) === forced
          ? [
              {
                passage: share.passage,
                start: share.start,
                end: share.end,
                facts: [String(share.count), String(total), exact(share.count, total).toFixed(2)],
              },
            ]
          : []
      })
    })
}

const itemsAfter = (sheet: Sheet, at: number): Passage[] => {
  const items: Passage[] = []
  for (const passage of sheet.passages.slice(at + 1)) {
    // Continuation words at the foot of a page interrupt a list without ending it.
    if (/^\s*\//.test(passage.plain)) continue
    if (!passage.mark.startsWith('(')) break
    items.push(passage)
  }
  return items
}

function wrongSums({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) =>
    sheet.passages.flatMap((passage) => {
      const hits: Hit[] = []
      const split = new RegExp(
        `(?:รวม|ทั้งสิ้น|ทั้งหมด|จำนวน)[^\\d]{0,12}(\\d[\\d,]*)\\s*${UNIT}\\s*(?:แบ่งเป็น|แยกเป็น|ประกอบด้วย)([^.]*?)(?=\\s(?:มี|โดย|ซึ่ง|และมี)|$)`,
      ).exec(passage.plain)
      if (split) {
        const parts = [...(split[3] ?? '').matchAll(new RegExp(`(\\d[\\d,]*)\\s*${UNIT}`, 'g'))].map((match) =>
          number(match[1] ?? ''),
        )
        const sum = parts.reduce((all, part) => all + part, 0)
        if (parts.length > 1 && sum !== number(split[1] ?? ''))
          hits.push({
            passage,
            start: split.index,
            end: split.index + split[0].length,
            facts: [split[1] ?? '', String(sum)],
          })
      }
      const items = passage.mark.startsWith('(') ? [] : itemsAfter(sheet, passage.index)
      const lead = new RegExp(
        `จำนวน\\s*(\\d[\\d,]*)\\s*${UNIT}[^\\d]*(?:\\(จากทั้งหมด[^)]*\\))?[^\\d]*(?:ร้อยละ\\s*[\\d.]+\\s*%?)?\\s*(?:ได้แก่|ดังนี้|ดังต่อไปนี้|คือ)?\\s*$`,
      ).exec(passage.plain)
      if (lead && items.length > 1) {
        const total = number(lead[1] ?? '')
        const parts = items.flatMap(
          ({ plain }) => new RegExp(`จำนวน\\s*(\\d[\\d,]*)\\s*${lead[2]}`).exec(plain)?.[1] ?? [],
        )
        const sum = parts.length === items.length ? parts.reduce((all, part) => all + number(part), 0) : items.length
        if (sum !== total)
          hits.push({
            passage,
            start: lead.index,
            end: lead.index + lead[0].length,
            facts: [String(total), String(sum)],
          })
      }
      return hits
    }),
  )
}

/** "No unit has 85 and more", and then units that have. */
function contradicted({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) =>
    sheet.passages.flatMap((passage) =>
      [...passage.plain.matchAll(/ไม่มี[^\d]{0,140}?ตั้งแต่\s*(\d+(?:\.\d+)?)\s*คะแนน\s*ขึ้นไป/g)].flatMap((match) => {
        const near = sheet.passages
          .slice(passage.index, passage.index + 8)
          .map(({ plain }, index) => (index === 0 ? plain.slice(match.index + match[0].length) : plain))
        const scores = near.flatMap((plain) =>
          [...plain.matchAll(/(\d+\.\d+)\s*คะแนน/g)].map((score) => Number(score[1])),
        )
        const above = scores.filter((score) => score >= Number(match[1]))
        return above.length > 0
          ? [
              {
                passage,
                start: match.index,
                end: match.index + match[0].length,
                facts: [String(above.length), above[0]?.toFixed(2) ?? ''],
              },
            ]
          : []
      }),
    ),
  )
}

function bandGaps({ sheets }: Corpus): Hit[] {
  return sheets.flatMap((sheet) => {
    const bands = sheet.passages.flatMap((passage) =>
      [...passage.plain.matchAll(/ระดับ\s*[A-F]{1,2}\s*\((\d+(?:\.\d+)?)\s*[-–]\s*(\d+(?:\.\d+)?)\)/g)].map((match) => ({
        passage,
        start: match.index,
        end: match.index + match[0].length,
        from: Math.round(Number(match[1]) * 100),
        to: Math.round(Number(match[2]) * 100),
      })),
    )
    return bands.flatMap((band, index) => {
      const next = bands[index + 1]
      const meets = !next || next.to + 1 === band.from || band.to + 1 === next.from
      return meets ? [] : [{ passage: next.passage, start: next.start, end: next.end }]
    })
  })
}

const sameValue = scan(/(\d+\.\d+)\s*คะแนน/g, ([, value = ''], passage) =>
  new RegExp(`ร้อยละ\\s*${value.replace('.', '\\.')}(?!\\d)`).test(passage.plain) ? { facts: [value] } : null,
)

/** Neighbours of a numbered list with one score. */
const sameScore = scan(/(\d+\.\d+)\s*คะแนน\s*$/g, ([, value = ''], { sheet, index, mark }) => {
  const before = sheet.passages[index - 1]
  return mark && before?.mark && new RegExp(`(?<!\\d)${value.replace('.', '\\.')}\\s*คะแนน\\s*$`).test(before.plain)
    ? { facts: [value] }
    : null
})

export const NUMBER_RULES: Rule[] = [
  {
    id: 'NUM-05',
    severity: 'warning',
    source: '§8.3',
    profile: 'both',
    message: '{0} จาก {1} คือร้อยละ {2} ไม่ตรงกับที่พิมพ์ไว้ "{text}" ให้ตรวจจำนวนหรือร้อยละ และใช้ทศนิยมเท่ากันทั้งฉบับ',
    detect: wrongShares(false),
  },
  {
    id: 'NUM-05R',
    severity: 'info',
    source: '§8.3, §10',
    profile: 'both',
    message: '{0} จาก {1} คือร้อยละ {2} ค่าที่พิมพ์ปรับไว้ให้ผลรวมเป็น ๑๐๐.๐๐ หากตั้งใจ ไม่ต้องแก้',
    detect: wrongShares(true),
  },
  {
    id: 'NUM-06',
    severity: 'error',
    source: '§9.2',
    profile: 'both',
    message: 'ข้อความบอกว่า {0} แต่ส่วนที่แจงรวมได้ {1} ให้ตรวจจำนวนรวมหรือรายการ',
    detect: wrongSums,
  },
  {
    id: 'NUM-07',
    severity: 'error',
    source: '§9.2',
    profile: 'both',
    message: '"{text}" ขัดกับข้อความถัดไป ซึ่งมี {0} รายการถึงเกณฑ์นี้ (เช่น {1} คะแนน) ให้ตรวจเกณฑ์',
    detect: contradicted,
  },
  {
    id: 'NUM-08',
    severity: 'warning',
    source: '§9.2',
    profile: 'both',
    message: 'ช่วงคะแนน "{text}" ไม่ต่อกับช่วงก่อนหน้า มีช่องว่างหรือซ้อนกัน ให้ตรวจขอบของช่วง',
    detect: bandGaps,
  },
  {
    id: 'NUM-09',
    severity: 'info',
    source: '§9.2',
    profile: 'both',
    message: 'ค่า {0} ปรากฏสองครั้งโดยเป็นคนละเรื่อง (คะแนนกับร้อยละ หรือสองหน่วยงาน) ให้ตรวจว่าไม่ได้คัดลอกผิดช่อง',
    detect: together(sameValue, sameScore),
  },
]
