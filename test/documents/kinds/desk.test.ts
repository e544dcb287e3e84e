import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOf } from '../../../shared/layout/lower.ts'
import { paragraph } from '../../../shared/model/prose.ts'
import { type Desk, openDesk, plain } from './office.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const phrae = async () => (await desk.api.letters.get({ id: 'phrae-letter-5615' })).officeId

describe('คำสั่งแต่งตั้งคณะ', () => {
  test('prints the seats in their order with the words of the body, its duties, and asks for the power', async () => {
    const { said, paper } = await desk.make('committeeOrder', { committeeId: 'phrae-committee' })
    expect(said).toContain('จึงแต่งตั้งคณะอนุกรรมการการดำเนินงานตามยุทธศาสตร์ชาติ')
    expect(said).toMatch(/๑\. องค์ประกอบ ๑\.๑ ผู้ว่าราชการจังหวัดแพร่ ?ประธานฯ ๑\.๒ ปลัดจังหวัดแพร่ ?อนุกรรมการ/)
    expect(said).toContain('๒. หน้าที่และอำนาจ ๒.๑ ')
    const seats = await desk.api.seats.list({ where: { committeeId: 'phrae-committee' } })
    const rows = paper.blocks.flatMap((block) => (block.type === 'prose' ? block.prose : []))
    expect(rows.filter((one) => one.type === 'paragraph' && one.text.join('').includes('\t'))).toHaveLength(
      seats.length,
    )
    const { revision } = paper.document
    await expect(desk.api.documents.issue({ id: paper.document.id, revision })).rejects.toThrow('อำนาจตามกฎหมาย')
  })

  test('is signed by who acts for the governor as the regulation has it: the own post first', async () => {
    const seats = await desk.api.seats.list({ where: { committeeId: 'phrae-committee' } })
    const chair = seats.find(({ role }) => role === 'chair')
    const person = await desk.api.people.create({ title: 'ว่าที่ ร.ต.', given: 'สมชาย', family: 'ใจดี' })
    const vice = await desk.api.posts.create({ title: 'รองผู้ว่าราชการจังหวัดแพร่' })
    const since = '2020-01-01'
    const of = { personId: person.id, since }
    await desk.api.tenures.create({ ...of, postId: vice.id })
    const { id, revision } = await desk.api.tenures.create({
      ...of,
      postId: chair?.postId ?? '',
      acting: 'รักษาราชการแทน',
    })
    const { paper, said } = await desk.make('committeeOrder', { committeeId: 'phrae-committee' })
    expect(paper.values.signatory).toEqual({
      personId: null,
      rank: 'ว่าที่ร้อยตรี',
      name: 'สมชาย ใจดี',
      position: ['รองผู้ว่าราชการจังหวัดแพร่ รักษาราชการแทน', 'ผู้ว่าราชการจังหวัดแพร่'],
    })
    expect(said).toMatch(/ว่าที่ร้อยตรี ?\(สมชาย ใจดี\) รองผู้ว่าราชการจังหวัดแพร่ รักษาราชการแทน ผู้ว่าราชการจังหวัดแพร่$/)
    await desk.api.tenures.remove({ id, revision })
  })

  test('follows a seat that is added or renamed, as long as it is a draft', async () => {
    const { paper } = await desk.make('committeeOrder', { committeeId: 'phrae-committee' })
    const post = await desk.api.posts.create({ title: 'ผู้แทนภาคประชาสังคม' })
    await desk.api.seats.create({ committeeId: 'phrae-committee', postId: post.id, position: 99 })
    expect(JSON.stringify((await desk.api.documents.compose({ id: paper.document.id })).blocks)).toContain(
      'ผู้แทนภาคประชาสังคม\\tอนุกรรมการ',
    )
  })
})

