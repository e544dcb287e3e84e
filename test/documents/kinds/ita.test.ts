import { expect, test } from 'vitest'
import { frameworkOf } from '../../../shared/ita/framework/framework.ts'
import { paraText } from '../../../shared/layout/lines.ts'
import { pagesOf } from '../../../shared/layout/lower.ts'
import { textWidthOf } from '../../../shared/layout/measure.ts'
import { cellWidth } from '../../../shared/layout/paginate.ts'
import { paragraph } from '../../../shared/model/prose.ts'
import { openSampleOffice } from '../../helpers/testOffice.ts'
import { linesOf, NO_LEVEL, NO_SCORE, officeOfEight } from './itaOffice.ts'

const OF_YEAR = ['itaSummary', 'itaNews', 'itaAnnex', 'itaComparison', 'itaProgress']

test('the proof-reader finds nothing of results in a paper that the program wrote itself', async () => {
  const { api, now, ids, make, findings } = await officeOfEight()
  for (const [position, { code, title }] of frameworkOf(2568).oit.entries())
    await api.oitItems.create({ itaYearId: now, code, title, position, state: position < 10 ? 'done' : 'open' })
  const papers = []
  for (const kind of OF_YEAR) papers.push(await make(kind))
  for (const id of ids) papers.push(await make('itaLetter', id), await make('itaAgencySheet', id))
  for (const { id, document } of papers)
    expect([document.title, (await findings(id)).map(({ message }) => message)]).toEqual([document.title, []])
  expect((await api.documents.drifted({ officeId: 'phrae' })).filter(({ documentId }) => documentId)).toEqual([])
})

test('one population in every sentence: how many were assessed, how many have a score, and who has none', async () => {
  const { make } = await officeOfEight()
  const { text } = await make('itaSummary')
  expect(text).toContain(
    `รวมทั้งสิ้น 8 หน่วยงาน แบ่งเป็น สำนักงานจังหวัดแพร่ 1 แห่ง และองค์กรปกครองส่วนท้องถิ่นในจังหวัดแพร่ 7 แห่ง มีผลคะแนน 7 จาก 8 หน่วยงาน ไม่มีผลคะแนน 1 แห่ง ได้แก่ ${NO_SCORE}`,
  )
  // 5 of 7, not of 8.
  expect(text).toContain(
    'เข้ารับการประเมินรวม 8 หน่วยงาน มีผลคะแนน 7 หน่วยงาน ผลปรากฏว่ามีหน่วยงานในจังหวัดแพร่ บรรลุค่าเป้าหมาย จำนวน 5 หน่วยงาน หรือคิดเป็นร้อยละ 71.43',
  )
  expect(text).toContain('ในระดับองค์กรปกครองส่วนท้องถิ่น จำนวน 7 แห่ง ทราบระดับ 5 แห่ง จำแนกตามระดับได้ ดังนี้')
  expect(text).toContain(`ไม่ทราบระดับ 1 แห่ง ได้แก่ ${NO_LEVEL} เพราะไม่มีคะแนนครบทุกแบบวัด ไม่มีผลคะแนน 1 แห่ง ได้แก่ ${NO_SCORE}`)
  const { text: news } = await make('itaNews')
  expect(news).toContain('เข้ารับการประเมินรวม 8 หน่วยงาน มีผลคะแนน 7 หน่วยงาน')
})

