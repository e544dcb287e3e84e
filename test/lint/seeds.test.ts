import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lintText } from '../../shared/lint/lint.ts'
import { RULES } from '../../shared/lint/rules.ts'

// What is wrong in the five seeds by the rulebook (saraban.md §9) and the survey (peers.md §0), as far as a rule can
// decide it from the text. A row is one place: the text found must contain these words. The seeds are read whole.

type Seed = '000' | '001' | '002' | '003' | '004'

const FILES: Record<Seed, string> = {
  '000': 'seeds/000.txt',
  '001': '../fixtures/seeds/001.txt',
  '002': '../fixtures/seeds/002.txt',
  '003': 'seeds/003.txt',
  '004': 'seeds/004.txt',
}

/** Seed, rule, words of the finding, how many places. */
const ERRORS: Array<[seed: Seed, rule: string, text: string, times?: number]> = [
  ['000', 'SPL-02', 'ยุททศาสตร์'],
  ['000', 'SPL-01', 'กลางกลาง'],
  ['000', 'SPC-03', 'ป.ป.ช.ประจำ'],
  ['000', 'SPC-03', 'ป.ป.ท'],
  ['000', 'SPC-05', '3 )'],
  ['000', 'SPC-05', 'ITA )'],
  ['000', 'SPC-02', 'พ.ศ 2566'],
  ['000', 'SPC-01', 'ต้นๆ'],
  ['000', 'DAT-12', 'ITA 2565'],
  ['000', 'NUM-10', '23.81'],
  ['000', 'NUM-04', 'คิดเป็นร้อย 100'],
  ['001', 'DAT-01', '๒๕๐ กุมภาพันธ์ ๒๕๖๗'],
  ['001', 'DAT-05', '๒๕๐ กุมภาพันธ์ ๒๕๖๗'],
  ['001', 'DAT-06', 'พ.ศ. ๒๕๖๗'],
  ['001', 'NUM-09', '๙๐.๔๘'],
  ['001', 'CHR-03', '<p>', 6],
  ['001', 'CHR-04', ')'],
  ['001', 'SPC-01', 'ๆ', 5],
  ['001', 'SPC-02', 'พ.ศ.๒๕๖', 6],
  ['001', 'SPC-03', 'ป.ป.ช.ส่วน'],
  ['001', 'SPC-03', 'ป.ป.ช.ประจำ'],
  ['001', 'SPC-04', '๑.แนวทาง'],
  ['001', 'SPC-04', '๒.สำเนา'],
  ['001', 'SPC-05', 'ภาครัฐ(Integrity'],
  ['001', 'SPC-08', 'ประเมินฯประกอบ'],
  ['001', 'SPL-02', 'องค้การ'],
  ['001', 'SPL-02', 'พลาวก่อน'],
  ['001', 'NAM-01', 'อังกร สีลาเทวกุล'],
  ['001', 'NAM-02', 'จังหวัดสตูล'],
  ['001', 'LST-01', '๑๘'],
  ['001', 'LST-01', '๑๙'],
  ['001', 'LST-03', 'หน่วยงาน ผู้รับผิดชอบ', 2],
  ['001', 'REF-03', 'สิ่งที่ส่งมาด้วย'],
  ['002', 'DAT-02', 'วันจันทร์ ที่ ๒๔ ธันวาคม ๒๕๖๓'],
  ['002', 'DAT-03', '๒๔ ธันวาคม ๒๕๖๓'],
  ['002', 'DAT-08', 'วันจันทร์ ที่', 2],
  ['002', 'HDR-01', 'พร.๐๐๒๓.๔/ว ๕๑๓'],
  ['002', 'HDR-07', 'การประชุมคุณธรรม'],
  ['002', 'REF-01', 'ว ๕๘๑๔ ลงวันที่ ๑๘'],
  ['002', 'REF-03', 'สิ่งที่ส่งมาด้วย กำหนดการ'],
  ['002', 'NAM-01', 'ฟ่วงบางโพ'],
  ['002', 'NAM-03', '๐-๕๕๕๓-๔๑๑๙'],
  ['002', 'NAM-04', 'คณะกรรมการ'],
  ['002', 'NAM-05', 'อันดับ'],
  ['002', 'LST-01', '๒.'],
  ['002', 'LST-01', '๔.'],
  ['002', 'LST-02', 'แต่ละ ๑ คน'],
  ['002', 'NUM-02', '176.๑'],
  ['002', 'NUM-02', '๖3'],
  ['002', 'NUM-03', '๐', 7],
  ['002', 'NUM-04', 'ร้อยละ ๒๓%'],
  ['002', 'NUM-04', '๘๙.๘๕ %'],
  ['002', 'NUM-05', 'ร้อยละ ๒๓'],
  ['002', 'NUM-05R', '๑๑.๙๑'],
  ['002', 'NUM-07', '๘๕ คะแนนขึ้นไป'],
  ['002', 'NUM-09', '๘๗.๐๒'],
  ['002', 'CHR-05', '–'],
  ['002', 'SPC-03', 'ป.ป.ช.ประจำ', 4],
  ['002', 'SPC-03', 'อบจ.แพร่', 2],
  ['002', 'SPL-02', 'คูฉบับ'],
  ['002', 'SPL-02', 'ปฎิรูป'],
  ['002', 'SPL-02', 'องค้การ'],
  ['002', 'SPL-03', 'การประชุมคุณธรรมและความโปร่งใส', 3],
  ['002', 'SPL-03', 'เจตจูงใจทุจริต'],
  ['002', 'MIN-01', 'รายงานการประชุม', 2],
  ['002', 'MIN-02', 'วาระที่ ๒'],
  ['002', 'MIN-02', 'วาระที่ ๕'],
  ['002', 'MIN-09', 'ผู้จัดรายงานการประชุม'],
  ['003', 'MIN-05', 'ครั้งที่ 3 ประจำปี 2564', 2],
  ['003', 'NUM-11', 'มากกว่า 95 คะแนนขึ้นไป'],
  ['003', 'CHR-02', '\u00a0'],
  ['003', 'CHR-03', '|'],
  ['003', 'CHR-03', 'Share:'],
  ['003', 'SPC-03', 'ป.ช.', 5],
  ['003', 'SPC-05', '( 22'],
  ['003', 'SPC-05', '(ราชการ'],
  ['004', 'CHR-01', '\u0e4d\u0e32'],
  ['004', 'CHR-02', '\u00a0', 4],
  ['004', 'CHR-03', '1.1'],
  ['004', 'SPC-01', 'ๆ'],
  ['004', 'SPL-04', 'AssessMent'],
]

