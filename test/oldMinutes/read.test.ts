import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { itemTree } from '../../shared/oldMinutes/items.ts'
import type { OldMinutes, Piece } from '../../shared/oldMinutes/model.ts'
import { readOldMinutes } from '../../shared/oldMinutes/read.ts'
import { sampleMeeting, scoresOf } from './corpus.ts'
import { factsOf, precision, recall } from './measure.ts'

const file = (path: string) => readFileSync(resolve(import.meta.dirname, path), 'utf8').split(/\r?\n/)
const seed = () => file('../fixtures/seeds/002.txt')
const agencies = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../resources/sample/phrae.json'), 'utf8'),
).agencies
const of = <K extends Piece['kind']>(minutes: OldMinutes, kind: K) =>
  minutes.pieces.filter((piece): piece is Extract<Piece, { kind: K }> => piece.kind === kind)
const head = 'รายงานการประชุมคณะทำงาน\nครั้งที่ ๑/๒๕๖๖\nวันที่ ๕ มกราคม ๒๕๖๖ เวลา ๐๙.๓๐ น.\nณ ห้องประชุม\n'
const read = (body: string) => readOldMinutes(`${head}\nผู้มาประชุม\n๑. นายก ข\tประธาน\n\n${body}`.split('\n'))

describe('the minutes of seed 002, as the scanner left them', () => {
  test('every attendee, item, resolution and clause is found, and nothing else', async () => {
    const base = await sampleMeeting()
    const scores = scoresOf(factsOf(base), seed(), 0.08)
    for (const sort of ['head', 'people', 'items', 'resolutions', 'clauses'] as const) {
      expect([sort, scores[sort].missed, scores[sort].wrong]).toEqual([sort, [], []])
      expect([precision(scores[sort]), recall(scores[sort])]).toEqual([1, 1])
    }
    // ประธาน แจ้งให้ที่ประชุมทราบ stood on the page that is lost.
    expect(scores.speakers.missed).toHaveLength(1)
    expect(scores.speakers.wrong).toEqual([])
  })

  test('lost headings are set where they belong and said to be guessed', () => {
    const minutes = readOldMinutes(seed(), agencies)
    expect(of(minutes, 'item').map(({ level, section, title }) => [level, section, title.slice(0, 22)])).toMatchObject([
      [0, 'chair', 'เรื่องที่ประธานแจ้งให้'],
      [0, 'minutes', 'เรื่องรับรองรายงานการป'],
      [0, 'information', 'เรื่องเพื่อทราบ'],
      [1, null, 'ผลการดำเนินการประเมินค'],
      [2, null, 'การประเมินผลติดตามการป'],
      [2, null, 'ความก้าวหน้าการดำเนินก'],
      [0, 'consideration', 'เรื่องเพื่อพิจารณา'],
      [1, null, '(ร่าง) กำหนดการงานวันต'],
      [0, 'other', 'เรื่องอื่น ๆ'],
    ])
    const guessed = minutes.doubts.map(({ of: id }) => minutes.pieces.find((piece) => piece.id === id)).filter(Boolean)
    expect(guessed.filter((piece) => piece?.kind === 'item')).toHaveLength(3)
    expect(minutes.doubts.map(({ what }) => what).join()).toContain('ผู้จัดรายงานการประชุม')
  })

  test('a clause 3.1 is no item 3.1, and its doers are guessed', () => {
    const minutes = readOldMinutes(seed(), agencies)
    const owners = of(minutes, 'clause').map(({ level, mark, ownerIds }) => [level, mark, ownerIds.join()])
    expect(owners.slice(3, 6)).toEqual([
      [1, 'outline', 'phrae-agency-governor-office'],
      [1, 'outline', 'phrae-agency-local-admin'],
      [1, 'outline', 'phrae-agency-nacc'],
    ])
    // ดำเนินการ … ดังต่อไปนี้: what stands below is for the same agency.
    expect(owners.slice(8)).toEqual([
      [0, 'dot', 'phrae-agency-public-relations'],
      ...[1, 2, 3].map(() => [1, 'outline', 'phrae-agency-public-relations']),
    ])
  })

  test('everything found names its lines', () => {
    const lines = seed()
    const minutes = readOldMinutes(lines)
    for (const one of [...minutes.attendees, ...minutes.pieces]) {
      expect(one.line).toBeGreaterThanOrEqual(minutes.from)
      expect(one.to).toBeGreaterThanOrEqual(one.line)
    }
    const { name, line } = minutes.attendees[7] as (typeof minutes.attendees)[number]
    expect(lines[line - 1]).toContain(name?.given)
  })
})

