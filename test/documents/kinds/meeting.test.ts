import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headOfOwner } from '../../../shared/documents/kinds/agencyHead.ts'
import { dueWords } from '../../../shared/documents/kinds/clauseWords.ts'
import { pagesOf } from '../../../shared/layout/lower.ts'
import { parse } from '../../../shared/model/explain.ts'
import { Attendance } from '../../../shared/model/meeting.ts'
import { type Desk, FOURTH, openDesk, WORKSHOP } from './office.ts'

const BODY = 'คณะอนุกรรมการการดำเนินงานตามยุทธศาสตร์ชาติว่าด้วยการป้องกันและปราบปรามการทุจริตจังหวัดแพร่'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

describe('หนังสือเชิญประชุม', () => {
  test('says body, sitting, day, time, place and what for, as rulebook §6 has it', async () => {
    const { said, texts } = await desk.make('invitation', { meetingId: FOURTH }, { replyBy: '2020-11-20' })
    const order = [
      'ที่ พร ๐๐๑๗.๕/ว',
      'ศาลากลางจังหวัดแพร่',
      `เรื่อง ขอเชิญประชุม${BODY} ครั้งที่ ๔/๒๕๖๓`,
      'เรียน อนุกรรมการทุกท่าน',
      'สิ่งที่ส่งมาด้วย ๑. ระเบียบวาระการประชุม จำนวน ๑ ชุด ๒. แบบตอบรับการเข้าร่วมประชุม จำนวน ๑ ฉบับ',
      `ด้วยจังหวัดแพร่ กำหนดจัดประชุม${BODY} ครั้งที่ ๔/๒๕๖๓ ในวันอังคารที่ ๒๔ พฤศจิกายน ๒๕๖๓ เวลา ๐๙.๐๐ น. ณ ห้องประชุมจดหมายเหตุ ชั้น ๒ ศาลากลางจังหวัดแพร่ เพื่อพิจารณา (ร่าง) กำหนดการงานวันต่อต้านคอร์รัปชันสากล (ประเทศไทย) จังหวัดแพร่`,
      'จังหวัดแพร่จึงขอเชิญท่านเข้าร่วมประชุมดังกล่าว',
      'ระเบียบวาระการประชุม (สิ่งที่ส่งมาด้วย ๑)',
      'แบบตอบรับการเข้าร่วมประชุม (สิ่งที่ส่งมาด้วย ๒) ภายในวันที่ ๒๐ พฤศจิกายน ๒๕๖๓',
      'จึงเรียนมาเพื่อโปรดเข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว',
      'ขอแสดงความนับถือ',
      '(นายสมหวัง พ่วงบางโพ) ผู้ว่าราชการจังหวัดแพร่',
      'สำนักงานจังหวัด กลุ่มงานบริหารทรัพยากรบุคคล',
    ]
    let at = 0
    for (const words of order) {
      const found = said.indexOf(words, at)
      expect(found, words).toBeGreaterThanOrEqual(at)
      at = found
    }
    // Rule: ด้วย is not closed by นั้น (rulebook §4.2).
    expect(texts.find((text) => text.startsWith('ด้วยจังหวัดแพร่'))).not.toMatch(/นั้น$/)
  })

  test('lets a reason that begins with ตามที่ stand first, closed by นั้น', async () => {
    const reason = 'ตามที่จังหวัดแพร่ ได้รับแจ้งปฏิทินการประเมิน นั้น'
    const { texts } = await desk.make('invitation', { meetingId: WORKSHOP }, { reason })
    const at = texts.indexOf(reason)
    expect(at).toBeGreaterThan(0)
    expect(texts[at + 1]).toMatch(
      /^ในการนี้ สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดแพร่ และสำนักงาน ป\.ป\.ช\. ประจำจังหวัดแพร่ กำหนดจัดประชุมเชิงปฏิบัติการ/,
    )
    expect(texts.join('')).not.toContain('ประชุมการประชุม')
  })

  test('follows the salutation with its own summary and closing', async () => {
    const { said } = await desk.make(
      'invitation',
      { meetingId: FOURTH },
      { salutation: 'นมัสการ', addressees: [{ groupId: null, text: 'พระเทพมุนี' }] },
    )
    expect(said).toContain('จึงนมัสการมาเพื่อโปรดเข้าร่วมประชุม')
    expect(said).toContain('ขอนมัสการด้วยความเคารพอย่างสูง')
    expect(said).not.toContain('ขอแสดงความนับถือ')
  })
})

