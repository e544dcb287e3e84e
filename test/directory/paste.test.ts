import { describe, expect, test } from 'vitest'
import { readCells } from '../../shared/directory/cells.ts'
import { guessColumns, type PasteList } from '../../shared/directory/columns.ts'
import { type PasteOptions, planPaste } from '../../shared/directory/plan.ts'
import type { Directory } from '../../shared/directory/step.ts'
import type { Agency, Person, Post, Tenure } from '../../shared/model/directory.ts'

const stamps = { created: '', updated: '', revision: 3 }
const person = (id: string, title: string, given: string, family: string, phone = ''): Person => ({
  ...stamps,
  id,
  title,
  given,
  family,
  phone,
  note: '',
})
const post = (id: string, title: string, agencyId: string | null = null): Post => ({
  ...stamps,
  id,
  title,
  agencyId,
  salutation: 'เรียน',
})
const tenure = (postId: string, personId: string): Tenure => ({
  ...stamps,
  id: `${postId}-${personId}`,
  postId,
  personId,
  since: null,
  until: null,
  acting: null,
})

const DIRECTORY: Directory = {
  agencies: [
    {
      ...stamps,
      id: 'a',
      parentId: null,
      name: 'จังหวัดน่าน',
      shortName: 'นน',
      kind: 'province',
      sections: [],
      phones: [],
    },
  ],
  posts: [post('gov', 'ผู้ว่าราชการจังหวัดน่าน', 'a'), post('vice', 'รองผู้ว่าราชการจังหวัดน่าน')],
  people: [
    person('som', 'นาย', 'สมหวัง', 'พ่วงบางโพ', '๐๘๑'),
    person('one', 'นาย', 'หนึ่ง', 'รักงาน'),
    person('two', 'นาย', 'สอง', 'รักงาน'),
  ],
  tenures: [tenure('gov', 'som'), tenure('vice', 'one'), tenure('vice', 'two')],
  addresseeGroups: [],
}

function paste(list: PasteList, text: string, more: Partial<PasteOptions> = {}, directory = DIRECTORY) {
  const cells = readCells(text)
  const { fields, header } = guessColumns(list, cells)
  const options = { list, officeId: 'o', day: '2026-10-01', known: new Map(), leftOut: new Set<number>(), ...more }
  return planPaste(header ? cells.slice(1) : cells, fields, directory, options)
}
const states = (list: PasteList, text: string, more: Partial<PasteOptions> = {}) =>
  paste(list, text, more).rows.map(({ state, name, details, reason }) =>
    [state, name, ...details.map(({ label, before, after }) => `${label}: ${before ?? '-'} → ${after}`), reason]
      .filter(Boolean)
      .join(' | '),
  )

describe('cells', () => {
  test('come apart at tabs and line ends; a quoted cell may hold both, and spaces are squeezed', () => {
    expect(readCells('ก\tข\r\n"ค\nง"\t"จ ""ฉ"""\r\n\t\r\nช\u200b \tซ')).toEqual([
      ['ก', 'ข'],
      ['ค ง', 'จ "ฉ"'],
      ['ช', 'ซ'],
    ])
    expect(readCells('"ไม่ปิด\tข')).toEqual([['"ไม่ปิด', 'ข']])
  })

  test('of a plain list lose their numbers', () => {
    expect(readCells('๑. นายก ข\n(2) นายค ง\n- นางจ ฉ')).toEqual([['นายก ข'], ['นายค ง'], ['นางจ ฉ']])
  })
})

