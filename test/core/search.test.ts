import { PDFDocument } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { createStamper } from '../../electron/core/pdf/stamp.ts'
import type { Api } from '../../shared/api.ts'
import type { SearchKind } from '../../shared/desk/searchKinds.ts'
import { attach } from '../helpers/attach.ts'
import { locked, normal } from '../helpers/packAttachments.ts'
import { openSampleOffice, openTestOffice, type TestOffice } from '../helpers/testOffice.ts'

const MEETING = 'phrae-meeting-4-2563'

let office: TestOffice
let api: Api
beforeEach(async () => {
  office = await openSampleOffice()
  api = office.api
})

const search = (words: string, more: { of?: SearchKind; officeId?: string; most?: number } = {}) =>
  api.desk.search({ officeId: 'phrae', words, ...more })
const kinds = async (words: string) => Object.keys((await search(words)).many)
const marked = ({ text, marks }: { text: string; marks: Array<[number, number]> }) =>
  marks.map(([from, to]) => text.slice(from, to))

describe('the one search', () => {
  test('finds an order by a part of a word, with the place marked and where it belongs', async () => {
    const { hits, many } = await search('ถ่ายทอดสด')
    const order = hits.find(({ of }) => of === 'clauses')
    expect(order).toMatchObject({ meetingId: MEETING, clauseId: order?.id })
    expect(order?.said.text).toContain('ถ่ายทอดสด')
    expect(marked(order?.said ?? { text: '', marks: [] })).toEqual(['ถ่ายทอดสด'])
    expect(many.clauses).toBeGreaterThan(0)
  })

  test('takes ๖๐.๖๔ for 60.64, capitals for small letters, and every word of several', async () => {
    expect((await search('60.64')).hits.map(({ of }) => of)).toContain('agendaItems')
    expect((await search('๖๐.๖๔')).hits.map(({ id }) => id)).toEqual((await search('60.64')).hits.map(({ id }) => id))
    expect((await search('ita แพร่')).many).toEqual((await search('แพร่ ITA')).many)
    const { hits } = await search('ถ่ายทอดสด ไม่มีคำนี้เลย')
    expect(hits).toEqual([])
  })

  test('knows people, agencies, posts, letters, papers, committees and the roster', async () => {
    expect(await kinds('สมหวัง')).toEqual(expect.arrayContaining(['people', 'attendances']))
    expect(await kinds('สำนักงานจังหวัดแพร่')).toContain('agencies')
    expect(await kinds('5044')).toContain('letters')
    expect(await kinds('ระเบียบวาระการประชุม')).toContain('documents')
    expect(await kinds('อนุกรรมการ')).toEqual(expect.arrayContaining(['committees', 'meetings']))
    // Two letters are too short to look up: they are looked for.
    expect((await search('ITA ๔')).hits.length).toBeGreaterThan(0)
    expect((await search('สด')).many.clauses).toBeGreaterThan(0)
  })

  test('asks for signs of SQL and of the index as for letters', async () => {
    for (const words of ['"', '100%', "'", '_', '* OR', 'a" OR "b', '\\', 'NEAR('])
      expect((await search(words)).hits.filter(({ said }) => said.text.includes('ถ่ายทอดสด'))).toEqual([])
  })

  test('says nothing of nothing, and another office is not this one', async () => {
    expect(await search(' ')).toEqual({ hits: [], many: {}, waiting: 0 })
    expect((await search('ถ่ายทอดสด', { officeId: 'krabi' })).many).toEqual({})
  })

  test('one kind alone can be asked for, with all there are', async () => {
    const { hits, many } = await search('จังหวัดแพร่', { of: 'agendaItems', most: 500 })
    expect(new Set(hits.map(({ of }) => of))).toEqual(new Set(['agendaItems']))
    expect(hits).toHaveLength(many.agendaItems ?? 0)
    expect((await search('จังหวัดแพร่', { most: 1 })).hits.filter(({ of }) => of === 'agendaItems')).toHaveLength(1)
  })

  test('follows what is changed, removed and taken back', async () => {
    const { id } = await api.people.create({ given: 'เอกอุดม', family: 'ช่างทอง' })
    expect(await kinds('เอกอุดม')).toEqual(['people'])
    const made = await api.people.update({ id, revision: 1, change: { given: 'เอกบุรุษ' } })
    expect(await kinds('เอกอุดม')).toEqual([])
    expect(await kinds('กบุรุ')).toEqual(['people'])
    await api.people.remove({ id, revision: made.revision })
    expect(await kinds('เอกบุรุษ')).toEqual([])
    await api.history.undo({ officeId: 'phrae' })
    expect(await kinds('เอกบุรุษ')).toEqual(['people'])
  })

  test('a store that was changed where no index followed is read anew at the next opening', async () => {
    await search('ถ่ายทอดสด')
    const { file } = office
    await office.close()
    const { tamper } = await import('../helpers/storeFile.ts')
    tamper(
      file,
      `UPDATE person SET given = 'ชื่อใหม่เอี่ยม', revision = revision + 1 WHERE id = 'phrae-person-somwang'`,
      `DELETE FROM clause WHERE text LIKE '%ถ่ายทอดสด%'`,
    )
    api = (await openTestOffice({ file, prefix: 'second' })).api
    expect(await kinds('ใหม่เอี่ยม')).toEqual(['people'])
    expect((await search('ถ่ายทอดสด')).many.clauses).toBeUndefined()
  })
})