/**
 * Listed as well, and not decided: no text rule can, or not without being wrong elsewhere. Counted as missed, so that
 * recall says what it is.
 */
const MISSED: Array<[seed: Seed, rule: string, what: string]> = [
  ['001', 'HDR-07', 'เรื่องของหนังสือกับของประกาศต่างกัน (คนละเอกสาร)'],
  ['001', 'REF-03', 'เอกสารที่แนบไม่มีคำว่า สิ่งที่ส่งมาด้วย ที่หัว (ไม่รู้ว่าเป็นหัวกระดาษหรือหายในการสแกน)'],
  ['001', 'CHR-05', 'ขีดสองแบบอยู่คนละเอกสารของชุด'],
  ['002', 'MIN-01', 'ไม่มีผู้ไม่มาประชุมและผู้เข้าร่วมประชุม (มีหรือไม่มีก็ได้)'],
  ['002', 'NAM-05', '(แทน) ไม่ติดกับตำแหน่งบรรทัดอื่น (ทั้งฉบับใช้แบบเดียว)'],
  ['002', 'HDR-07', 'เรื่องยาวสามบรรทัดบนกระดาษเดิม (วัดด้วยตัวอักษรของโปรแกรมได้สองบรรทัด)'],
  ['002', 'SPL-02', 'ถนนไชยบุรีม (ชื่อเฉพาะ ไม่มีในรายการคำ)'],
  ['002', 'NUM-03', '๐๒๔ ที่จริงคือ O๒๙ (พบว่าผิด แต่เสนอ O๒๔)'],
  ['002', 'NUM-08', 'เกณฑ์ E และ F ต่างจากปีอื่น (ต้องมีเกณฑ์ของปีนั้น)'],
]

const textOf = (seed: Seed): string => readFileSync(join(import.meta.dirname, FILES[seed]), 'utf8')
const found = (Object.keys(FILES) as Seed[]).flatMap((seed) =>
  lintText(textOf(seed)).map((finding) => ({ seed, ...finding })),
)

/** Text of a finding with its message: a place told by its whole paragraph names the fault in the message. */
const matching = (seed: Seed, rule: string, text: string) =>
  found.filter((finding) => finding.seed === seed && finding.rule === rule && finding.text.includes(text))

/** Findings that no row claims. */
const claimed = (finding: (typeof found)[number]): boolean =>
  ERRORS.some(([seed, rule, text]) => finding.seed === seed && finding.rule === rule && finding.text.includes(text))

describe('the seeds as they were scanned', () => {
  test.each(ERRORS)('%s: %s finds "%s"', (seed, rule, text, times = 1) => {
    expect(matching(seed, rule, text)).toHaveLength(times)
  })

  test('nothing else is found', () => {
    expect(found.filter((finding) => !claimed(finding)).map(({ seed, rule, text }) => [seed, rule, text])).toEqual([])
  })

  test.runIf(process.env.LEKHA_REPORT)('precision and recall', () => {
    console.log(report())
  })
})

function report(): string {
  const count = (list: ReadonlyArray<readonly [unknown, string, unknown, number?]>, id: string): number =>
    list.filter(([, rule]) => rule === id).reduce((sum, [, , , times = 1]) => sum + times, 0)
  const share = (part: number, all: number): string => (all === 0 ? '   –' : (part / all).toFixed(2))
  const rows = RULES.flatMap(({ id }) => {
    const said = found.filter(({ rule }) => rule === id)
    const hits = said.filter(claimed).length
    const known = count(ERRORS, id) + count(MISSED, id)
    return said.length + known === 0
      ? []
      : [
          `${id.padEnd(8)} found ${String(said.length).padStart(2)}  precision ${share(hits, said.length)}  recall ${share(Math.min(hits, count(ERRORS, id)), known)}`,
        ]
  })
  const all = ERRORS.reduce((sum, [, , , times = 1]) => sum + times, 0)
  const total = `all      found ${found.length}  precision ${share(found.filter(claimed).length, found.length)}  recall ${share(all, all + MISSED.length)}`
  return [...rows, total, ...MISSED.map(([seed, rule, what]) => `missed   ${seed} ${rule} ${what}`)].join('\n')
}