describe('บัญชีลงลายมือชื่อ', () => {
  test('has every seat in its order with name, post and room to sign', async () => {
    const { paper, texts } = await desk.make('signInSheet', { meetingId: FOURTH })
    const [members, guests] = paper.blocks.filter((block) => block.type === 'table')
    expect(members?.columns.map(({ label }) => label)).toEqual(['ที่', 'ชื่อ - สกุล', 'ตำแหน่ง', 'ลายมือชื่อ', 'หมายเหตุ'])
    expect(members?.rows).toHaveLength(32)
    expect(members?.rows[0]?.slice(0, 3)).toEqual([['1'], ['นายสมหวัง พ่วงบางโพ'], ['ผู้ว่าราชการจังหวัดแพร่', '(ประธานฯ)']])
    expect(members?.rows[1]).toEqual([['2'], ['นายชูศักดิ์ ติยะจามร'], ['ปลัดจังหวัดแพร่'], ['', ''], ['แทน']])
    expect(guests?.rows).toHaveLength(5)
    expect(texts.join('\n')).toContain('๓๒')
  })

  test('has as many free rows as are asked for, in either digits', async () => {
    const { paper } = await desk.make('signInSheet', { meetingId: FOURTH }, { blanks: '๑๒' })
    expect(paper.blocks.findLast((block) => block.type === 'table')?.rows).toHaveLength(12)
  })
})

describe('หนังสือแจ้งมติ', () => {
  test('tells an agency its own clauses, by their number, and no others', async () => {
    const { said } = await desk.make('resolutionNotice', { meetingId: FOURTH }, { agency: 'ประชาสัมพันธ์' })
    expect(said).toContain(`เรื่อง แจ้งมติที่ประชุม${BODY} ครั้งที่ ๔/๒๕๖๓`)
    expect(said).toContain('เรียน ประชาสัมพันธ์จังหวัดแพร่')
    expect(said).toMatch(/ตามที่จังหวัดแพร่ ได้จัดประชุม.+ เมื่อวันอังคารที่ ๒๔ พฤศจิกายน ๒๕๖๓ ณ .+ นั้น/)
    expect(said).toContain('ตามระเบียบวาระที่ ๔.๑ เรื่อง (ร่าง) กำหนดการงานวันต่อต้านคอร์รัปชันสากล')
    expect(said).toContain('ข้อ ๒ มอบหมายให้สำนักงานประชาสัมพันธ์จังหวัดแพร่')
    expect(said).toContain('ข้อ ๒.๓ เชิญสื่อมวลชนทุกแขนง')
    // The day is said once, at the clause above.
    expect(said.match(/\(ให้แล้วเสร็จภายในวันที่ ๙ ธันวาคม ๒๕๖๓\)/g)).toHaveLength(1)
    expect(said).not.toContain('เห็นชอบ (ร่าง) กำหนดการงานวัน')
    expect(said).not.toContain('คณะทำงานเพื่อยกระดับ')
    // Rule: โปรด is left out downward (rulebook §4.3; seed 001).
    expect(said).toContain('จึงเรียนมาเพื่อทราบและดำเนินการต่อไป')
  })

  test('keeps the number a clause is cited by, and asks an independent body with โปรด', async () => {
    const { said } = await desk.make('resolutionNotice', { meetingId: FOURTH }, { agency: 'ป.ป.ช.' })
    expect(said).toContain('เรียน ผู้อำนวยการสำนักงาน ป.ป.ช. ประจำจังหวัดแพร่')
    expect(said).toContain('ข้อ ๔ ตามข้อ ๑ - ๓ ให้มีการจัดตั้งคณะทำงาน')
    expect(said).toContain('(ให้รายงานความก้าวหน้าทุกเดือน)')
    expect(said).not.toContain('ข้อ ๓.๑')
    expect(said).toContain('จึงเรียนมาเพื่อโปรดทราบและดำเนินการต่อไป')
  })

  test.each([
    ['สำนักงานจังหวัดแพร่', 'หัวหน้าสำนักงานจังหวัดแพร่'],
    ['๒', 'ท้องถิ่นจังหวัดแพร่'],
  ])('takes %s and addresses %s', async (agency, head) => {
    const { said } = await desk.make('resolutionNotice', { meetingId: FOURTH }, { agency })
    expect(said).toContain(`เรียน ${head} `)
  })

  test.each(['ที่ดิน', ''])('says who has a clause when %j has none', async (agency) => {
    const { said } = await desk.make('resolutionNotice', { meetingId: FOURTH }, { agency })
    expect(said).toContain('หน่วยงานที่มีข้อสั่งการ ได้แก่ สำนักงานจังหวัดแพร่')
    expect(said).not.toContain('ข้อ ๓.๑')
  })

  test('groups the clauses of several items under each', async () => {
    const resolution = await desk.api.resolutions.create({ itemId: 'phrae-item-5', kind: 'assign', text: 'มอบหมาย' })
    const clause = await desk.api.clauses.create({
      resolutionId: resolution.id,
      text: 'จัดทำสรุปข่าวรายสัปดาห์',
      ownerIds: ['phrae-agency-public-relations'],
      rhythm: 'weekly',
      due: '2020-12-31',
    })
    try {
      const { said } = await desk.make('resolutionNotice', { meetingId: FOURTH }, { agency: 'ประชาสัมพันธ์' })
      expect(said).toMatch(/๑\. ระเบียบวาระที่ ๔\.๑ เรื่อง .+ ข้อ ๒ .+ ๒\. ระเบียบวาระที่ ๕ เรื่องอื่น ๆ ข้อ ๑ จัดทำสรุปข่าวรายสัปดาห์/)
      expect(said).toContain('(ให้รายงานความก้าวหน้าครั้งแรกภายในวันที่ ๓๑ ธันวาคม ๒๕๖๓ และต่อไปทุกสัปดาห์)')
    } finally {
      await desk.api.clauses.remove({ id: clause.id, revision: clause.revision })
      await desk.api.resolutions.remove({ id: resolution.id, revision: resolution.revision })
    }
  })
})

