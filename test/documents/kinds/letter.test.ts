import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textWidth } from '../../../shared/documents/page.ts'
import { pagesOf } from '../../../shared/layout/lower.ts'
import { paragraph } from '../../../shared/model/prose.ts'
import {
  ADDRESSEE_CLASSES,
  addresseeHint,
  closingFor,
  mannerTo,
  salutationFor,
  summary,
} from '../../../shared/saraban/wording.ts'
import { type Desk, openDesk } from './office.ts'

const signatory = { personId: null, name: 'นายสมหวัง พ่วงบางโพ', position: ['ผู้ว่าราชการจังหวัดแพร่'] }

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

describe('คำสั่ง', () => {
  const order = (more: object) =>
    desk.api.letters.create({ officeId: 'phrae', kind: 'order', subject: 'แต่งตั้งคณะทำงาน', signatory, ...more })

  test('has heading, number of its year, subject, body, สั่ง ณ วันที่ and no closing', async () => {
    const body = [paragraph('ด้วยจังหวัดแพร่เห็นสมควรแต่งตั้งคณะทำงาน')]
    const { id } = await order({ number: '๑๒๓', date: '2020-12-01', body })
    const { texts, said } = await desk.make('order', { letterId: id })
    expect(texts.filter(Boolean)).toEqual([
      'คำสั่งจังหวัดแพร่',
      'ที่\u00a0๑๒๓/๒๕๖๓',
      'เรื่อง แต่งตั้งคณะทำงาน',
      '-'.repeat(15),
      'ด้วยจังหวัดแพร่เห็นสมควรแต่งตั้งคณะทำงาน',
      'สั่ง ณ\u00a0วันที่ ๑\u00a0ธันวาคม พ.ศ.\u00a0๒๕๖๓',
      '(นายสมหวัง\u00a0พ่วงบางโพ)',
      'ผู้ว่าราชการจังหวัดแพร่',
    ])
    expect(said).not.toContain('ขอแสดงความนับถือ')
    expect(said).not.toContain('เรียน')
  })

  test('sets the roles of its composition at the right margin', async () => {
    const body = [paragraph('ผู้ว่าราชการจังหวัดแพร่\tประธานคณะทำงาน', { mark: 'dot' })]
    const { id } = await order({ body })
    const { paper } = await desk.make('order', { letterId: id })
    const found = pagesOf(paper.blocks, paper.page)
      .flat()
      .find((one) => one.type === 'para' && one.runs.some((run) => run.text.includes('ประธานคณะทำงาน')))
    expect(found).toMatchObject({ align: 'left', tabs: [{ at: textWidth(paper.page), align: 'right' }] })
  })

  test('keeps room for a number that is not given yet', async () => {
    const { id } = await order({ date: '2020-12-01' })
    expect((await desk.make('order', { letterId: id })).said).toMatch(/ที่ …+\/๒๕๖๓/)
  })
})