describe('บันทึกข้อความแจ้งต่อ', () => {
  test('cites the letter it passes on, with urgency, number, date and subject from the register', async () => {
    const officeId = await phrae()
    const { id } = await desk.api.letters.create({
      officeId,
      kind: 'memo',
      addressees: [{ groupId: 'phrae-group-districts', text: 'นายอำเภอทุกอำเภอ' }],
      references: [{ letterId: 'phrae-letter-5615' }],
    })
    const { said, paper } = await desk.make('relayMemo', { letterId: id })
    const cited = await desk.api.letters.get({ id: 'phrae-letter-5615' })
    expect(paper.values.subject).toBe(cited.subject.replaceAll('\n', ' '))
    expect(said).toMatch(/ตามหนังสือ\S* ด่วนที่สุด ที่ พร ๐๐๒๓\.๔\/ว ๕๖๑๕ ลงวันที่ ๑๗ ธันวาคม ๒๕๖๓ เรื่อง การประชุม.+ นั้น/)
    expect(said).toContain('จึงเรียนมาเพื่อทราบและดำเนินการต่อไป สำหรับอำเภอให้แจ้งเทศบาลตำบล')
  })

  test('is not closed twice when the officer has closed it', async () => {
    const { id } = await desk.api.letters.create({
      officeId: await phrae(),
      kind: 'memo',
      subject: 'ทดสอบ',
      body: [paragraph('จึงเรียนมาเพื่อโปรดทราบ')],
    })
    const { said } = await desk.make('relayMemo', { letterId: id })
    expect(said.match(/จึงเรียนมา/g)).toHaveLength(1)
  })
})

describe('ประกาศเจตนารมณ์', () => {
  test('has a head that names no agency and ends with the formula of publication', async () => {
    const { id } = await desk.api.letters.create({
      officeId: await phrae(),
      kind: 'announcement',
      subject: 'ความโปร่งใส',
    })
    const { said } = await desk.make('intent', { letterId: id })
    expect(said).toMatch(/^ประกาศเจตนารมณ์ เรื่อง ความโปร่งใส .*จึงประกาศให้ทราบและถือปฏิบัติโดยทั่วกัน ประกาศ ณ วันที่/)
  })
})

describe('หน้าทะเบียนหนังสือ', () => {
  test('has the columns of แบบที่ ๑๔ and the letters of the span in the order of their numbers', async () => {
    const officeId = await phrae()
    const span = { from: '2020-01-01', to: '2020-12-31' }
    const { paper } = await desk.make('registerPages', { officeId }, { ...span, register: 'ทะเบียนหนังสือเวียน' })
    const table = paper.blocks.find((block) => block.type === 'table')
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.columns.map(({ label }) => label)).toEqual([
      'เลขทะเบียนส่ง',
      'ที่',
      'ลงวันที่',
      'จาก',
      'ถึง',
      'เรื่อง',
      'การปฏิบัติ',
      'หมายเหตุ',
    ])
    const numbers = table.rows.map((row) => Number(row[0]?.[0]))
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(numbers).toContain(5615)
    expect(paper.page.width).toBeGreaterThan(paper.page.height)
  })

  test('of received letters has the day and number of receipt', async () => {
    const officeId = await phrae()
    await desk.api.letters.create({
      officeId,
      direction: 'in',
      subject: 'หนังสือที่ได้รับ',
      from: 'กรมหนึ่ง',
      number: 'มท 0201.2/ว 1',
      date: '2020-12-01',
      receivedNumber: '77',
      receivedDate: '2020-12-03',
    })
    const values = { register: 'ทะเบียนหนังสือรับ', from: '2020-12-03', to: '2020-12-03' }
    const { said } = await desk.make('registerPages', { officeId }, values)
    expect(said).toContain('ทะเบียนหนังสือรับ ตั้งแต่วันที่ ๓ ธันวาคม ๒๕๖๓ ถึงวันที่ ๓ ธันวาคม ๒๕๖๓')
    expect(said).toContain('๗๗ มท ๐๒๐๑.๒/ว ๑ ๑ ธ.ค. ๖๓ กรมหนึ่ง')
    const none = await desk.make('registerPages', { officeId }, { ...values, from: '1999-01-01', to: '1999-01-02' })
    expect(none.said).toContain('ไม่มีหนังสือในช่วงนี้')
  })
})

