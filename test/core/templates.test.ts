import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { type FindingName, openErrors } from '../../shared/lint/accepted.ts'
import { openSampleOffice, openTestOffice } from '../helpers/testOffice.ts'

const PHRAE_MEETING = 'phrae-meeting-4-2563'

let api: Api
let officeId: string

beforeEach(async () => {
  ;({ api } = await openSampleOffice())
  officeId = (await api.meetings.get({ id: PHRAE_MEETING })).officeId
})

const minutes = async () => JSON.stringify((await api.documents.compose({ id: 'phrae-doc-minutes' })).blocks)
const nameOf = ({ rule, words }: FindingName) => ({ rule, words })
const save = (kind: string, chosen: Record<string, string | number | boolean>) =>
  api.templates.create({ officeId, kind, chosen })

describe('a template', () => {
  test('changes the words of every draft of its kind and of no other', async () => {
    await save('minutes', { closed: 'ปิดการประชุมเมื่อ {เวลา}' })
    expect(await minutes()).toContain('ปิดการประชุมเมื่อ 09.45 น.')
    expect(JSON.stringify((await api.documents.compose({ id: 'phrae-doc-agenda' })).blocks)).not.toContain('ปิดการประชุม')
  })

  test('leaves out the part an office does not print', async () => {
    expect(await minutes()).toContain('ผู้ตรวจรายงานการประชุม')
    await save('minutes', { showChecker: false })
    expect(await minutes()).not.toContain('ผู้ตรวจรายงานการประชุม')
  })

  test('of all papers reaches a kind that has none of its own; the own one comes first', async () => {
    const left = async () => (await api.documents.compose({ id: 'phrae-doc-minutes' })).page.left
    await save('', { left: 4 })
    expect(await left()).toBeCloseTo((4 * 72) / 2.54)
    await save('minutes', { left: 3.5 })
    expect(await left()).toBeCloseTo((3.5 * 72) / 2.54)
  })

  test('leaves an issued paper as it was issued', async () => {
    const office = await api.offices.get({ id: officeId })
    await api.offices.update({ id: officeId, revision: office.revision, change: { emblem: 'preprinted' } })
    const { revision } = await api.documents.get({ id: 'phrae-doc-minutes' })
    await api.documents.issue({
      id: 'phrae-doc-minutes',
      revision,
      confirmed: openErrors(await api.documents.lint({ id: 'phrae-doc-minutes' })).map(nameOf),
    })
    const before = await api.documents.compose({ id: 'phrae-doc-minutes' })
    await save('minutes', { came: 'ผู้เข้าประชุมทั้งหมด', left: 4 })
    expect((await api.documents.compose({ id: 'phrae-doc-minutes' })).blocks).toEqual(before.blocks)
    expect((await api.documents.compose({ id: 'phrae-doc-minutes' })).page).toEqual(before.page)
  })

  test('keeps every version, the newest in force; an older one comes back as a new one', async () => {
    await save('minutes', { came: 'หนึ่ง' })
    await save('minutes', { came: 'สอง' })
    const { versions, chosen } = await api.templates.read({ officeId, kind: 'minutes' })
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    expect(chosen).toEqual({ came: 'สอง' })
    await save('minutes', versions[1]?.chosen ?? {})
    expect((await api.templates.read({ officeId, kind: 'minutes' })).chosen).toEqual({ came: 'หนึ่ง' })
    const [first] = versions
    if (!first) throw new Error('no version')
    await expect(api.templates.remove({ id: first.id, revision: 1 })).rejects.toThrow('แม่แบบเก็บไว้ทุกรุ่น')
    await expect(api.templates.update({ id: first.id, revision: 1, change: { note: 'ก' } })).rejects.toThrow('ทุกรุ่น')
  })

  test('keeps only what differs from what the program says', async () => {
    expect((await save('minutes', { came: 'ผู้มาประชุม', absent: 'ผู้ขาดประชุม' })).chosen).toEqual({ absent: 'ผู้ขาดประชุม' })
  })

  test.each([
    [{ closed: 'เลิกเวลา {เวลา' }, '“บรรทัดเลิกประชุม”: วงเล็บปีกกาไม่ครบคู่ที่ตัวอักษรที่ 10'],
    [{ closed: 'เลิกเวลา {นาฬิกา}' }, '“บรรทัดเลิกประชุม”: ไม่รู้จักช่อง {นาฬิกา} ที่ตัวอักษรที่ 10 ใช้ได้: {เวลา}'],
    [{ closed: 'บรรทัด\nใหม่' }, '“บรรทัดเลิกประชุม”: มีอักขระที่พิมพ์ลงเอกสารไม่ได้'],
    [{ showAbsent: 'ใช่' }, '“พิมพ์รายชื่อผู้ไม่มาประชุม”: ต้องเป็นใช่หรือไม่'],
    [{ top: 40 }, '“ขอบบน”: ต้องเป็นตัวเลขตั้งแต่ 0.5 ถึง 6 ซม.'],
    [{ rank: 'ที่ไหนก็ได้' }, '“ยศของผู้ลงนาม”: ต้องเป็นหนึ่งใน'],
    [{ unknownThing: 'x' }, 'ไม่รู้จักรายการตั้งค่า “unknownThing”'],
    [{ paper: 'A5', left: 5, right: 5 }, '“ขอบซ้าย” และ “ขอบขวา”: รวมกันแล้วเหลือที่พิมพ์ 4.8 ซม.'],
  ] as Array<[Record<string, string | number | boolean>, string]>)(
    'that is broken is refused with its place: %o',
    async (chosen, sentence) => {
      await expect(save('minutes', chosen)).rejects.toThrow(sentence)
      await expect(api.templates.preview({ officeId, kind: 'minutes', chosen })).rejects.toThrow(sentence)
      expect((await api.templates.read({ officeId, kind: 'minutes' })).versions).toEqual([])
    },
  )

  test('shows a paper as it would be, and changes nothing', async () => {
    const before = await minutes()
    const shown = await api.templates.preview({ officeId, kind: 'minutes', chosen: { came: 'ผู้เข้าประชุมทั้งหมด' } })
    expect(JSON.stringify(shown?.blocks)).toContain('ผู้เข้าประชุมทั้งหมด')
    expect(await minutes()).toBe(before)
    const all = await api.templates.preview({ officeId, kind: '', chosen: { left: 4 } })
    expect(all?.page.left).toBeCloseTo((4 * 72) / 2.54)
  })

  test('has nothing to show in an empty office', async () => {
    const { api: empty } = await openTestOffice()
    const { id } = await empty.store.begin({ name: 'จังหวัดใหม่', province: 'ใหม่' })
    expect(await empty.templates.preview({ officeId: id, kind: 'minutes', chosen: {} })).toBeNull()
  })

  test('goes to another office as a file; a broken file changes nothing', async () => {
    await save('minutes', { came: 'ผู้เข้าประชุมทั้งหมด' })
    const { json, fileName } = await api.templates.export({ officeId, kind: 'minutes' })
    expect(fileName).toBe('แม่แบบ รายงานการประชุม.json')
    const { api: other } = await openTestOffice()
    const { id } = await other.store.begin({ name: 'จังหวัดใหม่', province: 'ใหม่' })
    await other.templates.import({ officeId: id, json })
    expect((await other.templates.read({ officeId: id, kind: 'minutes' })).chosen).toEqual({ came: 'ผู้เข้าประชุมทั้งหมด' })
    for (const broken of [
      '',
      '{',
      '{}',
      JSON.stringify({ format: 'lekha-template', version: 1, kind: 'minutes', chosen: { top: 99 } }),
      JSON.stringify({ format: 'lekha-template', version: 1, kind: 'nothing', chosen: {} }),
    ])
      await expect(other.templates.import({ officeId: id, json: broken })).rejects.toMatchObject({ code: 'badInput' })
    expect((await other.templates.read({ officeId: id, kind: 'minutes' })).versions).toHaveLength(1)
  })

  test('a value that no longer fits its setting is passed over, so that the paper still composes', async () => {
    await save('minutes', { came: 'ผู้เข้าประชุมทั้งหมด' })
    const { json } = await api.exchange.export({})
    const bent = json.replace('ผู้เข้าประชุมทั้งหมด', 'ผู้เข้า{อะไร}')
    const { api: other } = await openTestOffice()
    await other.exchange.import({ json: bent })
    expect(JSON.stringify((await other.documents.compose({ id: 'phrae-doc-minutes' })).blocks)).toContain('ผู้มาประชุม')
  })
})
