import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composePaper } from '../../../shared/documents/compose.ts'
import { KINDS, kindOf } from '../../../shared/documents/kinds/index.ts'
import { settingsOf } from '../../../shared/documents/template.ts'
import { pagesOf } from '../../../shared/layout/lower.ts'
import { PAGE_SETTINGS } from '../../../shared/layout/rules.ts'
import { paragraph } from '../../../shared/model/prose.ts'
import { daysBetween, monthOf } from '../../../shared/thai/date.ts'
import { type Desk, emptyMeeting, FOURTH, openDesk, WORKSHOP } from './office.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  const { api } = desk
  const report = { source: 'letter' as const, percent: 50 }
  await api.progressReports.create({
    ...report,
    clauseId: 'phrae-clause-ita-3-2',
    agencyId: 'phrae-agency-local-admin',
    date: '2020-12-28',
    text: 'จัดประชุมเชิงปฏิบัติการแล้ว',
  })
  await api.progressReports.create({
    ...report,
    clauseId: 'phrae-clause-event-2',
    agencyId: 'phrae-agency-public-relations',
    date: '2020-12-03',
    text: 'จัดทำข่าวแล้ว',
  })
  await api.letters.create({
    officeId: 'phrae',
    meetingId: FOURTH,
    state: 'sent',
    number: 'พร ๐๐๑๗.๕/๕๔๓๒',
    date: '2020-12-01',
    subject: 'แจ้งมติที่ประชุม',
    addressees: [{ text: 'ประชาสัมพันธ์จังหวัดแพร่' }],
  })
})
afterAll(() => desk.close())

/** Each of the words, one after another. */
function expectInOrder(said: string, words: readonly string[]): void {
  let at = 0
  for (const one of words) {
    const found = said.indexOf(one, at)
    expect(found, one).toBeGreaterThanOrEqual(at)
    at = found + one.length
  }
}

describe('settings of a kind', () => {
  test('never take the name of a setting of the page', () => {
    const taken = KINDS.flatMap(({ id, settings }) =>
      Object.keys(settings ?? {}).flatMap((name) => (Object.hasOwn(PAGE_SETTINGS, name) ? [`${id}.${name}`] : [])),
    )
    expect(taken).toEqual([])
  })

  test('of every paper of a meeting say in Thai what they are, and none twice', () => {
    for (const kind of KINDS.filter(({ from }) => from === 'meeting')) {
      const labels = Object.values(settingsOf(kind)).map(({ label }) => label)
      expect(kind.settings, kind.id).toBeDefined()
      expect(
        labels.filter((label, index) => labels.indexOf(label) !== index),
        kind.id,
      ).toEqual([])
      for (const label of labels) expect(label).toMatch(/[ก-๎]/)
    }
  })
})

describe('บันทึกสรุปเรื่องเสนอที่ประชุม', () => {
  test('of an item to decide asks for a decision, of one to know for nothing more', async () => {
    const decided = await desk.make('brief', { meetingId: FOURTH }, { facts: [paragraph('จังหวัดจัดทำร่างแล้ว')] })
    expectInOrder(decided.said, [
      'บันทึกสรุปเรื่องเสนอที่ประชุมคณะอนุกรรมการ',
      'ระเบียบวาระที่ ๔.๑ เรื่อง (ร่าง) กำหนดการงานวันต่อต้านคอร์รัปชันสากล',
      '๑. ข้อเท็จจริง จังหวัดจัดทำร่างแล้ว',
      '๒. ข้อเสนอ จึงเสนอที่ประชุมเพื่อโปรดพิจารณา',
      'ผู้เสนอเรื่อง',
    ])
    expect(decided.said).not.toContain('เรื่องเดิม')
    const known = await desk.make('brief', { meetingId: FOURTH }, { item: '๓.๑.๑' })
    expectInOrder(known.said, ['หน่วยงานเจ้าของเรื่อง สำนักงาน ป.ป.ช. ประจำจังหวัดแพร่', 'จึงเสนอที่ประชุมเพื่อโปรดทราบ'])
    expect(known.paper.choices.item?.at(-1)).toMatch(/^[5๕] เรื่องอื่น ๆ$/)
  })

  test('an item that is not there is answered with those that are', async () => {
    const { said } = await desk.make('brief', { meetingId: FOURTH }, { item: 'ไม่มีเรื่องนี้' })
    expect(said).toContain('ไม่พบระเบียบวาระ “ไม่มีเรื่องนี้” ในการประชุมครั้งนี้ ระเบียบวาระที่มี ได้แก่ ๑ ๒ ๓')
  })
})