describe('the text of attached files', () => {
  const item = 'phrae-item-4'
  const bytes = (text: string) => new TextEncoder().encode(text)
  const pdf = async (text: string) => {
    const document = await PDFDocument.create()
    const stamp = await createStamper(document)
    stamp(document.addPage(), [{ text, at: 'top' }])
    return document.save()
  }
  const found = async (words: string) => {
    await expect.poll(async () => (await search(words)).waiting, { timeout: 5_000 }).toBe(0)
    return (await search(words)).hits.filter(({ of }) => of === 'attachments')
  }

  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['แผนงาน.pdf', () => pdf('โครงการปลูกป่าชุมชนบ้านดอนมูล')],
    ['เอกสาร.txt', () => bytes('โครงการปลูกป่าชุมชนบ้านดอนมูล')],
    [
      'เอกสาร.docx',
      () =>
        zipSync({
          'word/document.xml': strToU8(
            '<w:document><w:body><w:p><w:r><w:t>โครงการปลูกป่าชุม</w:t></w:r><w:r><w:t>ชนบ้านดอนมูล</w:t></w:r></w:p></w:body></w:document>',
          ),
        }),
    ],
    [
      'ตาราง.xlsx',
      () =>
        zipSync({
          'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="แผ่นหนึ่ง" r:id="r1"/></sheets></workbook>'),
          'xl/_rels/workbook.xml.rels': strToU8(
            '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
          ),
          'xl/worksheets/sheet1.xml': strToU8(
            '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>โครงการปลูกป่าชุมชนบ้านดอนมูล</t></is></c></row></sheetData></worksheet>',
          ),
        }),
    ],
  ])('%s', async (fileName, content) => {
    await attach(api, { itemId: item, fileName, bytes: await content() })
    const [hit] = await found('ป่าชุมชนบ้านดอน')
    expect(hit).toMatchObject({ itemId: item, meetingId: MEETING, note: '' })
    expect(marked(hit?.said ?? { text: '', marks: [] })).toEqual(['ป่าชุมชนบ้านดอน'])
  })

  test('a sum is found without its commas, and with them', async () => {
    await attach(api, { itemId: item, fileName: 'งบ.txt', bytes: bytes('งบประมาณ ๓,๒๕๐,๐๐๐ บาท') })
    for (const words of ['3250000', '3,250,000', 'งบประมาณ ๓๒๕๐๐๐๐']) expect(await found(words)).toHaveLength(1)
    expect(await found('3250001')).toEqual([])
  })

  test('a file whose words cannot be had is found by name, and the result says why; it harms nothing', async () => {
    await attach(api, { itemId: item, fileName: 'สแกนดอนมูล.pdf', bytes: await pdf(' ') })
    await attach(api, { itemId: item, fileName: 'ลับดอนมูล.pdf', bytes: await locked() })
    await attach(api, { itemId: item, fileName: 'ขาดดอนมูล.pdf', bytes: (await normal()).slice(0, 300) })
    await attach(api, { itemId: item, fileName: 'เสียดอนมูล.docx', bytes: bytes('PK\u0003\u0004 เสีย') })
    const hits = await found('ดอนมูล')
    expect(hits.map(({ note }) => note).sort()).toEqual([
      'อ่านเนื้อไฟล์ไม่ได้ จึงค้นได้เฉพาะชื่อไฟล์',
      'ไฟล์ PDF มีรหัสผ่าน จึงค้นได้เฉพาะชื่อไฟล์',
      'ไฟล์ PDF เป็นภาพสแกน จึงค้นได้เฉพาะชื่อไฟล์',
      'ไฟล์ PDF เสียหาย จึงค้นได้เฉพาะชื่อไฟล์',
    ])
  })
})

describe('เคยมีมติเรื่องนี้ไหม', () => {
  test('an item of the next meeting leads to the earlier resolution on it, with its orders and its chain', async () => {
    const { officeId, committeeId, title, place } = await api.meetings.get({ id: MEETING })
    const next = await api.meetings.follow({
      draft: {
        ...{ officeId, committeeId, title, place, number: 1, year: 2564 },
        ...{ date: '2021-02-24', start: '09:00', previousId: MEETING },
      },
      agenda: true,
      carry: true,
    })
    const heading = next.items.find(({ section }) => section === 'consideration')
    const asked = await api.agendaItems.create({
      ...{ meetingId: next.meeting.id, parentId: heading?.id ?? null, position: 9 },
      title: 'กำหนดการจัดงานวันต่อต้านคอร์รัปชันสากล ประจำปี ๒๕๖๔',
    })
    const found = await api.desk.precedents({ officeId: 'phrae', itemId: asked.id })
    expect(found[0]).toMatchObject({ meetingId: MEETING, title: expect.stringContaining('วันต่อต้านคอร์รัปชันสากล') })
    expect(found[0]?.orders.length).toBeGreaterThan(0)
    expect(found[0]?.chain.map(({ meetingId }) => meetingId)).toEqual([MEETING, next.meeting.id])
    expect(found.every(({ day }) => day < '2021-02-24')).toBe(true)
    const byWords = await api.desk.precedents({ officeId: 'phrae', itemId: null, words: 'ต่อต้านคอร์รัปชัน' })
    expect(byWords.map(({ itemId }) => itemId)).toContain(found[0]?.itemId)
    expect(await api.desk.precedents({ officeId: 'phrae', itemId: null, words: 'ปลาหมอคางดำ' })).toEqual([])
    expect(await api.desk.precedents({ officeId: 'krabi', itemId: null, words: 'ต่อต้านคอร์รัปชัน' })).toEqual([])
  })
})