describe('columns', () => {
  const fields = (list: PasteList, text: string) => guessColumns(list, readCells(text))
  test.each([
    ['ที่\tคำนำหน้า\tชื่อ\tสกุล\tตำแหน่ง\tหน่วยงาน\tโทร.', ['', 'title', 'given', 'family', 'post', 'agency', 'phone']],
    ['ลำดับที่\tชื่อ - สกุล\tตำแหน่ง\tสังกัด\tหมายเหตุ', ['', 'name', 'post', 'agency', 'note']],
    ['คำนำหน้านาม\tชื่อตัว\tชื่อสกุล\tเบอร์โทรศัพท์ (มือถือ)', ['title', 'given', 'family', 'phone']],
    ['ชื่อ\tตำแหน่ง', ['name', 'post']],
  ])('are known by the headings %s', (heading, expected) => {
    expect(fields('people', `${heading}\nนาย\tก`)).toEqual({ fields: expected, header: true })
  })

  test('without headings are known by what stands in them', () => {
    expect(fields('people', '1\tนายก้อง กล้าหาญ\tปลัดจังหวัดน่าน\tที่ทำการปกครองจังหวัดน่าน\t081-234-5678')).toEqual({
      fields: ['', 'name', 'post', 'agency', 'phone'],
      header: false,
    })
    expect(fields('people', 'นาย\tก้อง\tกล้าหาญ\nน.ส.\tแก้ว\tกล้าหาญ').fields).toEqual(['title', 'given', 'family'])
    expect(fields('people', 'นายก้อง\tกล้าหาญ\nนางแก้ว\tกล้าหาญ').fields).toEqual(['given', 'family'])
    expect(fields('people', 'นายก้อง กล้าหาญ\nนางแก้ว กล้าหาญ').fields).toEqual(['name'])
    expect(fields('posts', 'นายอำเภอปัว\tที่ว่าการอำเภอปัว\tนายก้อง กล้าหาญ').fields).toEqual(['post', 'agency', 'name'])
    expect(fields('addresseeGroups', 'นายอำเภอทุกอำเภอ\t๑๕').fields).toEqual(['group', 'count'])
  })
})

