import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { clientOf } from '../../electron/cli/client.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import { testPorts } from '../helpers/testPorts.ts'
import { growTenYears, OFFICE } from './tenYears.ts'

/** One search over ten years of one office, and how long the index takes to be made of a store that had none. */

export interface Searched {
  job: string
  median: number
  slowest: number
  note: string
}

const RUNS = 20
/** A name, a common word, several words, two letters, one letter, digits, nothing there. */
const ASKED = ['สมหวัง', 'จังหวัด', 'จังหวัดแพร่ การประเมิน', 'คอร์รัปชัน', 'สด', 'ก', '๖๐.๖๔', 'ไม่มีคำนี้เลย']

export async function searchingTenYears(folder: string): Promise<Searched[]> {
  const file = join(folder, 'search.lekha')
  let office = await openOffice({ file, ports: testPorts('search-a') })
  const first = clientOf(office.dispatch)
  await first.store.sample({})
  const sqlite = new Database(file)
  await growTenYears(first, sqlite)
  sqlite.close()
  await office.close()

  const before = statSync(file).size
  let begun = performance.now()
  office = await openOffice({ file, ports: testPorts('search-b') })
  const opened = performance.now() - begun
  const api = clientOf(office.dispatch)
  begun = performance.now()
  let calls = 0
  while ((await api.desk.search({ officeId: OFFICE, words: 'ที่ประชุม' })).waiting > 0) calls++
  const made = performance.now() - begun
  const rows: Searched[] = [
    { job: 'open without an index', median: opened, slowest: opened, note: 'once' },
    { job: 'make the index', median: made, slowest: made, note: `in ${calls + 1} searches` },
  ]
  const time = async (job: string, work: () => Promise<string>) => {
    const times: number[] = []
    let note = ''
    for (let run = 0; run < RUNS; run++) {
      const at = performance.now()
      note = await work()
      times.push(performance.now() - at)
    }
    times.sort((a, b) => a - b)
    rows.push({ job, median: times[Math.floor(RUNS / 2)] ?? 0, slowest: times.at(-1) ?? 0, note })
  }
  for (const words of ASKED)
    await time(`search “${words}”`, async () => {
      const { many } = await api.desk.search({ officeId: OFFICE, words })
      return `${Object.values(many).reduce((sum, one) => sum + one, 0)} found`
    })
  const item = (await api.agendaItems.list({ where: { meetingId: 'b-meeting-119' } })).find(({ title }) =>
    title.includes('คอร์รัปชัน'),
  )
  await time('earlier resolutions on an item', async () => {
    const found = await api.desk.precedents({ officeId: OFFICE, itemId: item?.id ?? null })
    return `${found.length} found`
  })
  await office.close()
  begun = performance.now()
  office = await openOffice({ file, ports: testPorts('search-c') })
  rows.push({ job: 'open with an index', median: performance.now() - begun, slowest: 0, note: 'once' })
  await office.close()
  rows.push({
    job: 'size with the index',
    median: 0,
    slowest: 0,
    note: `${mb(before)} before, ${mb(statSync(file).size)}`,
  })
  return rows
}

const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
