import { join, resolve } from 'node:path'
import { clientOf } from '../../electron/cli/client.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import { startHttpHost } from '../../electron/loopback/httpHost.ts'
import type { Api } from '../../shared/api.ts'
import { draftOf, importRow, isWanted, plannedRows } from '../../shared/ita/import/draft.ts'
import { withBrowser } from '../e2e/browser.ts'
import { type Opened, open, ROWS } from './screens.ts'

/** Ten years of the whole country: 8,300 agencies a year, brought in as a province brings in its own. */
const AGENCIES = 8_300
/** Years of the form before this one would wait for a person's word. */
const FIRST = 2562
const YEARS = 10
const LAST = FIRST + YEARS - 1
const RUNS = 5

export interface Imported {
  year: number
  read: number
  compared: number
  kept: number
}

const KINDS = ['อบต.', 'ทต.', 'ทม.']
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
const SYLLABLES = ['บ้าน', 'หนอง', 'ดอน', 'ท่า', 'วัง', 'ป่า', 'ทุ่ง', 'แม่', 'ห้วย', 'โพธิ์', 'นา', 'เขา', 'คลอง', 'บาง', 'สัน']
const ENDS = [
  'ทอง',
  'แดง',
  'ใหญ่',
  'งาม',
  'ยาว',
  'ขาม',
  'ไผ่',
  'สูง',
  'แก้ว',
  'หลวง',
  'ใต้',
  'เหนือ',
  'กลาง',
  'คำ',
  'แสน',
  'ม่วง',
]

const nameOf = (index: number): string =>
  `${at(KINDS, index)}${at(SYLLABLES, index)}${at(ENDS, Math.floor(index / 15))}${at(SYLLABLES, Math.floor(index / 240))}${at(ENDS, Math.floor(index / 3600))}`

function tableOf(year: number): string {
  const heads = ['หน่วยงาน', 'อำเภอ', ...Array.from({ length: 10 }, (_, n) => `ตัวชี้วัดที่ ${n + 1}`), 'คะแนน ITA']
  const rows = Array.from({ length: AGENCIES }, (_, index) => {
    const scores = Array.from({ length: 10 }, (_, n) => 60 + ((index * 31 + n * 17 + year) % 40))
    const mean = (from: number, to: number) => scores.slice(from, to).reduce((all, one) => all + one, 0) / (to - from)
    const total = 0.3 * mean(0, 5) + 0.3 * mean(5, 8) + 0.4 * mean(8, 10)
    return [nameOf(index), `อำเภอที่ ${index % 878}`, ...scores, total.toFixed(2)].join('\t')
  })
  return [`ผลการประเมิน ITA ปี ${year}`, heads.join('\t'), ...rows].join('\n')
}

async function bringIn(api: Api, year: number): Promise<Imported> {
  const begun = performance.now()
  const { hash, tables } = await api.ita.read({ from: 'text', text: tableOf(year) })
  const read = performance.now()
  const [table] = tables
  if (!table || table.problem) throw new Error(table?.problem ?? 'no table')
  const known = await api.ita.known({ officeId: 'phrae', fiscalYears: [year] })
  const rows = plannedRows(table, draftOf(table), known).filter(isWanted).map(importRow)
  const compared = performance.now()
  const { sheet, layout } = table
  await api.ita.import({ officeId: 'phrae', fiscalYear: year, file: `${year}.csv`, sheet, hash, layout, rows })
  return { year, read: read - begun, compared: compared - read, kept: performance.now() - compared }
}

const SCREENS: ReadonlyArray<[name: string, hash: string, shown: string]> = [
  ['ITA ภาพรวม', `/ita/${LAST}/overview`, '.ita-figure'],
  ['ITA หน่วยงาน', `/ita/${LAST}/agencies`, '.ita-agencies .register-row'],
  ['ITA หนึ่งหน่วยงาน', `/ita/${LAST}/agencies/AGENCY`, '.ita-provenance tbody tr'],
  ['ITA ตัวชี้วัด', `/ita/${LAST}/indicators`, '.ita-heat .register-row'],
  ['ITA OIT', `/ita/${LAST}/oit`, '.main-pane .empty, .ita-oit'],
  ['ITA จำลอง', `/ita/${LAST}/whatif`, '.ita-part [role=status]'],
  ['ITA ปฏิทินและแผน', `/ita/${LAST}/plan`, '.ita-part'],
  ['ITA รางวัล', `/ita/${LAST}/awards`, '[aria-label="รางวัลของปี"] p.muted, .ita-table tbody tr'],
  ['ITA นำเข้าผล', `/ita/${LAST}/import`, '[aria-label="เลือกไฟล์ผลการประเมิน"]'],
]

export async function itaOfTheCountry(folder: string): Promise<{ imported: Imported[]; opened: Opened[] }> {
  const office = await openOffice({ file: join(folder, 'ita.lekha') })
  const api = clientOf(office.dispatch)
  await api.store.sample({})
  const imported: Imported[] = []
  for (let year = FIRST; year <= LAST; year++) imported.push(await bringIn(api, year))
  const { rows: results } = await api.ita.results({ officeId: 'phrae', fiscalYear: LAST })

  const root = resolve(import.meta.dirname, '../../out/renderer')
  const host = await startHttpHost({ dispatch: office.dispatch, root, capabilities: ['print'] })
  try {
    const opened = await withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'th-TH' })
      await page.goto(host.url)
      await page.locator('nav').first().waitFor()
      const found: Opened[] = []
      for (const [screen, hash, shown] of SCREENS) {
        const times: number[] = []
        for (let run = 0; run < RUNS; run++) {
          await open(page, '/settings/office', 'h1, h2, input')
          times.push(await open(page, hash.replace('AGENCY', results?.[0]?.agencyId ?? ''), shown))
        }
        times.sort((a, b) => a - b)
        const rows = await page.locator(ROWS).count()
        found.push({ screen, median: times[RUNS >> 1] ?? 0, slowest: times.at(-1) ?? 0, rows })
      }
      return found
    })
    return { imported, opened }
  } finally {
    await host.close()
    await office.close()
  }
}
