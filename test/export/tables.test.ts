import type * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { cellOf, instantWords, leadsTo } from '../../shared/export/cells.ts'
import { choiceWords } from '../../shared/export/choiceWords.ts'
import { headerOf } from '../../shared/export/headers.ts'
import { ELSEWHERE, fieldsOf, listSheet } from '../../shared/export/listSheet.ts'
import { WORKBOOKS } from '../../shared/export/workbooks.ts'
import { LIST_NAMES, type ListName, NOUNS } from '../../shared/model/nouns.ts'

// Tables that leave the office: no noun, field or choice may be left out, nor go out under a name for the program.

type Schema = v.GenericSchema & { wrapped?: Schema; options?: readonly string[] }
const bare = (schema: Schema): Schema => (schema.wrapped ? bare(schema.wrapped) : schema)
const FIELDS = LIST_NAMES.flatMap((list) =>
  Object.entries(NOUNS[list].fields).map(([field, schema]) => ({ list, field, schema: bare(schema as Schema) })),
)
const THAI = /[ก-๙]/

test('every list stands in exactly one workbook', () => {
  expect(WORKBOOKS.flatMap(({ lists }) => lists).sort()).toEqual([...LIST_NAMES].sort())
})

test('every field of every noun has a head in Thai, and no two of a table the same', () => {
  const shown = FIELDS.filter(({ list, field }) => fieldsOf(list).includes(field))
  const bad = shown.filter(({ list, field }) => !/[ก-๙]|SHA-256|IIT|EIT|OIT|URL/.test(headerOf(list, field) ?? ''))
  expect(bad.map(({ list, field }) => `${list}.${field}`)).toEqual([])
  for (const list of LIST_NAMES) {
    const heads = listSheet(list, [], () => '').columns.map(({ title }) => title)
    expect(
      heads.filter((head, at) => heads.indexOf(head) !== at),
      list,
    ).toEqual([])
  }
})

test('every choice is a word of Thai, or a name that stands for itself', () => {
  const bad = FIELDS.flatMap(({ list, field, schema }) =>
    (schema.options ?? [])
      .filter((option) => typeof option === 'string' && !THAI.test(choiceWords(list, field, option)))
      .map((option) => `${list}.${field}: ${option}`),
  )
  // Names of typefaces.
  expect(bad).toEqual(['offices.font: TH Sarabun New', 'offices.font: TH SarabunPSK'])
})

test('every id is told by the name of what it leads to', () => {
  const ids = FIELDS.filter(({ field }) => /Ids?$/.test(field))
  expect(ids.length).toBeGreaterThan(60)
  expect(ids.filter(({ list, field }) => !leadsTo(list, field)).map(({ list, field }) => `${list}.${field}`)).toEqual(
    [],
  )
})

test('what is left to other files of the export is no more than papers and the emblem', () => {
  expect(ELSEWHERE).toEqual({ offices: ['emblemPicture'], documents: ['values', 'blocks', 'page', 'bases', 'typed'] })
  expect(fieldsOf('people')).toEqual(Object.keys(NOUNS.people.fields))
})

describe('a cell', () => {
  const cell = (list: ListName, field: string, value: unknown, more: object = {}) =>
    cellOf(list, field, { [field]: value, ...more }, (to, id) => `${to}/${id}`)

  test.each<[string, ListName, string, unknown, unknown]>([
    ['a day of the Buddhist era', 'meetings', 'date', '2020-11-24', '24 พฤศจิกายน 2563'],
    ['a month', 'activities', 'from', '2024-12', 'ธันวาคม 2567'],
    ['a time', 'meetings', 'start', '09:30', '09.30 น.'],
    ['a moment, in Thailand', 'documents', 'issued', '2020-12-31T18:05:00.000Z', '1 มกราคม 2564 01.05 น.'],
    ['a count to reckon with', 'numberSeries', 'last', 544, 544],
    ['a score', 'itaScores', 'score', 9064, { hundredths: 9064 }],
    ['a choice', 'clauses', 'state', 'underway', 'อยู่ระหว่างดำเนินการ'],
    ['yes and no', 'committees', 'active', false, 'ไม่ใช่'],
    ['another record', 'seats', 'postId', 'p1', 'posts/p1'],
    ['several of them', 'clauses', 'ownerIds', ['a', 'b'], 'agencies/a\nagencies/b'],
    ['a name', 'attendances', 'name', { title: 'นาย', given: 'สมหวัง', family: 'พ่วงบางโพ' }, 'นายสมหวัง พ่วงบางโพ'],
    [
      'a substitute',
      'attendances',
      'substitute',
      { name: { title: 'นาง', given: 'ก', family: 'ข' }, post: 'ปลัด' },
      'นางก ข ปลัด',
    ],
    ['a quorum', 'committees', 'quorum', { rule: 'third', count: 0 }, 'ไม่น้อยกว่าหนึ่งในสาม'],
    [
      'a speech',
      'agendaItems',
      'minutes',
      [{ type: 'paragraph', speaker: 'ประธาน', text: ['ขอ', { text: 'เปิด' }] }],
      'ประธาน: ขอเปิด',
    ],
    ['nothing', 'meetings', 'end', null, null],
    ['a formula that is words', 'people', 'note', '=1+1', '=1+1'],
  ])('%s', (_, list, field, value, expected) => {
    expect(cell(list, field, value)).toEqual(expected)
  })

  test('of a goal is hundredths, but for a rank', () => {
    expect(cell('itaTargets', 'value', 8500, { kind: 'mean' })).toEqual({ hundredths: 8500 })
    expect(cell('itaTargets', 'value', 10, { kind: 'rank' })).toBe(10)
  })

  test('indicators of the assessment have a column each, empty where none is known', () => {
    const sheet = listSheet('itaScores', [{ id: 's', indicators: [9000, null, 8550] }], () => '')
    const at = sheet.columns.findIndex(({ title }) => title === 'ตัวชี้วัด 1')
    const [row] = [...sheet.rows]
    expect(row?.slice(at, at + 4)).toEqual([{ hundredths: 9000 }, null, { hundredths: 8550 }, null])
    expect(row).toHaveLength(sheet.columns.length)
  })

  test('a moment that is none is left as it is', () => {
    expect(instantWords('undefined')).toBe('undefined')
  })
})
