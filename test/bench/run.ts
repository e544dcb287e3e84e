import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { clientOf } from '../../electron/cli/client.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import type { Api } from '../../shared/api.ts'
import { testPorts } from '../helpers/testPorts.ts'
import { itaOfTheCountry } from './ita.ts'
import { mergingSideBySide } from './merging.ts'
import { screensOfTenYears } from './screens.ts'
import { searchingTenYears } from './searching.ts'
import { libreOffice, sideBySide } from './side.ts'
import { writingOnSixtyPages } from './writing.ts'

// npm run bench: how long the office takes for what an officer waits for. Figures, no verdict.

const RUNS = 20
const folder = mkdtempSync(join(tmpdir(), 'lekha-bench-'))
const rows: Array<[name: string, median: number, slowest: number, note: string]> = []

async function measure(name: string, job: (run: number) => Promise<string | undefined>, runs = RUNS): Promise<void> {
  const times: number[] = []
  let note = ''
  for (let run = 0; run < runs; run++) {
    const begun = performance.now()
    note = (await job(run)) ?? ''
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  rows.push([name, times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0, note])
}

async function withOffice<T>(name: string, job: (api: Api, file: string) => Promise<T>): Promise<T> {
  const file = join(folder, name)
  const office = await openOffice({ file, ports: testPorts(`${name}-${performance.now()}`.replaceAll('.', '-')) })
  try {
    return await job(clientOf(office.dispatch), file)
  } finally {
    await office.close()
  }
}

const kB = (bytes: number) => `${Math.round(bytes / 1024)} kB`

await measure('open a new store, close it', (run) => withOffice(`new-${run}.lekha`, async () => undefined))
await measure('open, sample import, close', (run) =>
  withOffice(`sample-${run}.lekha`, async (api) => {
    const { added } = await api.store.sample({})
    return `${added} records`
  }),
)
await withOffice('open.lekha', (api) => api.store.sample({}))
await withOffice('open.lekha', async () => {})
await measure('open the sample store, close it', () =>
  withOffice('open.lekha', async (_api, file) => kB(statSync(file).size)),
)

await withOffice('work.lekha', async (api, file) => {
  await measure('sample import alone', () => api.store.sample({}).then(({ added }) => `${added} records`), 1)
  for (const { id } of await api.documents.list({})) {
    await measure(`compose ${id}`, async () => kB(JSON.stringify(await api.documents.compose({ id })).length))
    await measure(`DOCX ${id}`, async () => kB((await api.documents.docx({ id })).base64.length * 0.75))
  }
  await measure('read the meeting 4/2563', async () =>
    kB(JSON.stringify(await api.meetings.read({ id: 'phrae-meeting-4-2563' })).length),
  )
  await measure('export', async () => kB((await api.exchange.export({})).json.length))
  await measure('check', async () => ((await api.store.check({})).ok ? 'ok' : 'DAMAGED'))
  await measure('backup', async () => kB((await api.store.backup({})).bytes))

  const item = (await api.agendaItems.list({}))[0]
  if (!item) throw new Error('the sample has no agenda item')
  const text = 'ที่ประชุมรับทราบและมอบหมายให้หน่วยงานที่เกี่ยวข้องดำเนินการต่อไป '
  let { revision } = item
  await measure('save an item with 200 kB of minutes', async (run) => {
    const minutes = Array.from({ length: Math.ceil(200_000 / Buffer.byteLength(text)) }, () => ({
      type: 'paragraph' as const,
      text: [`${run} ${text}`],
    }))
    revision = (await api.agendaItems.update({ id: item.id, revision, change: { minutes } as never })).revision
    return kB(Buffer.byteLength(JSON.stringify(minutes)))
  })
  await measure('save one person', async (run) => {
    await api.people.create({ given: `คนที่ ${run}` })
    return undefined
  })

  const attendances = Array.from({ length: 20_000 }, (_, at) => ({
    id: `bench-${at}`,
    meetingId: 'phrae-meeting-3-2563',
    position: at,
    name: { title: 'นาย', given: `สมหวัง ${at}`, family: 'พ่วงบางโพ' },
    post: 'นายอำเภอเมืองแพร่',
  }))
  const json = JSON.stringify({ format: 'lekha', version: 1, attendances })
  await measure('import 20,000 attendances', async () => `${(await api.exchange.import({ json })).added} added`, 1)
  await measure(
    'list 20,000 attendances',
    async () => `${(await api.attendances.list({ where: { meetingId: 'phrae-meeting-3-2563' } })).length} rows`,
    5,
  )
  await measure('export with 20,000 attendances', async () => kB((await api.exchange.export({})).json.length), 3)
  await measure('backup with 20,000 attendances', async () => kB((await api.store.backup({})).bytes), 3)
  rows.push(['size of that store', 0, 0, kB(statSync(file).size)])
})

const compared = await withOffice('side.lekha', async (api) => {
  await api.store.sample({})
  return sideBySide(api, folder)
})
for (const name of ['minutes', 'pack-ours']) {
  const ms = libreOffice(join(folder, `${name}.docx`), folder)
  if (ms !== null) rows.push([`LibreOffice: ${name}.docx to PDF`, ms, ms, 'cold, one run'])
}

rows.push(...(await mergingSideBySide(folder)))
const searched = await searchingTenYears(folder)
const opened = await screensOfTenYears(folder)
const typed = await writingOnSixtyPages(folder)
const country = await itaOfTheCountry(folder)

rmSync(folder, { recursive: true, force: true })
const wide = Math.max(...rows.map(([name]) => name.length))
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, Node ${process.version}, median and slowest of ${RUNS} in ms\n`,
)
for (const [name, median, slowest, note] of rows) {
  console.log(`${name.padEnd(wide)}  ${median.toFixed(1).padStart(8)}  ${slowest.toFixed(1).padStart(8)}  ${note}`)
}

console.log('\nside by side with docxtemplater, the same paragraphs and looks from a template; median ms\n')
for (const { job, ours, theirs, note } of compared) {
  const share = `${(ours / theirs).toFixed(2)} of it`
  console.log(
    `${job.padEnd(wide)}  ${ours.toFixed(1).padStart(8)}  ${theirs.toFixed(1).padStart(8)}  ${share}  ${note}`,
  )
}

console.log('\nthe one search over ten years of one office; median and slowest, ms\n')
for (const { job, median, slowest, note } of searched)
  console.log(`${job.padEnd(wide)}  ${median.toFixed(1).padStart(8)}  ${slowest.toFixed(1).padStart(8)}  ${note}`)

console.log('\nten years of one office: from the key that opens a screen to the last frame; ms, and rows drawn\n')
for (const { screen, median, slowest, rows: drawn } of opened)
  console.log(
    `${screen.padEnd(wide)}  ${median.toFixed(0).padStart(8)}  ${slowest.toFixed(0).padStart(8)}  ${drawn} rows`,
  )

console.log(
  '\nminutes of sixty pages: from a key to the frame that shows it, median and 95th of a hundred, and one save; ms\n',
)
for (const { job, median, late, saved, note } of typed)
  console.log(
    `${job.padEnd(wide)}  ${median.toFixed(1).padStart(8)}  ${late.toFixed(1).padStart(8)}  ${saved.toFixed(1).padStart(8)}  ${note}`,
  )

console.log(
  '\nITA of the whole country, 8,300 agencies a year: one year read, compared and kept, and each screen; ms\n',
)
for (const { year, read, compared: told, kept } of country.imported)
  console.log(
    `${`results of ${year}`.padEnd(wide)}  ${read.toFixed(0).padStart(8)}  ${told.toFixed(0).padStart(8)}  ${kept.toFixed(0).padStart(8)}`,
  )
for (const { screen, median, slowest, rows: drawn } of country.opened)
  console.log(
    `${screen.padEnd(wide)}  ${median.toFixed(0).padStart(8)}  ${slowest.toFixed(0).padStart(8)}  ${drawn} rows`,
  )