describe('minutes of other offices', () => {
  test('a municipal council: Arabic digits, titles below their headings, colons, members by post', () => {
    const minutes = readOldMinutes(file('papers/council.txt'))
    expect(minutes).toMatchObject({ number: 1, year: 2565, date: '2022-05-18', start: '10:00', closedAt: '11:45' })
    expect(minutes.attendees.map(({ list }) => list).join()).toBe('came,came,came,came,came,absent,guest,guest')
    expect(minutes.attendees[3]?.name).toEqual({ title: 'ส.อ.', given: 'สมเกียรติ', family: 'พรหมมา' })
    expect(minutes.attendees[5]).toMatchObject({ post: 'สมาชิกสภาเทศบาล', reason: 'ลาป่วย' })
    expect(of(minutes, 'item').map(({ level, title }) => [level, title.slice(0, 20)])).toEqual([
      [0, 'เรื่องที่ประธานจะแจ้'],
      [0, 'เรื่องรับรองรายงานกา'],
      [0, 'เรื่องที่เสนอใหม่'],
      [1, 'ญัตติขออนุมัติโอนเงิ'],
      [1, 'ญัตติขอความเห็นชอบแผ'],
      [0, 'เรื่องอื่น ๆ'],
    ])
    expect(
      of(minutes, 'text')
        .map(({ speaker }) => speaker)
        .filter(Boolean),
    ).toEqual(['ประธานสภาฯ', 'ประธานสภาฯ', 'นายประยูร อินต๊ะ\n(นายกเทศมนตรี)', 'นายอินสอน ใจมา', 'ประธานสภาฯ'])
    expect(of(minutes, 'resolution').map(({ decides }) => decides)).toEqual([
      'acknowledge',
      'certify',
      'approve',
      'approve',
    ])
    expect([minutes.recorder?.name, minutes.checker?.name]).toEqual(['นายธนวัฒน์ สุขใจ', 'นายบุญส่ง แก้วมา'])
  })

  test('a province: a ruled line, wrapped speech, a substitute named either way, orders with brackets', () => {
    const minutes = readOldMinutes(file('papers/province.txt'))
    expect(minutes).toMatchObject({ number: 2, year: 2567, date: '2024-03-14', start: '13:40', closedAt: '15:30' })
    expect(minutes.place).toBe('ห้องประชุมเขลางค์ ชั้น ๓ ศาลากลางจังหวัดลำปาง')
    expect(minutes.attendees.map(({ list }) => list).join(' ')).toBe('came came came came came absent guest guest')
    expect(minutes.attendees.filter(({ substitute }) => substitute).map(({ post }) => post)).toEqual([
      'ผู้บังคับการตำรวจภูธรจังหวัดลำปาง',
      'ปลัดจังหวัดลำปาง',
    ])
    const kinds = minutes.pieces.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'item')).toHaveLength(7)
    expect(kinds.filter((kind) => kind === 'resolution')).toHaveLength(4)
    expect(kinds.filter((kind) => kind === 'clause')).toHaveLength(2)
    expect([minutes.recorder?.name, minutes.checker?.name]).toEqual(['นางสมใจ สุขสบาย', 'นายประสิทธิ์ ทองดี'])
  })

  test('a school: one line for the head, ranks, a monk, somebody online, a table, clauses of two levels', () => {
    const minutes = readOldMinutes(file('papers/school.txt'))
    expect(minutes).toMatchObject({ number: 3, mode: 'hybrid', onlineMeans: 'Zoom', start: '13:40', closedAt: '15:20' })
    expect(minutes.title.join()).toBe('คณะกรรมการสถานศึกษาขั้นพื้นฐาน โรงเรียนวัดโพธิ์ทอง')
    expect(minutes.attendees.map(({ name }) => name?.title)).toEqual([
      'พระครู',
      'ผศ.ดร.',
      'ว่าที่ ร.ต.หญิง',
      'ม.ล.',
      'นาย',
      'นาง',
    ])
    expect(minutes.attendees[3]).toMatchObject({ online: true, post: 'ผู้แทนองค์กรชุมชน', role: 'กรรมการ' })
    expect(minutes.attendees[5]).toMatchObject({ list: 'absent', reason: 'ติดภารกิจ' })
    expect(of(minutes, 'table')[0]?.rows).toHaveLength(3)
    expect(itemTree(minutes.pieces).map(({ children }) => children.length)).toEqual([0, 0, 0, 1, 2, 0])
    expect(of(minutes, 'clause').map(({ level, mark }) => `${level} ${mark}`)).toEqual([
      '0 dot',
      '0 dot',
      '1 outline',
      '1 outline',
    ])
    expect(of(minutes, 'resolution').at(-1)?.decides).toBe('reject')
  })
})