describe('ผังรายชื่อที่นั่ง', () => {
  test('has the chair first and whoever came in the place of the seat', async () => {
    const { paper } = await desk.make('seatingList', { meetingId: FOURTH })
    const table = paper.blocks.find((block) => block.type === 'table')
    expect(table?.rows).toHaveLength(32)
    expect(table?.rows[0]).toEqual([['1'], ['นายสมหวัง พ่วงบางโพ'], ['ผู้ว่าราชการจังหวัดแพร่'], ['ประธานฯ']])
    expect(table?.rows[1]?.slice(1)).toEqual([['นายชูศักดิ์ ติยะจามร'], ['แทน ปลัดจังหวัดแพร่'], []])
  })

  test.each([
    ['right', '1', '2'],
    ['left', '2', '1'],
  ])('may count from the chair’s %s hand, which is across from the reader', async (numbering, ofRight, ofLeft) => {
    const file = await desk.api.meetings.read({ id: FOURTH })
    const { blocks } = composePaper(kindOf('seatingList'), file, {}, { numbering })
    const table = blocks.find((block) => block.type === 'table')
    expect(table?.columns.map(({ label }) => label)).toEqual(['ที่นั่ง', 'ด้านขวาของประธาน', 'ที่นั่ง', 'ด้านซ้ายของประธาน'])
    expect([table?.rows[0]?.[0], table?.rows[0]?.[2]]).toEqual([[ofRight], [ofLeft]])
    expect(table?.rows.flatMap((row) => [row[0], row[2]]).filter((seat) => seat?.length)).toHaveLength(31)
  })

  test('leaves out who stays away or takes part from elsewhere', async () => {
    const file = await desk.api.meetings.read({ id: FOURTH })
    const [first, second, ...rest] = file.attendances.slice(0, 4)
    const attendances = [
      { ...first, status: 'absent' },
      { ...second, online: true },
      ...rest,
    ] as typeof file.attendances
    const { blocks } = composePaper(kindOf('seatingList'), { ...file, attendances }, {})
    expect(blocks.find((block) => block.type === 'table')?.rows).toHaveLength(2)
  })
})

describe('สำเนารายงานการประชุม', () => {
  test('is the minutes whole, with สำเนา above and สำเนาถูกต้อง below', async () => {
    const [copy, minutes] = [
      await desk.make('certifiedCopy', { meetingId: FOURTH }, { certified: '2020-12-02' }),
      await desk.make('minutes', { meetingId: FOURTH }),
    ]
    expect(copy.said).toBe(
      `สำเนา ${minutes.said} สำเนาถูกต้อง (นายชูชาติ ไทยภักดี) นักทรัพยากรบุคคลชำนาญการ สำนักงานจังหวัดแพร่ ๒ ธันวาคม ๒๕๖๓`,
    )
  })
})