describe('who heads an agency', () => {
  const STAMPS = { id: 'row', created: '', updated: '', revision: 1 }
  const headed = (name: string, known: object = {}) =>
    headOfOwner('a', { agencies: { a: name }, ownerPosts: [], attendances: [], ...known })

  test('is the post that the sample office knows for each of its agencies', async () => {
    const [agencies, posts] = [await desk.api.agencies.list({}), await desk.api.posts.list({})]
    const file = await desk.api.meetings.read({ id: FOURTH })
    const known = { ...file, agencies: Object.fromEntries(agencies.map(({ id, name }) => [id, name])), ownerPosts: [] }
    const phrae = agencies.filter(({ id }) => id.startsWith('phrae'))
    const wrong = phrae.flatMap(({ id, name }) => {
      const own = posts.filter(({ agencyId }) => agencyId === id).map(({ title }) => title)
      const { post } = headOfOwner(id, known)
      return own.length === 0 || own.includes(post) ? [] : [`${name}: ${post}`]
    })
    expect(wrong).toEqual([])
  })

  test('is known by the kind of agency without a roster', () => {
    const heads: Record<string, string> = {
      จังหวัดแพร่: 'ผู้ว่าราชการจังหวัดแพร่',
      อำเภอสูงเม่น: 'นายอำเภอสูงเม่น',
      เทศบาลตำบลห้วยอ้อ: 'นายกเทศมนตรีตำบลห้วยอ้อ',
      องค์การบริหารส่วนตำบลบ้านปาง: 'นายกองค์การบริหารส่วนตำบลบ้านปาง',
      องค์การบริหารส่วนจังหวัดแพร่: 'นายกองค์การบริหารส่วนจังหวัดแพร่',
      กรมการปกครอง: 'อธิบดีกรมการปกครอง',
      โรงพยาบาลแพร่: 'ผู้อำนวยการโรงพยาบาลแพร่',
      โรงเรียนพิริยาลัย: 'ผู้อำนวยการโรงเรียนพิริยาลัย',
      สำนักงานปศุสัตว์จังหวัดแพร่: 'ปศุสัตว์จังหวัดแพร่',
      สำนักงานการท่องเที่ยวและกีฬาจังหวัดแพร่: 'ท่องเที่ยวและกีฬาจังหวัดแพร่',
      สำนักงานสาธารณสุขจังหวัดแพร่: 'นายแพทย์สาธารณสุขจังหวัดแพร่',
      สำนักงานสรรพากรพื้นที่แพร่: 'สรรพากรพื้นที่แพร่',
      'ทสจ.แพร่': 'ผู้อำนวยการสำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัดแพร่',
    }
    for (const [name, post] of Object.entries(heads)) expect(headed(name)).toEqual({ post, guessed: false })
  })

  test('is a guess where the name does not tell', () => {
    const station = 'สถานีตำรวจภูธรเมืองแพร่'
    expect(headed(station)).toEqual({ post: `ผู้กำกับการ${station}`, guessed: true })
    expect(headed('กองทุนหมู่บ้านแพร่')).toEqual({ post: 'ผู้อำนวยการกองทุนหมู่บ้านแพร่', guessed: true })
    expect(headed('หอการค้าแพร่')).toEqual({ post: 'หัวหน้าหอการค้าแพร่', guessed: true })
  })

  test('is first whom the records name: the agency’s post, else a post or a row of the roster called after it', () => {
    const station = 'สถานีตำรวจภูธรเมืองแพร่'
    const posts = (...titles: string[]) => ({ ownerPosts: titles.map((title) => ({ agencyId: 'a', title })) })
    expect(headed(station, posts(`สารวัตรใหญ่${station}`, `รองผู้กำกับการ${station}`)).post).toBe(`สารวัตรใหญ่${station}`)
    const seat = { ownerPosts: [{ agencyId: null, title: `สารวัตร${station}` }] }
    expect(headed(station, seat)).toEqual({ post: `สารวัตร${station}`, guessed: false })
    const row = (post: string) => ({ ...parse(Attendance.draft, { meetingId: FOURTH, post }), ...STAMPS })
    const roster = { attendances: [row(`ผู้แทน${station}`), row(`ผู้กำกับการ${station}`)] }
    expect(headed(station, roster)).toEqual({ post: `ผู้กำกับการ${station}`, guessed: false })
    // One post of a province is not its head.
    expect(headed('จังหวัดแพร่', posts('ปลัดจังหวัดแพร่')).post).toBe('ผู้ว่าราชการจังหวัดแพร่')
  })

  test('and a letter to a guessed post says so to the proof-reader until its addressee is typed or known', async () => {
    const { api } = desk
    const station = await api.agencies.create({ name: 'สถานีตำรวจภูธรเด่นชัย' })
    const resolution = await api.resolutions.create({ itemId: 'phrae-item-5', kind: 'assign', text: 'มอบหมาย' })
    const clause = await api.clauses.create({
      resolutionId: resolution.id,
      text: 'ดูแลการจราจร',
      ownerIds: [station.id],
    })
    const warned = async (values: object) => {
      const { paper } = await desk.make('resolutionNotice', { meetingId: FOURTH }, { agency: station.name, ...values })
      const found = await api.documents.lint({ id: paper.document.id })
      return found.filter(({ rule }) => rule === 'CLS-04').map(({ severity, text }) => [severity, text])
    }
    try {
      expect(await warned({})).toEqual([['warning', 'ผู้กำกับการสถานีตำรวจภูธรเด่นชัย']])
      expect(await warned({ addressees: [{ groupId: null, text: 'สารวัตรใหญ่สถานีตำรวจภูธรเด่นชัย' }] })).toEqual([])
      const post = await api.posts.create({ title: 'สารวัตรใหญ่สถานีตำรวจภูธรเด่นชัย' })
      const { said } = await desk.make('resolutionNotice', { meetingId: FOURTH }, { agency: station.name })
      expect(said).toContain('เรียน สารวัตรใหญ่สถานีตำรวจภูธรเด่นชัย')
      expect(await warned({})).toEqual([])
      await api.posts.remove({ id: post.id, revision: post.revision })
    } finally {
      await api.clauses.remove({ id: clause.id, revision: clause.revision })
      await api.resolutions.remove({ id: resolution.id, revision: resolution.revision })
    }
  })
})

