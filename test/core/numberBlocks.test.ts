import { beforeEach, describe, expect, test } from 'vitest'
import type { Letter } from '../../shared/model/letter.ts'
import { openTestOffice, type TestOffice } from '../helpers/testOffice.ts'

let main: TestOffice
let officeId: string
beforeEach(async () => {
  main = await openTestOffice({ today: '2026-03-02' })
  const made = await main.api.store.begin({ name: 'จังหวัดแพร่', province: 'แพร่' })
  officeId = made.id
  await main.api.offices.update({
    id: made.id,
    revision: made.revision,
    change: { letterCode: 'พร 0017.5', digits: 'arabic' },
  })
})

const number = async ({ api }: TestOffice, more: object = {}): Promise<Letter> => {
  const { id, revision } = await api.letters.create({ officeId, subject: 'เรื่อง', ...more })
  return api.letters.number({ id, revision, register: 'letter' })
}
const reserve = (count: number, more: object = {}) =>
  main.api.numberBlocks.reserve({ officeId, register: 'letter', year: 2569, count, holder: 'โน้ตบุ๊ก', ...more })

/** Another machine with the office as it stands here. */
async function laptop(): Promise<TestOffice> {
  const other = await openTestOffice({ prefix: 'laptop', today: '2026-03-02' })
  other.ports.clock.machine = 'โน้ตบุ๊ก-๑'
  await other.api.exchange.import(await main.api.exchange.export({}))
  return other
}
const bring = async (from: TestOffice, to: TestOffice) => to.api.exchange.import(await from.api.exchange.export({}))

describe('numbers set apart', () => {
  test('are the next ones, and the series goes on after them', async () => {
    await number(main)
    expect(await reserve(10)).toMatchObject({ first: 2, last: 11, state: 'reserved', used: 0, machine: '' })
    expect((await number(main)).number).toBe('พร 0017.5/12')
    expect(await reserve(5)).toMatchObject({ first: 13, last: 17 })
    expect((await number(main, { date: '2027-01-05' })).number).toBe('พร 0017.5/1')
    expect((await number(main)).number).toBe('พร 0017.5/18')
  })

  test('are not given here even when one of them was typed by hand, or the block came back', async () => {
    const block = await reserve(10)
    await main.api.letters.create({ officeId, number: 'พร 0017.5/7', date: '2026-03-01' })
    expect((await number(main)).number).toBe('พร 0017.5/11')
    await main.api.numberBlocks.giveBack({ id: block.id, revision: block.revision, reason: 'ไม่ได้ใช้' })
    expect((await number(main)).number).toBe('พร 0017.5/12')
  })

  test('two at one moment are two blocks', async () => {
    const [a, b] = await Promise.all([reserve(10), reserve(10)])
    expect([a?.first, b?.first].sort((x, y) => Number(x) - Number(y))).toEqual([1, 11])
  })

  test('are some, for someone; and no other verb makes, changes or removes a block', async () => {
    await expect(reserve(0)).rejects.toThrow()
    await expect(reserve(501)).rejects.toThrow()
    await expect(reserve(5, { holder: ' ' })).rejects.toMatchObject({ code: 'badInput' })
    const { id, revision } = await reserve(5)
    const { api } = main
    const draft = { officeId, register: 'letter' as const, year: 2569, first: 1, last: 9, holder: 'ก' }
    await expect(api.numberBlocks.create(draft)).rejects.toThrow('กันช่วงเลข')
    await expect(api.numberBlocks.update({ id, revision, change: { last: 900 } })).rejects.toThrow('แก้ได้เฉพาะผู้ถือ')
    await expect(api.numberBlocks.remove({ id, revision })).rejects.toThrow('ลบไม่ได้')
    expect(await api.numberBlocks.update({ id, revision, change: { holder: 'ข' } })).toMatchObject({
      holder: 'ข',
      last: 5,
    })
  })
})