describe('หนังสือติดตามผลตามมติ', () => {
  test('cites the notice, lists what is late or unreported, and asks by a day', async () => {
    const { said } = await desk.make(
      'reminder',
      { meetingId: FOURTH },
      { agency: 'ประชาสัมพันธ์', date: '2020-12-14', answerBy: '2020-12-25' },
    )
    expectInOrder(said, [
      'เรื่อง ขอติดตามผลการดำเนินงานตามมติที่ประชุม',
      'เรียน ประชาสัมพันธ์จังหวัดแพร่',
      'อ้างถึง หนังสือจังหวัดแพร่ ที่ พร ๐๐๑๗.๕/๕๔๓๒ ลงวันที่ ๑ ธันวาคม ๒๕๖๓',
      'ตามหนังสือที่อ้างถึง จังหวัดแพร่ ได้แจ้งมติที่ประชุม',
      'ข้อ ๒ มอบหมายให้',
      '(รายงานล่าสุดเมื่อวันที่ ๓ ธันวาคม ๒๕๖๓)',
      'ข้อ ๒.๓ เชิญสื่อมวลชน',
      'จึงขอให้สำนักงานประชาสัมพันธ์จังหวัดแพร่รายงานผลการดำเนินงาน',
      'ภายในวันที่ ๒๕ ธันวาคม ๒๕๖๓',
      'จึงเรียนมาเพื่อทราบและดำเนินการต่อไป',
    ])
    expect(said).not.toContain('คณะทำงาน')
  })

  test('before the day comes, what was reported of is not asked for again', async () => {
    const { said } = await desk.make('reminder', { meetingId: FOURTH }, { agency: 'ประชาสัมพันธ์', date: '2020-12-04' })
    expect(said).not.toContain('ข้อ ๒ มอบหมาย')
    expect(said).toContain('ข้อ ๒.๑ จัดทำข่าว')
    expect(said).toContain('ภายในวันที่ ………………')
  })

  test('never says that nothing is open to whom the list of orders would write', async () => {
    const file = await desk.api.meetings.read({ id: FOURTH })
    const owner = 'phrae-agency-local'
    const [one] = file.clauses.filter(({ ownerIds }) => ownerIds.length > 0)
    if (!one) throw new Error('the sample has no orders')
    const clauses = [{ ...one, ownerIds: [owner], due: null, rhythm: null, state: 'underway' as const }]
    const heard = { clauseId: one.id, agencyId: owner, percent: null, source: 'letter' as const, letterId: null }
    const report = {
      ...heard,
      date: '2020-12-01',
      text: 'เริ่มแล้ว',
      evidence: '',
      id: 'p',
      created: '',
      updated: '',
      revision: 1,
    }
    const said = (date: string) => {
      const facts = { ...file, clauses, progress: [report], agencies: { [owner]: 'หน่วยหนึ่ง' } }
      return JSON.stringify(composePaper(kindOf('reminder'), facts, { agency: 'หน่วยหนึ่ง', date }).blocks)
    }
    // Silent for less than thirty days, and for more.
    expect(said('2020-12-20')).toContain('ไม่มีข้อที่ต้องติดตาม')
    expect(said('2021-01-15')).not.toContain('ไม่มีข้อที่ต้องติดตาม')
    expect(said('2021-01-15')).toContain('(รายงานล่าสุดเมื่อวันที่ 1 ธันวาคม 2563)')
  })

  test('asks an independent body politely, and says the reason without a notice', async () => {
    const { said } = await desk.make('reminder', { meetingId: FOURTH }, { agency: 'ป.ป.ช.', answerBy: '2021-01-15' })
    expect(said).toContain('และที่ประชุมมีข้อสั่งการให้สำนักงาน ป.ป.ช. ประจำจังหวัดแพร่ดำเนินการ นั้น')
    expect(said).toContain('จึงขอความร่วมมือสำนักงาน ป.ป.ช. ประจำจังหวัดแพร่แจ้งผล')
    expect(said).toContain('จึงเรียนมาเพื่อโปรดทราบและดำเนินการต่อไป')
    expect(said).not.toContain('อ้างถึง หนังสือ')
  })

  test('counts the days of a rhythm', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
    expect(daysBetween('2021-01-01', '2020-12-31')).toBe(-1)
    expect(daysBetween('2000-01-01', '2100-01-01')).toBe(36_525)
  })
})