test('every table says whom it counts, its parts add up to its total, and its share is of the number beside it', async () => {
  const { make } = await officeOfEight()
  const { lines } = await make('itaSummary')
  const rowsUnder = (head: string) => {
    const from = lines.findIndex((line) => line.startsWith(head)) + 1
    const rows = lines.slice(from).findIndex((line) => !line.includes('\t'))
    return lines.slice(from, rows < 0 ? undefined : from + rows).map((line) => line.split('\t'))
  }
  const levels = rowsUnder('จำแนกตามระดับผลการประเมิน (องค์กรปกครองส่วนท้องถิ่น ทราบระดับ 5 จาก 7 แห่ง)')
  const total = levels.pop()
  expect(total).toEqual(['รวม', '', '5', '100.00'])
  expect(levels.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(5)
  expect(levels.reduce((sum, row) => sum + Math.round(Number(row[3]) * 100), 0)).toBe(10_000)
  expect(lines).toContain(
    `หมายเหตุ: ไม่ทราบระดับ 1 แห่ง ได้แก่ ${NO_LEVEL} เพราะไม่มีคะแนนครบทุกแบบวัด ไม่มีผลคะแนน 1 แห่ง ได้แก่ ${NO_SCORE}`,
  )
  const types = rowsUnder('จำแนกตามประเภทหน่วยงาน (จังหวัดและองค์กรปกครองส่วนท้องถิ่น มีผลคะแนน 7 จาก 8 แห่ง)')
  expect(types.find(([label]) => label === 'องค์การบริหารส่วนตำบล')).toEqual([
    'องค์การบริหารส่วนตำบล',
    '4 จาก 5',
    '87.20',
    '2',
    '50.00',
  ])
  expect(types.at(-1)).toEqual(['รวม', '7 จาก 8', '88.87', '5', '71.43'])
  expect(rowsUnder('ผลการประเมินเปรียบเทียบรายปี')[0]?.slice(0, 3)).toEqual(['2568', '7 จาก 8', '88.87'])
})

test('the annex counts the province too and says so in the title of its levels', async () => {
  const { make } = await officeOfEight()
  const { lines } = await make('itaAnnex')
  expect(lines).toContain('จำแนกตามระดับผลการประเมิน (จังหวัดและองค์กรปกครองส่วนท้องถิ่น ทราบระดับ 6 จาก 8 แห่ง)')
  expect(lines).toContain('ผลคะแนนรายหน่วยงาน (จังหวัดและองค์กรปกครองส่วนท้องถิ่น มีผลคะแนน 7 จาก 8 แห่ง)')
  expect(lines).toContain('ผลคะแนนรายตัวชี้วัด (จังหวัดและองค์กรปกครองส่วนท้องถิ่น 7 จาก 8 แห่ง)')
  expect(
    lines
      .find((line) => line.includes(NO_SCORE))
      ?.split('\t')
      .at(-1),
  ).toBe('ไม่มีผลคะแนน')
})

test('a set whose every agency has a score and a level says no more than before', async () => {
  const { api, ids, now, make } = await officeOfEight()
  const scores = await api.itaScores.list({ where: { itaYearId: now } })
  for (const at of [6, 7]) {
    const { id, revision } = scores.find(({ agencyId }) => agencyId === ids[at]) as (typeof scores)[number]
    await api.itaScores.update({ id, revision, change: { score: 9000, iit: 9000, eit: 9000, oit: 9000 } })
  }
  const { text } = await make('itaSummary')
  expect(text).not.toMatch(/มีผลคะแนน \d+ จาก|ทราบระดับ|หมายเหตุ: (?!ระดับผ่านดีเยี่ยม)/)
  expect(text).toContain('หมายเหตุ: ระดับผ่านดีเยี่ยม ทุกแบบวัดต้องได้ 95.00 คะแนนขึ้นไป ระดับผ่านดี ทุกแบบวัดต้องได้ 85.00 คะแนนขึ้นไป')
  expect(text).toContain('เข้ารับการประเมินรวม 8 หน่วยงาน ผลปรากฏว่า')
  expect(text).toContain('จำแนกตามระดับผลการประเมิน (องค์กรปกครองส่วนท้องถิ่น 7 แห่ง)')
})

test('no word in the head of a table is wider than its column', async () => {
  const { make, ids } = await officeOfEight()
  const papers = [...(await Promise.all(OF_YEAR.map((kind) => make(kind)))), await make('itaAgencySheet', ids[5])]
  const heads = papers.flatMap(({ blocks, page }) =>
    pagesOf(blocks, page)
      .flat()
      .flatMap((grid) => (grid.type === 'grid' ? grid.rows.map((row) => ({ grid, row })) : []))
      .filter(({ row }) => row.header)
      .flatMap(({ grid, row }) =>
        row.cells.flatMap(({ paras }, at) =>
          paras.flatMap((one) =>
            paraText(one)
              .split(/\s/)
              .map((word) => ({ word, room: cellWidth(grid, at) })),
          ),
        ),
      ),
  )
  expect(heads.length).toBeGreaterThan(30)
  // Bold letters are wider than those that are measured.
  for (const { word, room } of heads) expect([word, textWidthOf(word, 16) * 1.06 < room]).toEqual([word, true])
})

test('a year that was only begun is no row of dashes, and no end of the span', async () => {
  const { make } = await officeOfEight()
  const { lines } = await make('itaComparison')
  const rows = lines.filter((line) => line.includes('\t'))
  // The sample has an award of 2564 and nothing else of that year.
  expect(rows.map((row) => row.split('\t')[0])).toEqual(['2568', '2567', '2563', '2562'])
})

test('an award names who was given it; the province has only its own', async () => {
  const { api, now, ids, make } = await officeOfEight()
  await api.awards.create({ itaYearId: now, agencyId: ids[2] ?? '', title: 'ประกาศเกียรติคุณ', branch: 'คะแนนสูงสุด' })
  const one = await make('itaNews')
  expect(one.text).toContain(
    'หน่วยงานในจังหวัดแพร่ได้รับรางวัล ITA ประจำปีงบประมาณ 2568 จำนวน 1 รางวัล ได้แก่ เทศบาลตำบลห้วยอ้อ ได้รับประกาศเกียรติคุณ สาขาคะแนนสูงสุด',
  )
  expect(one.text).not.toContain('จังหวัดแพร่ได้รับรางวัล ITA ประจำปีงบประมาณ 2568 จำนวน 1 รางวัลใน')
  await api.awards.create({ itaYearId: now, agencyId: ids[0] ?? '', title: 'โล่เกียรติยศ', branch: '' })
  await api.awards.create({ itaYearId: now, agencyId: ids[4] ?? '', title: 'ชมเชย', branch: '' })
  const { lines } = await make('itaNews')
  const from = lines.findIndex((line) => line.startsWith('จังหวัดแพร่ได้รับรางวัล'))
  expect(lines.slice(from, from + 4)).toEqual([
    'จังหวัดแพร่ได้รับรางวัล ITA ประจำปีงบประมาณ 2568 จำนวน 1 รางวัล ได้แก่ โล่เกียรติยศ',
    'หน่วยงานในจังหวัดแพร่ได้รับรางวัล ITA ประจำปีงบประมาณ 2568 จำนวน 2 รางวัล ได้แก่',
    'เทศบาลตำบลห้วยอ้อ ได้รับประกาศเกียรติคุณ สาขาคะแนนสูงสุด',
    'องค์การบริหารส่วนตำบลสรอย อำเภอวังชิ้น ได้รับรางวัลชมเชย',
  ])
})

test('agencies of one name are told apart by their district, in letters, sheets, titles and names of files', async () => {
  const { api, now, ids, make, read } = await officeOfEight()
  const letters = await api.documents.forAgencies({ itaYearId: now, kind: 'itaLetter', agencyIds: ids.slice(3, 6) })
  expect(letters.map(({ title }) => title.replace('หนังสือแจ้งผล ITA หน่วยงาน 2568 ', ''))).toEqual([
    'องค์การบริหารส่วนตำบลสรอย อำเภอสอง',
    'องค์การบริหารส่วนตำบลสรอย อำเภอวังชิ้น',
    'องค์การบริหารส่วนตำบลป่าไร่',
  ])
  const { text } = await read(letters[1]?.id ?? '')
  expect(text).toContain('นายกองค์การบริหารส่วนตำบลสรอย อำเภอวังชิ้น')
  expect(text).toContain('องค์การบริหารส่วนตำบลสรอย อำเภอวังชิ้น ได้คะแนน 81.00 คะแนน')
  const sheet = await make('itaAgencySheet', ids[5])
  expect(sheet.document.title).toBe('สรุปผล ITA รายหน่วยงาน 2568 องค์การบริหารส่วนตำบลป่าไร่')
  expect(sheet.fileName).toBe('สรุปผล ITA รายหน่วยงาน 2568 อบต.ป่าไร่')
  // A name that is cut would lose what tells the two apart.
  expect((await read(letters[1]?.id ?? '')).fileName).toBe('หนังสือแจ้งผล ITA หน่วยงาน 2568 อบต.สรอย อ.วังชิ้น')
})

test("an agency's sheet has the mean of the overview: as it was told, else counted, with of how many", async () => {
  const { api } = await openSampleOffice()
  const { rows } = await api.ita.results({ officeId: 'phrae', fiscalYear: 2563 })
  const agency = rows?.find(({ type }) => type === 'SAO')
  const agencyId = agency?.agencyId ?? ''
  const { results } = await api.ita.agency({ officeId: 'phrae', agencyId })
  expect(results[0]).toMatchObject({ fiscalYear: 2563, meanTotal: 6064, meanOf: null })
  const { id } = await api.documents.create({
    officeId: 'phrae',
    kind: 'itaAgencySheet',
    itaYearId: 'phrae-ita-2563-all',
    agencyId,
  })
  expect(linesOf((await api.documents.compose({ id })).blocks)).toContain('2563\t86.82\t60.64\tA')

  const eight = await officeOfEight()
  const sheet = await eight.make('itaAgencySheet', eight.ids[5])
  expect((await eight.make('itaAgencySheet', eight.ids[7])).text).toContain(
    '2568\t–\t88.87 (จาก 7 หน่วยงานที่มีคะแนน)\tไม่มีผลคะแนน',
  )
  expect(sheet.lines).toContain('2568\t84.83\t88.87 (จาก 7 หน่วยงานที่มีคะแนน)\tต้องปรับปรุง')
})

test('where a mean was not told and some scores alone are known, it is of these and says so', async () => {
  const { api, now, ids, make } = await officeOfEight()
  const { revision } = await api.itaYears.get({ id: now })
  await api.itaYears.update({ id: now, revision, change: { units: 20 } })
  const { results } = await api.ita.agency({ officeId: 'phrae', agencyId: ids[5] ?? '' })
  expect(results[0]).toMatchObject({ fiscalYear: 2568, meanTotal: 8887, meanOf: 7, indicatorsOf: 7 })
  expect((await make('itaLetter', ids[5])).text).toMatch(/กว่าค่าเฉลี่ยของ 7 หน่วยงานในจังหวัด \d/)
})

test('a letter to an agency that has risen to 85 stands, and says that it is no longer due', async () => {
  const { api, now, ids, read } = await officeOfEight()
  const [letter] = await api.documents.forAgencies({ itaYearId: now, kind: 'itaLetter', agencyIds: [ids[5] ?? ''] })
  const id = letter?.id ?? ''
  expect((await read(id)).notices).toEqual([])
  const score = (await api.itaScores.list({ where: { itaYearId: now } })).find(({ agencyId }) => agencyId === ids[5])
  await api.itaScores.update({ id: score?.id ?? '', revision: score?.revision ?? 0, change: { score: 8510 } })
  expect((await read(id)).notices.join()).toContain('ได้ 85.10 คะแนน ไม่ต่ำกว่าเกณฑ์ 85 คะแนนแล้ว')
})

test('figures typed into a paper of one year are held against that year, and scores against the agency named', async () => {
  const { api, make, findings } = await officeOfEight()
  const { id, document } = await make('itaSummary')
  const typed = async (revision: number, text: string) => {
    const paper = await api.documents.setValues({ id, revision, values: { more: [paragraph(text)] } })
    const found = (await findings(id)).map(({ rule, text, suggestion }) => [rule, text, suggestion])
    return { revision: paper.document.revision, found }
  }
  const figures = await typed(
    document.revision,
    'คะแนนเฉลี่ย 87.53 คะแนน ผ่านเกณฑ์ 6 หน่วยงาน คิดเป็นร้อยละ 85.71 ป่าไร่ได้คะแนน 85.10',
  )
  expect(figures.found).toEqual([
    ['ITA-03', '๘๗.๕๓', '๘๘.๘๗'],
    ['ITA-03', '๖', '๕'],
    ['ITA-03', '๘๕.๗๑', '๗๑.๔๓'],
    ['ITA-03', '๘๕.๑๐', '๘๔.๘๓'],
  ])
  // Another year that the sentence names is that of its figures, before them or behind them.
  const other = await typed(figures.revision, 'ปี 2567 คะแนนเฉลี่ย 86.01 คะแนน และคะแนนเฉลี่ย 86.01 คะแนนในปี 2567')
  expect(other.found).toEqual([])
  const right = await typed(other.revision, 'คะแนนเฉลี่ยเป็น 88.87 คะแนน โดย อบต.สรอย อ.วังชิ้น ได้ 81.00 คะแนน')
  expect(right.found).toEqual([])
  // Two have the name: a person says which, and neither is put in.
  const twice = await typed(right.revision, 'อบต.สรอย ได้ 80.00 คะแนน อบต.สรอย อำเภอสองได้คะแนน 80.00 คะแนน')
  expect(twice.found).toEqual([
    ['ITA-04', '๘๐.๐๐', undefined],
    ['ITA-03', '๘๐.๐๐', '๘๙.๗๘'],
  ])
})

test('the list of disclosure has a column of days as soon as one is set', async () => {
  const { api, now, make } = await officeOfEight()
  const { code, title } = frameworkOf(2568).oit[0] ?? { code: '', title: '' }
  const item = await api.oitItems.create({ itaYearId: now, code, title })
  const heads = async () =>
    (await make('itaProgress')).blocks
      .flatMap((block) => (block.type === 'table' ? block.columns : []))
      .map(({ label }) => label)
  expect(await heads()).not.toContain('กำหนด')
  await api.oitItems.update({ id: item.id, revision: item.revision, change: { due: '2025-03-31' } })
  expect(await heads()).toContain('กำหนด')
  expect((await make('itaProgress')).lines.some((line) => line.includes('31 มี.ค. 68'))).toBe(true)
})
