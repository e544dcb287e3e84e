import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { clientOf } from '../../electron/cli/client.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import type { Api } from '../../shared/api.ts'
import { openErrors } from '../../shared/lint/accepted.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { ownFaults, paragraphTexts, readDocx } from '../documents/docxFile.ts'
import { validate, validatorPresent } from '../documents/validator.ts'
import { tempFolder } from '../helpers/tempFolder.ts'
import { openSampleOffice, refusalOf, type TestOffice } from '../helpers/testOffice.ts'

const RELAY = 'สำหรับอำเภอให้แจ้งกำนันและผู้ใหญ่บ้านทราบด้วย'
const DISTRICTS = ['นายอำเภอสอง', 'นายอำเภอลอง']

let office: TestOffice
let api: Api
let officeId: string
let id: string

beforeEach(async () => {
  office = await openSampleOffice()
  api = office.api
  officeId = (await api.letters.get({ id: 'phrae-letter-5615' })).officeId
  id = await letterTo('letter')
})

/** A letter to a group of two posts, an office, and one of the two again. */
async function letterTo(kind: string, more: object = {}): Promise<string> {
  const posts = await Promise.all(DISTRICTS.map((title) => api.posts.create({ title })))
  const group = await api.addresseeGroups.create({
    officeId,
    name: 'นายอำเภอทุกอำเภอ',
    relay: RELAY,
    postIds: posts.map((post) => post.id),
  })
  const letter = await api.letters.create({
    officeId,
    subject: 'ขอเชิญประชุม',
    addressees: [
      { groupId: group.id, text: group.name },
      { groupId: null, text: 'ปลัดจังหวัดแพร่' },
      { groupId: null, text: 'นายอำเภอสอง' },
    ],
    body: [paragraph('ด้วยจังหวัดแพร่จะประชุม'), paragraph('จึงเรียนมาเพื่อทราบ')],
    ...more,
  })
  return (await api.documents.create({ officeId, kind, letterId: letter.id })).id
}

const bytesOf = ({ base64 }: { base64: string }) => Buffer.from(base64, 'base64')
const spaced = (text: string) => text.replace(/[\t\u00a0]/g, ' ')
const copy = async (at: number, of = id) => {
  const { fileName, base64 } = await api.documents.mailingCopy({ id: of, at, format: 'docx' })
  const texts = paragraphTexts(readDocx(bytesOf({ base64 })).document).map(spaced)
  return { fileName, texts, said: texts.join('\n') }
}
const print = (at: number[]) => api.documents.mailingPrint({ id, at, format: 'docx', job: 'job' })