describe('บันทึกรายงานผลการติดตามมติ', () => {
  test('counts by state, what is late and what is silent, and names who to urge', async () => {
    const { said, paper } = await desk.make('governorMemo', { meetingId: FOURTH }, { asOf: '2020-12-31' })
    expectInOrder(said, [
      'บันทึกข้อความ',
      'ประจำเดือนธันวาคม ๒๕๖๓',
      'เรียน ผู้ว่าราชการจังหวัดแพร่',
      'ณ วันที่ ๓๑ ธันวาคม ๒๕๖๓ มีข้อสั่งการที่มอบหมายหน่วยงานรวมทั้งสิ้น จำนวน ๘ ข้อ แยกเป็น มอบหมายแล้ว จำนวน ๗ ข้อ และอยู่ระหว่างดำเนินการ จำนวน ๑ ข้อ',
      'เกินกำหนด จำนวน ๔ ข้อ และยังไม่มีรายงานผล จำนวน ๖ ข้อ',
      'เห็นควรมีหนังสือติดตามผลการดำเนินงานไปยังสำนักงานจังหวัดแพร่',
      'จึงเรียนมาเพื่อโปรดทราบและพิจารณา',
    ])
    const table = paper.blocks.find((block) => block.type === 'table')
    expect(table?.rows[1]).toEqual([
      ['2'],
      ['วาระที่ 3.1.2 ข้อ 3.2', expect.stringContaining('ในระดับองค์กรปกครองส่วนท้องถิ่น')],
      ['- สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดแพร่'],
      ['-'],
      ['อยู่ระหว่างดำเนินการ', '28 ธ.ค. 63 (ร้อยละ 50)', 'จัดประชุมเชิงปฏิบัติการแล้ว'],
    ])
    expect(table?.rows[4]?.[3]).toEqual(['9 ธ.ค. 63', 'เกินกำหนด'])
  })

  test('knows no more than was known on its day, and calls nothing late without one', async () => {
    const early = await desk.make('governorMemo', { meetingId: FOURTH }, { asOf: '2020-11-30' })
    expect(early.said).toContain('ยังไม่มีรายงานผล จำนวน ๘ ข้อ')
    expect(early.said).not.toContain('เกินกำหนด')
    expect((await desk.make('governorMemo', { meetingId: FOURTH })).said).not.toContain('เกินกำหนด')
  })

  test('of what is done proposes to end, in one count', async () => {
    const file = await desk.api.meetings.read({ id: FOURTH })
    const clauses = file.clauses.map((clause) => ({ ...clause, state: 'done' as const }))
    const { blocks } = composePaper(kindOf('governorMemo'), { ...file, clauses }, { asOf: '2021-01-31' })
    const said = JSON.stringify(blocks)
    expect(said).toContain('จำนวน 8 ข้อ ดำเนินการแล้วเสร็จทุกข้อ')
    expect(said).toContain('เห็นควรยุติการติดตาม')
    expect(said).not.toContain('เกินกำหนด')
  })

  test('without an order asks for nothing and has no table', () => {
    const { blocks } = composePaper(kindOf('governorMemo'), emptyMeeting(), {})
    expect(JSON.stringify(blocks)).toContain('การประชุมครั้งนี้ไม่มีข้อสั่งการที่ต้องติดตาม')
    expect(JSON.stringify(blocks)).toContain('จึงเรียนมาเพื่อโปรดทราบ"')
    expect(blocks.some(({ type }) => type === 'table' || type === 'pageBreak')).toBe(false)
  })

  test('names its month', () => expect(monthOf('2021-01-31')).toBe('มกราคม 2564'))
})

describe('หนังสือส่งรายงานการประชุม and แบบขอแก้ไข', () => {
  test('asks for corrections by a day, and takes silence for consent', async () => {
    const { said } = await desk.make('minutesLetter', { meetingId: FOURTH }, { answerBy: '2020-12-15' })
    expectInOrder(said, [
      'ที่ พร ๐๐๑๗.๕/ว',
      'เรื่อง ส่งรายงานการประชุมคณะอนุกรรมการ',
      'เรียน อนุกรรมการทุกท่าน',
      '๑. รายงานการประชุม จำนวน ๑ ชุด ๒. แบบขอแก้ไขรายงานการประชุม จำนวน ๑ ฉบับ',
      'ขอส่งรายงานการประชุม (สิ่งที่ส่งมาด้วย ๑)',
      'แบบขอแก้ไขรายงานการประชุม (สิ่งที่ส่งมาด้วย ๒) ภายในวันที่ ๑๕ ธันวาคม ๒๕๖๓',
      'จะถือว่าท่านรับรองรายงานการประชุมโดยไม่มีการแก้ไข',
      'จึงเรียนมาเพื่อโปรดพิจารณารับรองรายงานการประชุม',
    ])
  })

  test('without a slip or a day asks in writing within the office’s days', async () => {
    const enclosures = [{ title: 'รายงานการประชุม', count: 1, unit: 'ชุด', documentId: null }]
    const { said } = await desk.make('minutesLetter', { meetingId: FOURTH }, { enclosures })
    expect(said).toContain('รายงานการประชุม (สิ่งที่ส่งมาด้วย) เพื่อ')
    expect(said).toContain('ขอให้แจ้งเป็นหนังสือ ภายใน ๗ วันนับแต่วันที่ได้รับหนังสือนี้')
  })

  test('the slip has rows to write in, or those that were typed', async () => {
    const empty = await desk.make('amendmentSlip', { meetingId: FOURTH }, { answerBy: '2020-12-15' })
    expect(empty.paper.blocks.find((block) => block.type === 'table')?.rows).toHaveLength(5)
    expect(empty.said).toContain('โปรดส่งแบบนี้ ภายในวันที่ ๑๕ ธันวาคม ๒๕๖๓ ที่ สำนักงานจังหวัด')
    const rows = ['๓ | ๑๒ | ลำดับที่ ๗๓ | ลำดับที่ ๗๒', 'ฟ่วงบางโพ | พ่วงบางโพ', '', '๑ | ๒ | ก | ข | ค']
    const filled = await desk.make('amendmentSlip', { meetingId: FOURTH }, { rows, name: 'นายขจร วินัยพานิช' })
    expect(filled.paper.blocks.find((block) => block.type === 'table')?.rows).toEqual([
      [['๓'], ['๑๒'], ['ลำดับที่ ๗๓'], ['ลำดับที่ ๗๒']],
      [[], [], ['ฟ่วงบางโพ'], ['พ่วงบางโพ']],
      [['๑'], ['๒'], ['ก'], ['ข | ค']],
    ])
    expect(filled.said).toContain('( / ) ขอแก้ไขรายงานการประชุม ดังนี้')
  })
})