describe('a row', () => {
  test('of people is new, the same, changed with old and new, or cannot be read', () => {
    expect(
      states(
        'people',
        [
          'ชื่อ-สกุล\tตำแหน่ง\tโทร',
          'นายสมหวัง พ่วงบางโพ\tผู้ว่าราชการจังหวัดน่าน\t',
          'พันตำรวจเอกหนึ่ง รักงาน\t\t๐๘๒',
          'นางใหม่ มาก\tปลัดจังหวัดน่าน\t',
          'นาย ๑๒\t\t',
          '\tปลัด\t',
        ].join('\n'),
      ),
    ).toEqual([
      'same | นายสมหวัง พ่วงบางโพ',
      'changed | พันตำรวจเอก หนึ่ง รักงาน | คำนำหน้า: นาย → พันตำรวจเอก | โทรศัพท์: - → ๐๘๒',
      'new | นางใหม่ มาก | ตำแหน่ง: - → ปลัดจังหวัดน่าน',
      'unreadable | นาย ๑๒ | ชื่อมีตัวเลขหรือเครื่องหมาย ตรวจว่าเลือกคอลัมน์ถูกหรือไม่',
      'unreadable | ปลัด | ไม่มีชื่อ',
    ])
  })

  test('that names another for a post ends the old tenure the day before', () => {
    const { rows, steps } = paste('people', 'นายก้อง กล้าหาญ\tผู้ว่าราชการจังหวัดน่าน')
    expect(rows[0]?.details).toEqual([
      { label: 'ตำแหน่ง', before: null, after: 'ผู้ว่าราชการจังหวัดน่าน แทนนายสมหวัง พ่วงบางโพ' },
    ])
    expect(steps).toEqual([
      { list: 'people', as: 'new-1', draft: expect.objectContaining({ given: 'ก้อง' }) },
      {
        list: 'tenures',
        as: 'new-2',
        draft: { postId: 'gov', personId: 'new-1', since: '2026-10-01', until: null, acting: null },
      },
      { list: 'tenures', id: 'gov-som', revision: 3, change: { until: '2026-09-30' } },
    ])
  })

  test('beside others of the same post: they hold it together, and who is not named leaves', () => {
    const title = 'รองผู้ว่าราชการจังหวัดน่าน'
    const whole = `นายหนึ่ง รักงาน\t${title}\nนายสาม มาใหม่\t${title}`
    expect(states('people', whole)).toEqual([
      'same | นายหนึ่ง รักงาน',
      `new | นายสาม มาใหม่ | ตำแหน่ง: - → ${title} แทนนายสอง รักงาน`,
    ])
    expect(paste('people', `นายก ข\tครู\nนายค ง\tครู`).steps.filter(({ list }) => list === 'tenures')).toHaveLength(2)
  })

  test('near someone known says so, and may be made theirs', () => {
    const text = 'นายสมหวงั พ่วงบางโพ\nน.ส.สมหวัง พ่วงบางโพ\nนายสมหวัง  พวงบางโพ'
    const { rows } = paste('people', text)
    expect(rows.map(({ near }) => near.map(({ id }) => id))).toEqual([['som'], [], ['som']])
    const chosen = paste('people', 'นายสมหวัง พวงบางโพ', { known: new Map([[0, 'som']]) })
    expect(chosen.rows[0]).toMatchObject({ state: 'same', name: 'นายสมหวัง พ่วงบางโพ', near: [] })
    expect(chosen.steps).toEqual([])
  })

  test('left out does nothing, and what only it would have made is not made', () => {
    const text = 'นายก้อง กล้าหาญ\tนายอำเภอปัว\tที่ว่าการอำเภอปัว\nนายแก้ว กล้าหาญ\tนายอำเภอเวียงสา\tที่ว่าการอำเภอเวียงสา'
    const { rows, steps } = paste('people', text, { leftOut: new Set([0]) })
    expect(rows.map(({ at }) => at)).toEqual([1])
    expect(steps.map(({ list }) => list)).toEqual(['agencies', 'posts', 'people', 'tenures'])
    expect(JSON.stringify(steps)).not.toContain('ปัว')
  })

  test('of posts brings holder and agency along', () => {
    expect(
      states('posts', 'ตำแหน่ง\tหน่วยงาน\tผู้ดำรงตำแหน่ง\nผู้ว่าราชการจังหวัดน่าน\tจังหวัดน่าน\tนายก้อง กล้าหาญ\nนายอำเภอปัว\t\t'),
    ).toEqual(['changed | ผู้ว่าราชการจังหวัดน่าน | ผู้ดำรงตำแหน่ง: นายสมหวัง พ่วงบางโพ → นายก้อง กล้าหาญ', 'new | นายอำเภอปัว'])
  })

  test('of agencies is known by its short name too, and may stand under one that is new', () => {
    const { rows, steps } = paste('agencies', 'หน่วยงาน\tสังกัด\tโทรศัพท์\nนน\t\t๐๕๔\nเทศบาลตำบลปัว\tอำเภอปัว\t')
    expect(rows.map(({ state }) => state)).toEqual(['changed', 'new'])
    expect(steps).toContainEqual({ list: 'agencies', id: 'a', revision: 3, change: { phones: ['๐๕๔'] } })
    expect(steps).toContainEqual(
      expect.objectContaining({
        draft: expect.objectContaining({ name: 'เทศบาลตำบลปัว', kind: 'municipality', parentId: 'new-1' }),
      }),
    )
  })

  test('of groups belongs to the group above it, or to the one that is open', () => {
    const { rows, steps } = paste('addresseeGroups', 'กลุ่ม\tตำแหน่ง\nรองผู้ว่าฯ\tรองผู้ว่าราชการจังหวัดน่าน\n\tผู้ว่าราชการจังหวัดน่าน')
    expect(rows.map(({ state, name }) => `${state} ${name}`)).toEqual(['new รองผู้ว่าฯ', 'changed รองผู้ว่าฯ'])
    expect(steps).toMatchObject([{ draft: { officeId: 'o', name: 'รองผู้ว่าฯ', postIds: ['vice', 'gov'] } }])
    // New posts of a new group are made before the group that names them, in whatever order they were told.
    const made = paste('addresseeGroups', 'กลุ่ม\tตำแหน่ง\nกลุ่มเอ\tตำแหน่งเอ\nกลุ่มเอ\tตำแหน่งบี\nกลุ่มเอ\tตำแหน่งซี').steps
    expect(made.map(({ list }) => list)).toEqual(['posts', 'posts', 'posts', 'addresseeGroups'])
    expect(states('addresseeGroups', 'กลุ่ม\tจำนวน\nนายอำเภอ\tแปด')).toEqual([
      'unreadable | นายอำเภอ · แปด | จำนวนต้องเป็นจำนวนเต็ม',
    ])
  })
})

test('the same table pasted again changes nothing', () => {
  const text = 'นายก้อง กล้าหาญ\tนายอำเภอปัว\tที่ว่าการอำเภอปัว'
  const made = paste('people', text).steps.flatMap((step) => ('as' in step ? [step] : []))
  const list = (name: string) =>
    made.filter((step) => step.list === name).map(({ as, draft }) => ({ ...stamps, ...draft, id: as }))
  const after = {
    ...DIRECTORY,
    agencies: [...DIRECTORY.agencies, ...list('agencies')] as Agency[],
    posts: [...DIRECTORY.posts, ...list('posts')] as Post[],
    people: [...DIRECTORY.people, ...list('people')] as Person[],
    tenures: [...DIRECTORY.tenures, ...list('tenures')] as Tenure[],
  }
  const again = paste('people', text, {}, after)
  expect(again.rows.map(({ state }) => state)).toEqual(['same'])
  expect(again.steps).toEqual([])
})
