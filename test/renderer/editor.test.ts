import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { afterGroup } from '../../renderer/editor/afterGroup.ts'
import { markAt } from '../../renderer/editor/listKeys.ts'
import { Numbers } from '../../renderer/editor/numbers.ts'
import { type Line, levelsOf, markOf, settleNumbers, typedLabel } from '../../renderer/editor/pasteNumbers.ts'
import { docOf, proseOf, proseOfDoc } from '../../renderer/editor/proseDoc.ts'
import {
  Doc,
  Heading,
  LineBreak,
  Para,
  Table,
  TableCell,
  TableHeader,
  TableRow,
  Words,
} from '../../renderer/editor/schema.ts'
import { holdingSpeakers, isMeant, matchingSpeakers, type SpeakerOffer } from '../../renderer/editor/speakerMatch.ts'
import { findPlace } from '../../renderer/preview/follow.ts'
import { happenings } from '../../renderer/screens/meetings/happenings.ts'
import { speakersOf } from '../../renderer/screens/meetings/writing.ts'
import type { Flow } from '../../shared/layout/flow.ts'
import { para } from '../../shared/layout/flow.ts'
import { type Mark, paragraph } from '../../shared/model/prose.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

const MEETING = 'phrae-meeting-4-2563'
const schema = getSchema([Doc, Words, LineBreak, Para, Heading, Table, TableRow, TableCell, TableHeader])
const PROSE = [paragraph('หนึ่ง', { mark: 'dot' }), paragraph('สอง', { mark: 'dot' }), paragraph('จบ')]

describe('an editor that sixty pages do not slow down', () => {
  test('a key in one paragraph reads that paragraph again and no other', () => {
    const state = EditorState.create({ doc: schema.nodeFromJSON(docOf(PROSE)) })
    const before = proseOfDoc(state.doc)
    const { doc } = state.apply(state.tr.insertText('ก', 2))
    const after = proseOfDoc(doc)
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toBe(before[1])
    expect(after[2]).toBe(before[2])
    expect(after).toEqual(proseOf(doc.toJSON()))
  })

  test('numbers stay with their paragraphs while words are typed, and follow when a paragraph goes', () => {
    const make = Numbers.config.addProseMirrorPlugins as unknown as (this: object) => EditorState['plugins']
    const [plugin] = make.call({ options: { digits: (text: string) => text } })
    if (!plugin) throw new Error('no plugin')
    let state = EditorState.create({ doc: schema.nodeFromJSON(docOf(PROSE)), plugins: [plugin] })
    const numbers = () =>
      (plugin.getState(state).find() as Array<{ from: number; type: { attrs: Record<string, string> } }>).map(
        ({ from, type }) => [from, type.attrs['data-number']],
      )
    expect(numbers()).toEqual([
      [0, '1.'],
      [7, '2.'],
    ])
    state = state.apply(state.tr.insertText('กข', 2))
    expect(numbers()).toEqual([
      [0, '1.'],
      [9, '2.'],
    ])
    state = state.apply(state.tr.delete(0, 9))
    expect(numbers()).toEqual([[0, '1.']])
  })
})

describe('lists', () => {
  const numbered = (mark: Mark | null, level = 0) => paragraph('ก', { mark, level })

  test('a level down takes the numbering below the one above, and a level back what stands open there', () => {
    expect(markAt([numbered('dot'), numbered('dot')], 1, 1)).toBe('outline')
    expect(markAt([numbered('paren'), numbered('paren')], 1, 1)).toBe('parens')
    expect(markAt([numbered('dot'), numbered('parens', 1), numbered('dot')], 2, 1)).toBe('parens')
    expect(markAt([numbered('paren'), numbered('outline', 1)], 1, 0)).toBe('paren')
    // With nothing above it stays what it is, and a plain paragraph is no list.
    expect(markAt([numbered('dot')], 0, 1)).toBe('dot')
    expect(markAt([numbered('dot'), numbered(null)], 1, 1)).toBeNull()
  })

  test('a resolution goes behind the whole list and the words that lead to it, and where an empty line was made for it', () => {
    const prose = [
      paragraph('ดังนี้'),
      numbered('dot'),
      numbered('parens', 1),
      paragraph(''),
      numbered('dot'),
      paragraph('จบ'),
    ]
    const doc = schema.nodeFromJSON(docOf(prose))
    const ends: number[] = []
    doc.forEach((node, at) => {
      ends.push(at + node.nodeSize)
    })
    const behind = (index: number) => {
      const state = EditorState.create({ doc, selection: TextSelection.create(doc, (ends[index] ?? 0) - 1) })
      return ends.indexOf(afterGroup(state))
    }
    expect([0, 1, 2, 3, 4, 5].map(behind)).toEqual([2, 2, 2, 3, 4, 5])
  })
})