describe('a circular', () => {
  test('goes to each post of its groups and each addressee once, in the order of the letter', async () => {
    expect((await api.documents.mailing({ id })).recipients).toEqual([
      { text: 'นายอำเภอสอง', group: 'นายอำเภอทุกอำเภอ' },
      { text: 'นายอำเภอลอง', group: 'นายอำเภอทุกอำเภอ' },
      { text: 'ปลัดจังหวัดแพร่', group: '' },
    ])
  })

  test('is for each the same letter that addresses no one else, in a file named in order', async () => {
    const { fileName, texts, said } = await copy(1)
    expect(fileName).toBe('02 นายอำเภอลอง.docx')
    expect(texts).toContain('เรียน นายอำเภอลอง')
    expect(said).not.toContain('นายอำเภอทุกอำเภอ')
    expect(said).not.toContain('ปลัดจังหวัดแพร่')
    expect(said).not.toContain(RELAY)
    const letter = paragraphTexts(readDocx(bytesOf(await api.documents.docx({ id }))).document).map(spaced)
    expect(texts.filter((text) => !text.startsWith('เรียน'))).toEqual(letter.filter((text) => !text.startsWith('เรียน')))
  })

  test('asks a group to pass it on only in that group’s copies, once, and only where the office wants it', async () => {
    await api.templates.create({ officeId, kind: 'letter', chosen: { relayCopies: true } })
    expect((await copy(0)).texts).toContain(`จึงเรียนมาเพื่อทราบ ${RELAY}`)
    expect((await copy(2)).said).not.toContain(RELAY)
    const said = await letterTo('letter', { body: [paragraph(`จึงเรียนมาเพื่อทราบ ${RELAY}`)] })
    expect((await copy(0, said)).said.split(RELAY)).toHaveLength(2)
  })

  test.each([
    ['memo', 'memo', 'เรียน'],
    ['stampedLetter', 'stamped', 'ถึง'],
  ])('may be a %s', async (kind, letterKind, word) => {
    const of = await letterTo(kind, { kind: letterKind })
    expect((await copy(0, of)).texts).toContain(`${word} นายอำเภอสอง`)
  })

  test('that was issued goes out as it was issued', async () => {
    const { revision } = await api.offices.get({ id: officeId })
    await api.offices.update({ id: officeId, revision, change: { emblem: 'preprinted' } })
    await api.documents.setValues({
      id,
      revision: 1,
      values: {
        number: 'พร ๐๐๑๗/ว ๑',
        date: '2020-12-01',
        signatory: { personId: null, name: 'นายสมหวัง พ่วงบางโพ', position: ['ผู้ว่าราชการจังหวัดแพร่'] },
      },
    })
    const open = openErrors(await api.documents.lint({ id })).map(({ rule, words }) => ({ rule, words }))
    await api.documents.issue({ id, revision: (await api.documents.get({ id })).revision, confirmed: open })
    const letter = await api.letters.get({ id: (await api.documents.get({ id })).letterId ?? '' })
    await api.letters.update({ id: letter.id, revision: letter.revision, change: { subject: 'เปลี่ยนภายหลัง' } })
    const { texts, said } = await copy(2)
    expect(texts).toContain('เรียน ปลัดจังหวัดแพร่')
    expect(said).toContain('ขอเชิญประชุม')
    expect(said).not.toContain('เปลี่ยนภายหลัง')
  })

  test('is no circular as its own file copy, or for one who is not there', async () => {
    const { letterId } = await api.documents.get({ id })
    const { id: kept } = await api.documents.create({ officeId, kind: 'fileCopy', letterId })
    expect((await api.documents.mailing({ id: kept })).recipients).toEqual([])
    expect((await api.documents.mailing({ id: 'phrae-doc-minutes' })).recipients).toEqual([])
    const { code } = await refusalOf(office.dispatch('documents.mailingCopy', { id, at: 3, format: 'docx' }))
    expect(code).toBe('notFound')
  })

  test('to a thousand is numbered in four digits, and a name takes no sign a disk refuses', async () => {
    const addressees = Array.from({ length: 1000 }, (_, at) => ({ groupId: null, text: `นายก อบต. ที่ ${at}/๑: ก?` }))
    const many = await letterTo('letter', { addressees })
    expect((await copy(0, many)).fileName).toBe('0001 นายก อบต. ที่ 0-๑- ก-.docx')
  })
})