describe('what is easily mistaken', () => {
  test('an item 3.2 after clauses 1. 2. is an item, because clause 2. goes on with 2.1 or 3.', () => {
    const minutes = read(
      'ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ\nมติที่ประชุม รับทราบ\nระเบียบวาระที่ ๒ เรื่องเพื่อพิจารณา\n๒.๑ เรื่องแรก\nมติที่ประชุม เห็นชอบ ดังนี้\n๑. ข้อหนึ่ง\n๒. ข้อสอง\n๒.๑ ข้อย่อย\n๒.๒ เรื่องที่สอง\nมติที่ประชุม รับทราบ\nเลิกประชุมเวลา ๑๐.๐๐ น.',
    )
    expect(of(minutes, 'item').map(({ title }) => title)).toContain('เรื่องที่สอง')
    expect(of(minutes, 'clause').map(({ text }) => text)).toEqual(['ข้อหนึ่ง', 'ข้อสอง', 'ข้อย่อย'])
  })

  test('figures and dates at the head of a line are no numbers of paragraphs', () => {
    const minutes = read('ระเบียบวาระที่ ๑ เรื่องเพื่อทราบ\n๘๕.๐๐ คะแนนเป็นเกณฑ์ขั้นต่ำ\n๒๘ กันยายน ๒๕๖๓ เป็นวันสิ้นสุด\nที่ประชุม รับทราบ')
    expect(of(minutes, 'text').map(({ mark }) => mark)).toEqual([null, null])
  })

  test('what the meeting discussed is no resolution', () => {
    const minutes = read('ระเบียบวาระที่ ๑ เรื่องเพื่อทราบ\nที่ประชุมได้ซักถามถึงความคืบหน้าของโครงการ\nที่ประชุมรับทราบ')
    expect(of(minutes, 'resolution').map(({ text }) => text)).toEqual(['รับทราบ'])
  })

  test('เปิดประชุม is not ปิดประชุม, and O between digits is ๐', () => {
    const minutes = read('เปิดประชุมเวลา ๐๙.๓๕ น.\nระเบียบวาระที่ ๑ เรื่องเพื่อทราบ\nที่ประชุม รับทราบ\nปิดประชุมเวลา ๑O.OO น.')
    expect(minutes).toMatchObject({ start: '09:35', closedAt: '10:00' })
  })

  test('acting for somebody is a post, standing in for somebody is not', () => {
    const text = `${head}\nผู้มาประชุม\n๑. นายก ข\tรักษาราชการแทนนายอำเภอเมือง\n๒. นายค ง\tปลัดอำเภอ แทน นายอำเภอสอง\n๓. นางจ ฉ\tคลังจังหวัด (แทน)\n๔. นายช ซ\tผู้แทนหอการค้า\nเริ่มประชุมเวลา ๐๙.๓๐ น.`
    const { attendees } = readOldMinutes(text.split('\n'))
    expect(attendees.map(({ substitute, ownPost, post }) => [substitute, ownPost, post])).toEqual([
      [false, '', 'รักษาราชการแทนนายอำเภอเมือง'],
      [true, 'ปลัดอำเภอ', 'นายอำเภอสอง'],
      [true, '', 'คลังจังหวัด'],
      [false, '', 'ผู้แทนหอการค้า'],
    ])
  })

  test('a day that is none and a wrong weekday are doubted, not put right', () => {
    const bad = readOldMinutes(head.replace('วันที่ ๕ มกราคม', 'วันจันทร์ที่ ๕ มกราคม').split('\n').concat('ผู้มาประชุม'))
    expect(bad.doubts.map(({ what }) => what)).toContain('วันที่นี้ไม่ใช่วันจันทร์ แต่เป็นวันพฤหัสบดี')
    const none = readOldMinutes(head.replace('๕ มกราคม', '๓๑ เมษายน').split('\n').concat('ผู้มาประชุม'))
    expect(none.date).toBeNull()
    expect(none.doubts.some(({ of: field }) => field === 'date')).toBe(true)
  })

  test('text that is no minutes at all gives doubts and no error', () => {
    for (const text of ['', 'สวัสดี', '๑.\n๒.\n\t\t\n(', 'ก'.repeat(50_000), '1.1.1.1 '.repeat(2000)])
      expect(readOldMinutes(text.split('\n')).doubts.length).toBeGreaterThan(0)
  })
})