describe('speakers by two letters', () => {
  const offer = (label: string, ...names: string[]): SpeakerOffer => ({
    label,
    detail: '',
    names: [label, ...names],
    spoke: false,
  })
  const offers = [
    offer('ประธาน'),
    offer('ฝ่ายเลขานุการฯ'),
    offer('ที่ประชุม'),
    offer('ปลัดจังหวัดแพร่', 'ชูศักดิ์ติยะจามร', 'นายชูศักดิ์ ติยะจามร'),
  ]
  const labels = (typed: string) => matchingSpeakers(offers, typed).map(({ label }) => label)

  test('initials of the words, letters in their order, or the beginning of a name', () => {
    expect(labels('ฝล')).toEqual(['ฝ่ายเลขานุการฯ'])
    expect(labels('ปธ')).toEqual(['ประธาน'])
    expect(labels('ปจ')[0]).toBe('ปลัดจังหวัดแพร่')
    expect(labels('ทป')).toEqual(['ที่ประชุม'])
    expect(labels('ชูศ')).toEqual(['ปลัดจังหวัดแพร่'])
  })

  test('a piece of a post is found wherever it stands, but names nobody by itself', () => {
    const roster = [offer('ประธาน'), offer('ผู้แทนท้องถิ่นจังหวัดแพร่', 'สมชาย ใจดี')]
    const found = (typed: string) => matchingSpeakers(roster, typed).map(({ label }) => label)
    expect(found('ท้องถิ่น')).toEqual(['ผู้แทนท้องถิ่นจังหวัดแพร่'])
    expect(isMeant(roster, 'ท้องถิ่น')).toBe(false)
    expect(isMeant(roster, 'ปธ')).toBe(true)
    const holding = (words: string) => holdingSpeakers(roster, words).map(({ label }) => label)
    expect(holding('ท้อง')).toEqual(['ผู้แทนท้องถิ่นจังหวัดแพร่'])
    expect(holding('ใจดี')).toEqual(['ผู้แทนท้องถิ่นจังหวัดแพร่'])
    expect(holding('')).toHaveLength(2)
  })

  test('one letter, a space or words of a sentence name nobody', () => {
    for (const typed of ['ป', 'ฝล ', 'รับทราบ', 'ประธานแจ้ง']) expect(labels(typed)).toEqual([])
  })

  test('whoever spoke comes first, the chair is found by name, the absent do not speak', async () => {
    const { api } = await openSampleOffice()
    const file = await api.meetings.read({ id: MEETING })
    const all = speakersOf(file)
    expect(all.slice(0, 3).map(({ label }) => label)).toEqual(['ประธาน', 'ฝ่ายเลขานุการฯ', 'ที่ประชุม'])
    const absent = file.attendances.find(({ status, name }) => status === 'absent' && name)
    expect(all.flatMap(({ names }) => names)).not.toContain(`${absent?.name?.given}${absent?.name?.family}`)
    expect(all.find(({ label }) => label === 'ผู้แทนปลัดจังหวัดแพร่')?.detail).toBe('นายชูศักดิ์ ติยะจามร')
  })
})