describe('หนังสือประทับตรา', () => {
  test('says ถึง, and has neither เรื่อง, เรียน, closing nor a name; the date stands below the agency', async () => {
    const { id } = await desk.api.letters.create({
      officeId: 'phrae',
      kind: 'stamped',
      number: 'พร ๐๐๑๗.๕/๑๒๓๔',
      date: '2020-12-01',
      subject: 'ส่งสำเนา',
      addressees: [{ text: 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดแพร่' }],
      body: [paragraph('จังหวัดแพร่ขอส่งสำเนารายงานการประชุม จำนวน ๑ ชุด')],
      signatory,
    })
    const { said } = await desk.make('stampedLetter', { letterId: id })
    expect(said).toBe(
      'ที่ พร ๐๐๑๗.๕/๑๒๓๔ ถึง สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดแพร่ จังหวัดแพร่ขอส่งสำเนารายงานการประชุม จำนวน ๑ ชุด จังหวัดแพร่ ๑ ธันวาคม ๒๕๖๓ สำนักงานจังหวัด กลุ่มงานบริหารทรัพยากรบุคคล',
    )
  })
})

describe('หนังสือรับรอง', () => {
  test('begins with เลขที่ and what it is given for, and ends with ให้ไว้ ณ วันที่', async () => {
    const { id } = await desk.api.letters.create({
      officeId: 'phrae',
      kind: 'other',
      number: '๑๒/๒๕๖๓',
      date: '2020-12-01',
      signatory,
    })
    const { said } = await desk.make('certificate', { letterId: id })
    expect(said).toBe(
      'เลขที่ ๑๒/๒๕๖๓ ศาลากลางจังหวัดแพร่ ถนนไชยบูรณ์ พร ๕๔๐๐๐ หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า ให้ไว้ ณ วันที่ ๑ ธันวาคม พ.ศ. ๒๕๖๓ (นายสมหวัง พ่วงบางโพ) ผู้ว่าราชการจังหวัดแพร่',
    )
  })
})

describe('สำเนาคู่ฉบับ', () => {
  test.each(['phrae-letter-5615', 'krabi-letter-544'])(
    'of %s is the letter with mark and initials, page for page',
    async (letterId) => {
      const [copy, original] = [await desk.make('fileCopy', { letterId }), await desk.make('letter', { letterId })]
      expect(copy.said).toContain('สำเนาคู่ฉบับ')
      for (const word of ['ร่าง', 'พิมพ์', 'ตรวจ']) expect(copy.said).toMatch(new RegExp(`…+${word}`))
      const bare = (said: string) =>
        said
          .replace('สำเนาคู่ฉบับ', '')
          .replace(/ ?…+(?:ร่าง|พิมพ์|ตรวจ)/g, '')
          .replace(/(?:หัวหน้าส่วนราชการ|ผู้อำนวยการกลุ่มงาน|เจ้าหน้าที่) […./ ]+/g, '')
          .replace(/\s+/g, '')
      expect(bare(copy.said)).toBe(bare(original.said))
      expect(pagesOf(copy.paper.blocks, copy.paper.page)).toHaveLength(
        pagesOf(original.paper.blocks, original.paper.page).length,
      )
    },
  )
})

describe('words by addressee', () => {
  test('follow ภาคผนวก ๒', () => {
    expect(closingFor('เรียน', 'ผู้ว่าราชการจังหวัดทุกจังหวัด')).toBe('ขอแสดงความนับถือ')
    expect(closingFor('กราบเรียน', 'นายกรัฐมนตรี')).toBe('ขอแสดงความนับถืออย่างยิ่ง')
    expect(closingFor('นมัสการ', 'สมเด็จพระมหาธีราจารย์')).toBe('ขอนมัสการด้วยความเคารพอย่างยิ่ง')
    expect(closingFor('นมัสการ', 'พระธรรมวชิรเมธี')).toBe('ขอนมัสการด้วยความเคารพอย่างสูง')
    expect(closingFor('นมัสการ', 'พระครูวิสุทธิธรรม')).toBe('ขอนมัสการด้วยความเคารพ')
    for (const { source } of ADDRESSEE_CLASSES) expect(source).toContain('ภาคผนวก ๒')
    for (const { reader, writer } of ADDRESSEE_CLASSES) expect([reader, ...writer].every(Boolean)).toBe(true)
  })

  test.each([
    ['นายกรัฐมนตรี', 'กราบเรียน'],
    ['ประธานกรรมการ ป.ป.ช.', 'กราบเรียน'],
    ['ประธานวุฒิสภา (ผ่านเลขาธิการวุฒิสภา)', 'กราบเรียน'],
    ['รองนายกรัฐมนตรี', null],
    ['นายกรัฐมนตรีน้อย', null],
    ['ผู้ว่าราชการจังหวัดแพร่', null],
  ])('ask for a salutation of %s: %s', (addressee, salutation) => {
    expect(salutationFor(addressee)).toBe(salutation)
    expect(addresseeHint(addressee).includes('กราบเรียน')).toBe(salutation !== null)
  })

  test('to the patriarch are never composed', () => {
    for (const addressee of ['สมเด็จพระสังฆราช', 'สมเด็จพระสังฆราชเจ้า กรมหลวง']) {
      expect(closingFor('นมัสการ', addressee)).toBe('')
      expect(addresseeHint(addressee)).toContain('ภาคผนวก ๒')
    }
  })

  test('ask with one โปรด upward and outward, with none downward', () => {
    expect(summary('act', 'เรียน', mannerTo('จังหวัดแพร่', 'สำนักงานจังหวัดแพร่'))).toBe('จึงเรียนมาเพื่อทราบและดำเนินการต่อไป')
    expect(summary('inform', 'เรียน', mannerTo('จังหวัดแพร่', 'ศาลจังหวัดแพร่'))).toBe('จึงเรียนมาเพื่อโปรดทราบ')
    expect(summary('inform', 'เรียน', mannerTo('สำนักงานจังหวัดแพร่', 'อำเภอสูงเม่น'))).toBe('จึงเรียนมาเพื่อโปรดทราบ')
    expect(summary('inform', 'กราบเรียน', 'plain')).toBe('จึงกราบเรียนมาเพื่อโปรดทราบ')
  })
})