describe('the machine that holds a block', () => {
  test('gives its numbers in their order, skips one typed by hand, and stops at its end', async () => {
    await number(main)
    const { id } = await reserve(3)
    const other = await laptop()
    const { revision } = await other.api.numberBlocks.get({ id })
    await other.api.numberBlocks.hold({ id, revision, here: true })
    expect((await number(other)).number).toBe('พร 0017.5/2')
    await other.api.letters.create({ officeId, number: 'พร 0017.5/3', date: '2026-03-01' })
    expect((await number(other)).number).toBe('พร 0017.5/4')
    expect((await other.api.numberBlocks.get({ id })).used).toBe(4)
    await expect(number(other)).rejects.toThrow('ใช้หมดแล้ว')
    // In no other register and year either: those numbers are given over there.
    await expect(number(other, { date: '2027-01-04' })).rejects.toThrow('ยังไม่มีช่วงของทะเบียนนี้ในปี 2570')
    await expect(
      other.api.letters.receive({ officeId, from: 'ก', subject: 'ข', receivedDate: '2026-03-02' }),
    ).rejects.toThrow('ช่วงที่กันไว้')
    await expect(
      other.api.numberBlocks.reserve({ officeId, register: 'letter', year: 2569, count: 5, holder: 'ค' }),
    ).rejects.toThrow('กันจากเครื่องที่ถือทะเบียน')
  })

  test('and the other give numbers at the same time, and neither twice when they come together', async () => {
    const { id } = await reserve(5)
    const other = await laptop()
    await other.api.numberBlocks.hold({ id, revision: 1, here: true })
    const there = [await number(other), await number(other)]
    const here = [await number(main), await number(main)]
    await bring(other, main)
    const all = (await main.api.letters.list({})).map((one) => one.number)
    expect(all.sort()).toEqual([...there, ...here].map((one) => one.number).sort())
    expect(new Set(all).size).toBe(4)
    expect((await number(main)).number).toBe('พร 0017.5/8')
    // The block says where it is and how far it went; this machine does not take from it.
    expect(await main.api.numberBlocks.get({ id })).toMatchObject({ machine: 'โน้ตบุ๊ก-๑', used: 2 })
    await bring(main, other)
    expect((await number(other)).number).toBe('พร 0017.5/3')
  })

  test('is one: another is refused until it lets go', async () => {
    const { id } = await reserve(5)
    const other = await laptop()
    const held = await other.api.numberBlocks.hold({ id, revision: 1, here: true })
    await bring(other, main)
    await expect(main.api.numberBlocks.hold({ id, revision: held.revision, here: true })).rejects.toThrow(
      'ใช้อยู่ที่เครื่อง โน้ตบุ๊ก-๑',
    )
    const free = await other.api.numberBlocks.hold({ id, revision: held.revision, here: false })
    expect(free.machine).toBe('')
    expect(await other.api.numberBlocks.machine({})).toEqual({ name: 'โน้ตบุ๊ก-๑' })
  })
})

describe('a block that came back', () => {
  test('leaves its unused numbers in the printed register with the reason, and is ended for good', async () => {
    await number(main)
    const { id } = await reserve(4)
    await main.api.letters.create({ officeId, number: 'พร 0017.5/2', date: '2026-03-01', subject: 'จากโน้ตบุ๊ก' })
    await number(main)
    await expect(main.api.numberBlocks.giveBack({ id, revision: 1, reason: ' ' })).rejects.toMatchObject({
      code: 'badInput',
    })
    const back = await main.api.numberBlocks.giveBack({ id, revision: 1, reason: 'งานเลิกก่อน' })
    const again = { id, revision: back.revision }
    await expect(main.api.numberBlocks.giveBack({ ...again, reason: 'x' })).rejects.toThrow('คืนไปแล้ว')
    await expect(main.api.numberBlocks.hold({ ...again, here: true })).rejects.toThrow('คืนแล้ว')
    const values = { register: 'ทะเบียนหนังสือส่ง', from: '2026-01-01', to: '2026-12-31' }
    const paper = await main.api.documents.create({ officeId, kind: 'registerPages', values })
    const { blocks } = await main.api.documents.compose({ id: paper.id })
    const table = blocks.find((block) => block.type === 'table')
    const rows = table?.type === 'table' ? table.rows.map((row) => [row[0]?.join(''), row[5]?.join('')]) : []
    expect(rows).toEqual([
      ['1', 'เรื่อง'],
      ['2', 'จากโน้ตบุ๊ก'],
      ['3–5', 'ไม่ได้ใช้ (กันไว้ให้โน้ตบุ๊ก คืนแล้ว: งานเลิกก่อน)'],
      ['6', 'เรื่อง'],
    ])
  })
})