test('a day and a rhythm are said as one: the day is the first of the rhythm', () => {
  expect(dueWords({ due: '2026-12-25', rhythm: 'monthly' })).toEqual([
    'รายงานความก้าวหน้าครั้งแรกภายในวันที่ 25 ธันวาคม 2569',
    'ต่อไปทุกวันที่ 25 ของเดือน',
  ])
  expect(dueWords({ due: '2026-12-31', rhythm: 'monthly' })[1]).toBe('ต่อไปทุกเดือน')
  expect(dueWords({ due: '2026-12-31', rhythm: 'quarterly' })[1]).toBe('ต่อไปทุกไตรมาส')
})

describe('ตารางติดตามข้อสั่งการ and สรุปข้อสั่งการ', () => {
  test('follow up every clause somebody has to carry out, and no mere decision', async () => {
    const { paper, said } = await desk.make('followUp', { meetingId: FOURTH })
    const table = paper.blocks.find((block) => block.type === 'table')
    expect(table?.rows).toHaveLength(8)
    expect(table?.rows[1]).toEqual([
      ['วาระที่ 3.1.2', 'ข้อ 3.2'],
      [expect.stringContaining('ในระดับองค์กรปกครองส่วนท้องถิ่น')],
      ['- สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดแพร่'],
      [],
      ['อยู่ระหว่างดำเนินการ'],
      ['ยังไม่มีรายงาน'],
    ])
    const clause = (await desk.api.clauses.list({})).find(({ text }) => text.startsWith('ในระดับองค์กร'))
    await desk.api.progressReports.create({
      clauseId: `${clause?.id}`,
      date: '2020-12-20',
      percent: 40,
      text: 'เสนอผู้ว่าฯ แล้ว',
    })
    const reported = (await desk.make('followUp', { meetingId: FOURTH })).paper.blocks.find(
      ({ type }) => type === 'table',
    )
    expect(JSON.stringify(reported)).toContain(
      JSON.stringify(['เสนอผู้ว่าฯ แล้ว', 'ดำเนินการแล้วร้อยละ 40', '(รายงานเมื่อวันที่ 20 ธันวาคม 2563)']),
    )
    expect(table?.rows[3]?.[3]).toEqual(['รายงานความก้าวหน้าทุกเดือน'])
    expect(said).toContain('ภายในวันที่ ๙ ธันวาคม ๒๕๖๓')
    expect(said).not.toContain('กำหนดเป้าหมายการประเมิน')
  })

  test('the summary says who and by when once, on one page', async () => {
    const { said, paper } = await desk.make('resolutionSummary', { meetingId: FOURTH })
    expect(said).toContain('สรุปข้อสั่งการ การประชุมคณะอนุกรรมการ')
    expect(said.match(/\(ภายในวันที่ ๙ ธันวาคม ๒๕๖๓\)/g)).toHaveLength(1)
    expect(said.match(/· รายงานความก้าวหน้าทุกเดือน\)/g)).toHaveLength(1)
    expect(said).not.toContain('กำหนดเป้าหมายการประเมิน')
    expect(pagesOf(paper.blocks, paper.page)).toHaveLength(1)
    const all = await desk.make('resolutionSummary', { meetingId: FOURTH }, { detail: 'ทั้งหมด' })
    expect(all.said).toContain('กำหนดเป้าหมายการประเมิน ITA ในภาพรวม')
  })
})