describe('ซองจดหมาย และป้ายจ่าหน้า', () => {
  test('one envelope of its size for each addressee, a group as the posts it stands for', async () => {
    const officeId = await phrae()
    const posts = await Promise.all(['นายอำเภอสอง', 'นายอำเภอลอง'].map((title) => desk.api.posts.create({ title })))
    const group = await desk.api.addresseeGroups.create({ officeId, name: 'กลุ่ม', postIds: posts.map(({ id }) => id) })
    const { id } = await desk.api.letters.create({
      officeId,
      number: 'พร 0017/ว 9',
      addressees: [
        { groupId: group.id, text: 'กลุ่ม' },
        { groupId: null, text: 'นายกเทศมนตรีเมืองแพร่' },
      ],
    })
    const { paper, said } = await desk.make('envelope', { letterId: id })
    expect(pagesOf(paper.blocks, paper.page)).toHaveLength(3)
    expect(paper.page.width).toBeCloseTo((22.9 * 72) / 2.54)
    for (const name of ['นายอำเภอสอง', 'นายอำเภอลอง', 'นายกเทศมนตรีเมืองแพร่'])
      expect(said).toMatch(new RegExp(`ที่ พร ๐๐๑๗/ว ๙ เรียน ${name}`))
    const labels = await desk.make('labels', { letterId: id })
    expect(plain(labels.said)).toContain('เรียน นายอำเภอสอง จาก สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดแพร่ ที่ พร ๐๐๑๗/ว ๙')
    expect(pagesOf(labels.paper.blocks, labels.paper.page)).toHaveLength(1)
  })

  test('thirty labels of 3.4 cm are two columns on two sheets, none cut', async () => {
    const addressees = Array.from({ length: 30 }, (_, at) => ({
      groupId: null,
      text: `นายกองค์การบริหารส่วนตำบลที่ ${at + 1}`,
    }))
    const { id } = await desk.api.letters.create({ officeId: await phrae(), addressees })
    const { paper } = await desk.make('labels', { letterId: id })
    const sheets = pagesOf(paper.blocks, paper.page).map((flow) =>
      flow.reduce((sum, one) => sum + (one.type === 'grid' ? one.rows.length : 0), 0),
    )
    expect(sheets).toEqual([8, 7])
  })
})

describe('ปฏิทินการประชุมประจำเดือน', () => {
  test('has the weeks of the month, each meeting in its day, on one sheet', async () => {
    for (const [month, weeks] of [
      ['2020-11-15', 6],
      ['2021-02-01', 4],
      ['2020-12-31', 5],
    ] as const) {
      const { paper } = await desk.make('monthSheet', { officeId: 'phrae' }, { month })
      const table = paper.blocks.find((block) => block.type === 'table')
      if (table?.type !== 'table') throw new Error('no table')
      expect(table.rows).toHaveLength(weeks)
      const days = table.rows.flat().flatMap((cell) => (cell[0] ? [Number(cell[0])] : []))
      expect(days).toEqual(Array.from({ length: days.length }, (_, at) => at + 1))
      expect(pagesOf(paper.blocks, paper.page)).toHaveLength(1)
    }
    const { said } = await desk.make('monthSheet', { officeId: 'phrae' }, { month: '2020-11-01' })
    expect(said).toContain('พฤศจิกายน ๒๕๖๓')
    expect(said).toMatch(/๒๔ ๐๙\.๐๐ น\. .*ครั้งที่ ๔\/๒๕๖๓ ห้องประชุมจดหมายเหตุ/)
  })
})