describe('the file for the printer', () => {
  test('has the copies asked for, each a section whose pages count from one without a number on the first', async () => {
    const { fileName, base64 } = await print([0, 2])
    expect(fileName).toMatch(/^หนังสือภายนอก .* พิมพ์รวม\.docx$/)
    const docx = readDocx(bytesOf({ base64 }))
    const said = paragraphTexts(docx.document).filter((text) => text.startsWith('เรียน'))
    expect(said.map(spaced)).toEqual(['เรียน นายอำเภอสอง', 'เรียน ปลัดจังหวัดแพร่'])
    const sections = docx.document.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []
    expect(sections).toHaveLength(2)
    for (const section of sections) {
      expect(section).toContain('<w:titlePg/>')
      expect(section).toContain('w:start="1"')
    }
    expect(ownFaults(docx)).toEqual([])
    if (validatorPresent) expect(validate(bytesOf({ base64 }), tempFolder())).toEqual([])
  })

  test('as PDF is printed from one page that carries each picture once', async () => {
    let html = ''
    const pdf = async (page: string) => {
      html = page
      return Buffer.from('%PDF')
    }
    const printer = await openOffice({ file: ':memory:', ports: { pdf } })
    const its = clientOf(printer.dispatch)
    await its.store.sample({})
    const picture = `data:image/png;base64,${'A'.repeat(64)}`
    const { officeId: of } = await its.documents.get({ id: 'krabi-doc-letter' })
    const { revision } = await its.offices.get({ id: of })
    await its.offices.update({ id: of, revision, change: { emblem: 'picture', emblemPicture: picture } })
    const letter = await its.letters.get({ id: 'krabi-letter-544' })
    const body = Array.from({ length: 60 }, () => paragraph('ข้อความของหนังสือ'))
    await its.letters.update({ id: letter.id, revision: letter.revision, change: { body } })
    const { fileName } = await its.documents.mailingPrint({
      id: 'krabi-doc-letter',
      at: [0, 0, 0],
      format: 'pdf',
      job: 'job',
    })
    await printer.close()
    expect(fileName).toMatch(/พิมพ์รวม\.pdf$/)
    expect(html.split(picture)).toHaveLength(2)
    expect(html.split('class="picture-1"')).toHaveLength(4)
    expect(html.match(/- ๒ -/g)).toHaveLength(3)
    expect(html).not.toContain('- ๔ -')
  })

  test('tells how far it is, and stops when it is told to', async () => {
    const making = refusalOf(
      office.dispatch('documents.mailingPrint', { id, at: Array(500).fill(0), format: 'docx', job: 'long' }),
    )
    let done = 0
    while (done === 0) {
      await new Promise(setImmediate)
      ;({ done } = await api.documents.mailingJob({ job: 'long' }))
    }
    expect((await api.documents.mailingJob({ job: 'long', stop: true })).done).toBeLessThan(500)
    expect((await making).message).toBe('หยุดแล้ว ไม่มีไฟล์ใดถูกบันทึก')
    expect(await api.documents.mailingJob({ job: 'long', stop: true })).toEqual({ done: 0 })
  })
})

describe('the grade of secrecy', () => {
  test('stands in red at head and foot of every page, above the emblem and beside the urgency', async () => {
    const { revision } = await api.documents.get({ id })
    const paper = await api.documents.setValues({ id, revision, values: { secrecy: 'ลับมาก', urgency: 'ด่วนที่สุด' } })
    expect(paper.page.secrecy).toBe('ลับมาก')
    const { parts, document } = readDocx(bytesOf(await api.documents.docx({ id })))
    const furniture = Object.entries(parts).filter(([name]) => /\/(?:header|footer)\d+\.xml$/.test(name))
    expect(furniture.length).toBeGreaterThanOrEqual(3)
    for (const [, xml] of furniture) expect(xml).toMatch(/<w:color w:val="C00000"\/>.*ลับมาก/)
    const [, header = ''] = /w:header="(\d+)"/.exec(document) ?? []
    const [, emblem = ''] = /<wp:posOffset>(\d+)<\/wp:posOffset><\/wp:positionV>/.exec(document) ?? []
    expect(Number(header) / 20 + 24).toBeLessThan(Number(emblem) / 12_700)
    await expect(api.documents.setValues({ id, revision: revision + 1, values: { secrecy: 'ปกปิด' } })).rejects.toThrow()
  })

  test.each([
    ['memo', 'memo'],
    ['stampedLetter', 'stamped'],
    ['relayMemo', 'memo'],
  ])('is a field of the %s', async (kind, letterKind) => {
    const of = await letterTo(kind, { kind: letterKind, secrecy: 'ลับ' })
    const { values, page } = await api.documents.compose({ id: of })
    expect([values.secrecy, page.secrecy]).toEqual(['ลับ', 'ลับ'])
  })
})

test('zipped copies keep their Thai names', async () => {
  const { zipSync } = await import('fflate')
  const { fileName } = await copy(0)
  expect(Object.keys(unzipSync(zipSync({ [fileName]: new Uint8Array(1) })))).toEqual(['01 นายอำเภอสอง.docx'])
})