describe('numbers that were pasted', () => {
  const line = (label: string | null, level: number | null = 0): Line => ({
    level,
    label,
    mark: label === null ? null : markOf(label),
    start: null,
  })

  test('Thai and Arabic, brackets and bullets; letters are no numbers of ours', () => {
    expect(['๑.', '2)', '(๓)', '๓.๑', '•', '-', 'ก.', 'iv.', '๒๕๖๓.'].map(markOf)).toEqual([
      'dot',
      'paren',
      'parens',
      'outline',
      'dash',
      'dash',
      null,
      null,
      null,
    ])
  })

  test('a number typed before its line is told from a time, a sum or the sign for nothing', () => {
    expect(typedLabel('๑.\tเรื่อง')).toEqual({ label: '๑.', length: 3 })
    expect(typedLabel(' (๒)  ข้อ')).toEqual({ label: '(๒)', length: 6 })
    for (const text of ['๑๒.๓๐ น.', '- ไม่มี -', '๑,๐๐๐ บาท', 'ที่ ๑. ก']) {
      const found = typedLabel(text)
      expect(found && markOf(found.label)).toBe(text === '๑๒.๓๐ น.' ? 'outline' : null)
    }
  })

  test('lists begin where they began, go on where they went on, and what cannot be counted stays as words', () => {
    const lines = [line('๓.'), line('๔.'), line(null), line('๕.'), line('๑๒.๓๐'), line('๗.')]
    settleNumbers(lines)
    expect(lines.map(({ mark, start }) => [mark, start])).toEqual([
      ['dot', 3],
      ['dot', null],
      [null, null],
      ['dot', 5],
      [null, null],
      ['dot', 7],
    ])
  })

  test('each new kind of typed number stands below the one before', () => {
    const lines = [line('๑.'), line('๑)'), line('-'), line('๒)'), line('๒.')]
    levelsOf(lines)
    expect(lines.map(({ level }) => level)).toEqual([0, 1, 2, 1, 0])
  })
})

test('the page follows the words below their heading, not the same words of an item before it', () => {
  const text = (words: string): Flow => para([{ text: words, size: 16 }], 20)
  const sheets = [[text('๑ เรื่องแรก'), text('ที่ประชุมรับทราบ')], [text('๒ เรื่องที่สอง')], [text('ที่ประชุมรับทราบ')]]
  expect(findPlace(sheets, { heading: '2เรื่องที่สอง', words: 'ประชุมรับ' })).toEqual({ sheet: 2, at: 0 })
  expect(findPlace(sheets, { heading: '2เรื่องที่สอง', words: '' })).toEqual({ sheet: 1, at: 0 })
  expect(findPlace(sheets, { heading: 'ไม่มี', words: '' })).toBeNull()
})

test('who came and went is told in sentences, those of the item first, whoever was there from the start not at all', async () => {
  const { api } = await openSampleOffice()
  const file = await api.meetings.read({ id: MEETING })
  const [first, second, third] = file.attendances.filter(({ status }) => status === 'present')
  if (!first || !second || !third) throw new Error('the sample has too few people')
  const item = file.items[0]?.id ?? ''
  const other = file.items[1]?.id ?? ''
  const attendances = [
    { ...first, arrived: '09:40', arrivedItemId: item },
    { ...second, arrived: '08:50', arrivedItemId: null, left: '09:20', leftItemId: other },
    { ...third, outings: [{ from: '09:10', to: '09:30' }] },
  ]
  const said = happenings({ ...file, attendances }, item)
  expect(said.map((words) => words.replace(/(?:นาย|นาง)\S+ .* (?=เข้าร่วม|ออกจาก)/, '… '))).toEqual([
    'เมื่อเวลา 09.40 น. … เข้าร่วมประชุม',
    'เมื่อเวลา 09.10 น. … ออกจากที่ประชุม และกลับเข้าร่วมประชุมเมื่อเวลา 09.30 น.',
    'เมื่อเวลา 09.20 น. … ออกจากที่ประชุม',
  ])
})