describe('ข่าวประชาสัมพันธ์', () => {
  test('leads with the short day, the place and who chairs, in Arabic digits', async () => {
    const { said, paper } = await desk.make(
      'pressRelease',
      { meetingId: FOURTH },
      { credits: ['ศิริลักษณ์ แคล้วคลาด/ข่าว', 'อรรคพงษ์ บุญชีพ/ภาพ'] },
    )
    expectInOrder(said, [
      'ข่าวประชาสัมพันธ์ จังหวัดแพร่',
      'จังหวัดแพร่ ประชุมคณะอนุกรรมการ',
      'วันนี้ (24 พ.ย. 63) เวลา 09.00 น. ณ ห้องประชุมจดหมายเหตุ ชั้น 2 ศาลากลางจังหวัดแพร่ นายสมหวัง พ่วงบางโพ ผู้ว่าราชการจังหวัดแพร่ เป็นประธานการประชุม',
      'โดยมีผู้เข้าร่วมประชุม จำนวน 31 คน',
      'ที่ประชุมได้รับทราบผลการดำเนินการประเมิน',
      'และพิจารณาเห็นชอบ (ร่าง) กำหนดการงาน',
      'ศิริลักษณ์ แคล้วคลาด/ข่าว อรรคพงษ์ บุญชีพ/ภาพ 24 พ.ย. 63',
      'แหล่งที่มา สำนักงานจังหวัดแพร่',
    ])
    expect(said).not.toMatch(/[๐-๙]/)
    expect(paper.blocks.some(({ type }) => type === 'emblem')).toBe(false)
    expect(pagesOf(paper.blocks, paper.page)).toHaveLength(1)
  })

  test('of a meeting whose chair nobody knows says who holds it', async () => {
    const { said } = await desk.make('pressRelease', { meetingId: WORKSHOP })
    expect(said).toContain('สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดแพร่จัดประชุมเชิงปฏิบัติการ')
    expect(said).not.toContain('จำนวน 0 คน')
  })
})

describe('awkward facts', () => {
  const NEW = [
    'brief',
    'seatingList',
    'certifiedCopy',
    'reminder',
    'governorMemo',
    'minutesLetter',
    'amendmentSlip',
    'pressRelease',
  ]
  test.each(NEW)('%s of an empty meeting says no undefined, null or unfilled slot', (id) => {
    const { blocks } = composePaper(kindOf(id), emptyMeeting(), {})
    expect(JSON.stringify(blocks)).not.toMatch(/undefined|NaN|\{[ก-๙]/)
  })

  test.each(NEW)('%s of a full meeting leaves no slot unfilled and no space doubled', async (id) => {
    const { blocks } = (await desk.make(id, { meetingId: FOURTH })).paper
    expect(JSON.stringify(blocks)).not.toMatch(/undefined|NaN|\{[ก-๙]/)
    expect(JSON.stringify(blocks).replace(/\( +\/? *\) {2}/g, '')).not.toMatch(/[ก-๙] {2,}[ก-๙]/)
  })
})