describe('แบบตอบรับ, คำกล่าวประธาน, คัดสำเนา and ป้ายชื่อ', () => {
  test('the reply slip offers to come, to send another, or not to', async () => {
    const { said } = await desk.make('replySlip', { meetingId: WORKSHOP }, { replyBy: '2020-12-24' })
    expect(said).toContain('แบบตอบรับการเข้าร่วมประชุม เชิงปฏิบัติการ')
    expect(said).toContain('วันจันทร์ที่ ๒๘ ธันวาคม ๒๕๖๓ เวลา ๑๓.๐๐ - ๑๖.๓๐ น.')
    for (const words of ['เข้าร่วมประชุมด้วยตนเอง', 'มอบหมายผู้แทนเข้าร่วมประชุม', 'ไม่สามารถเข้าร่วมประชุมได้ เนื่องจาก'])
      expect(said).toContain(`( ) ${words}`)
    expect(said).toContain('โปรดส่งแบบตอบรับนี้ ภายในวันที่ ๒๔ ธันวาคม ๒๕๖๓ ที่ สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด')
  })

  test('the chair reads a sentence at each section, and names the minutes to certify by number and date', async () => {
    const { said } = await desk.make('chairAgenda', { meetingId: FOURTH })
    const order = [
      `ขอเปิดการประชุม${BODY} ครั้งที่ ๔/๒๕๖๓`,
      'ขอเข้าสู่ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ',
      'พิจารณารับรองรายงานการประชุม ครั้งที่ ๓/๒๕๖๓ เมื่อวันที่ ๒๘ กันยายน ๒๕๖๓ มีท่านใดขอแก้ไขหรือไม่',
      'ขอเชิญสำนักงาน ป.ป.ช. ประจำจังหวัดแพร่รายงานให้ที่ประชุมทราบ',
      'มีท่านใดเห็นเป็นอย่างอื่นหรือไม่ หากไม่มี ถือว่าที่ประชุมมีมติเห็นชอบตามที่เสนอ',
      'มีท่านใดมีเรื่องอื่นที่จะเสนอต่อที่ประชุมหรือไม่',
      'ขอปิดการประชุม',
    ]
    let at = 0
    for (const words of order) {
      const found = said.indexOf(words, at)
      expect(found, words).toBeGreaterThanOrEqual(at)
      at = found
    }
  })

  test.each(['๔.๑', 'ระเบียบวาระที่ 4.1', 'คอร์รัปชัน'])(
    'an extract asked for as %s holds that item alone, certified',
    async (item) => {
      const { said } = await desk.make('extract', { meetingId: FOURTH }, { item, certified: '2020-12-02' })
      expect(said).toMatch(/^สำเนา รายงานการประชุมคณะอนุกรรมการ/)
      expect(said).toContain('(คัดเฉพาะระเบียบวาระที่ ๔.๑)')
      expect(said).toContain('ระเบียบวาระที่ ๔ เรื่องเพื่อพิจารณา ๔.๑ (ร่าง) กำหนดการ')
      expect(said).toContain('มติที่ประชุม')
      expect(said).not.toContain('ระเบียบวาระที่ ๕')
      expect(said).not.toContain('เลิกประชุม')
      expect(said).not.toContain('ผู้มาประชุม')
      expect(said).toMatch(/สำเนาถูกต้อง \(นายชูชาติ ไทยภักดี\) .+ ๒ ธันวาคม ๒๕๖๓$/)
    },
  )

  test('an extract of what is not there says what is', async () => {
    const { said } = await desk.make('extract', { meetingId: FOURTH }, { item: '9.9' })
    expect(said).toContain('ไม่พบระเบียบวาระ “๙.๙” ในการประชุมครั้งนี้ ระเบียบวาระที่มี ได้แก่ ๑ ๒ ๓ ๓.๑')
  })

  test('a card for whoever sits there, two a sheet', async () => {
    const { paper, texts } = await desk.make('nameCards', { meetingId: FOURTH }, { more: ['นายก ข, วิทยากร'] })
    const [block] = paper.blocks
    expect(block?.type === 'cards' && block.cards).toHaveLength(33)
    expect(texts.slice(0, 4)).toEqual([
      'นายสมหวัง\u00a0พ่วงบางโพ',
      'ผู้ว่าราชการจังหวัดแพร่',
      'นายชูศักดิ์\u00a0ติยะจามร',
      'แทน ปลัดจังหวัดแพร่',
    ])
    expect(pagesOf(paper.blocks, paper.page)).toHaveLength(17)
  })
})
