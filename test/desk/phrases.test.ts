import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../shared/api.ts'
import { learned, nextSlot, offered, phrasesOf } from '../../shared/desk/phrases.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

describe('sentences an office writes again', () => {
  test('are those written more than once, the agency left open', () => {
    const texts = [
      'มอบหมายให้สำนักงานจังหวัดแพร่ติดตามผล',
      'มอบหมายให้สำนักงาน ป.ป.ช. ประจำจังหวัดแพร่ติดตามผล',
      'กล่าวครั้งเดียวเท่านั้น',
      'สั้น',
      'สั้น',
    ]
    expect(learned(texts, ['สำนักงานจังหวัดแพร่', 'สำนักงาน ป.ป.ช. ประจำจังหวัดแพร่'])).toEqual([
      ['มอบหมายให้{หน่วยงาน}ติดตามผล', 2],
    ])
  })

  test('leave days and numbers open, and a score with its agency is none', () => {
    const texts = [
      'สำนักงานจังหวัดแพร่ ๘๗.๐๒ คะแนน',
      'สำนักงานจังหวัดแพร่ ๘๗.๐๒ คะแนน',
      'ให้รายงานผลการดำเนินงานภายในวันที่ ๑๕ มกราคม ๒๕๖๔',
      'ให้รายงานผลการดำเนินงานภายในวันที่ 30 ก.ย. 2569',
      'รับรองรายงานการประชุมครั้งที่ ๓/๒๕๖๓ โดยไม่มีการแก้ไข',
      'รับรองรายงานการประชุมครั้งที่ ๔/๒๕๖๓ โดยไม่มีการแก้ไข',
      'ผลคะแนน ๘๗.๐๒ ระดับ A',
      'ผลคะแนน ๘๗.๐๒ ระดับ A',
    ]
    expect(learned(texts, ['สำนักงานจังหวัดแพร่'])).toEqual([
      ['ให้รายงานผลการดำเนินงานภายในวันที่ {วันที่}', 2],
      ['รับรองรายงานการประชุมครั้งที่ {ตัวเลข} โดยไม่มีการแก้ไข', 2],
    ])
  })

  test('come after those kept on purpose and before those of the program, each once', () => {
    const all = phrasesOf(
      [{ id: 'a', text: 'ประโยคของเรา' }],
      [
        ['รับทราบ', 7],
        ['ประโยคของเรา', 3],
      ],
    )
    expect(all.slice(0, 2)).toEqual([
      { text: 'ประโยคของเรา', id: 'a', uses: 3 },
      { text: 'รับทราบ', id: null, uses: 7 },
    ])
    expect(all.filter(({ text }) => text === 'รับทราบ')).toHaveLength(1)
    expect(all.length).toBeGreaterThan(10)
  })

  test('are found by any words, those that begin with them first', () => {
    const all = phrasesOf([], [])
    expect(offered(all, 'มอบหมาย')[0]?.text).toMatch(/^มอบหมาย/)
    expect(offered(all, 'ครั้งต่อไป ความก้าวหน้า').map(({ text }) => text)).toEqual([
      'มอบหมายให้ {หน่วยงาน} รายงานความก้าวหน้าให้ที่ประชุมทราบในการประชุมครั้งต่อไป',
    ])
    expect(offered(all, 'ไม่มีคำนี้เลย')).toEqual([])
  })

  test('have slots that are gone through one after another', () => {
    const text = 'ให้ {หน่วยงาน} ทำ {เรื่อง}'
    expect(nextSlot(text, 0)).toEqual([4, 14])
    expect(nextSlot(text, 14)).toEqual([18, 26])
    expect(nextSlot(text, 26)).toBeNull()
  })
})

describe('of the store', () => {
  let api: Api
  beforeEach(async () => {
    ;({ api } = await openSampleOffice())
  })

  test('follow what this office writes, not what another does', async () => {
    const words = 'ขอให้ทุกหน่วยงานส่งข้อมูลให้ฝ่ายเลขานุการโดยด่วน'
    for (const id of ['phrae-item-1', 'phrae-item-5']) {
      const item = await api.agendaItems.get({ id })
      await api.agendaItems.update({
        id,
        revision: item.revision,
        change: { minutes: [...item.minutes, paragraph(words)] },
      })
    }
    const { officeId } = await api.meetings.get({ id: 'phrae-meeting-4-2563' })
    expect(await api.phrases.offers({ officeId })).toContainEqual({ text: words, uses: 2, id: null })
    const other = (await api.offices.list({})).find(({ id }) => id !== officeId)
    expect((await api.phrases.offers({ officeId: other?.id ?? '' })).map(({ text }) => text)).not.toContain(words)
  })

  test('are kept and forgotten on purpose', async () => {
    const { officeId } = await api.meetings.get({ id: 'phrae-meeting-4-2563' })
    const kept = await api.phrases.create({ text: 'ที่ประชุมมีข้อสังเกตดังนี้' })
    expect((await api.phrases.offers({ officeId }))[0]).toMatchObject({ id: kept.id })
    await api.phrases.remove({ id: kept.id, revision: kept.revision })
    expect((await api.phrases.offers({ officeId })).map(({ text }) => text)).not.toContain(kept.text)
  })
})
