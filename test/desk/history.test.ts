import { describe, expect, test } from 'vitest'
import { methodNames } from '../../electron/core/dispatch.ts'
import { COMMANDS, commandOfKey, keyWords } from '../../shared/desk/commands.ts'
import { fieldWord } from '../../shared/desk/historyFields.ts'
import { barrierOf, continues, JUDGED, shapeOf } from '../../shared/desk/historySteps.ts'
import { NAMED_METHODS, stepSentence } from '../../shared/desk/historyWords.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { valueText } from '../../shared/model/valueText.ts'
import { difference } from '../../shared/thai/difference.ts'

describe('a step', () => {
  test('every method that is judged or told by name exists', () => {
    const known = new Set(methodNames())
    expect([...JUDGED, ...NAMED_METHODS].filter((method) => !known.has(method))).toEqual([])
  })

  test.each([
    ['letters.number', {}, 'number'],
    ['letters.receive', {}, 'receipt'],
    ['meetings.update', { id: 'a', change: { state: 'certified' } }, 'certify'],
    ['meetings.update', { id: 'a', change: { state: 'checked' } }, ''],
    ['meetings.callOff', { what: 'cancelled' }, 'cancel'],
    ['meetings.callOff', { what: 'postponed' }, ''],
    ['letters.update', { change: { receivedNumber: '12' } }, 'receipt'],
    ['letters.update', { change: { subject: 'ก' } }, ''],
  ])('%s %o is a barrier: %s', (method, input, barrier) => {
    expect(barrierOf(method, input)).toBe(barrier)
  })

  test('typing in one place goes on for a minute, a run through many records without a pause, a state never', () => {
    const at = (seconds: number) => seconds * 1000
    const shape = (method: string, input: object) => {
      const found = shapeOf(method, input)
      if (!found) throw new Error('no shape')
      return found
    }
    const typing = shape('agendaItems.update', { id: 'a', change: { title: 'ก' } })
    const other = shape('agendaItems.update', { id: 'b', change: { title: 'ก' } })
    const brief = shape('agendaItems.update', { id: 'a', change: { brief: 'ก' } })
    const last = { shape: typing, begun: 0, ended: at(30) }
    expect(continues(last, { shape: typing, at: at(59) })).toBe(true)
    expect(continues(last, { shape: typing, at: at(61) })).toBe(false)
    expect(continues(last, { shape: brief, at: at(30) })).toBe(false)
    expect(continues(last, { shape: other, at: at(30.1) })).toBe(true)
    expect(continues(last, { shape: other, at: at(31) })).toBe(false)
    expect(shapeOf('meetings.update', { id: 'a', change: { state: 'checked' } })).toBeNull()
    const roster = (meetingId: string) => shape('attendances.create', { meetingId, post: 'ก' })
    const row = { shape: roster('m'), begun: 0, ended: 0 }
    expect(continues(row, { shape: roster('m'), at: 50 })).toBe(true)
    expect(continues(row, { shape: roster('n'), at: 50 })).toBe(false)
  })

  test('is told as a sentence, a long name cut between words', () => {
    const record = { name: { title: 'นาย', given: 'ก', family: 'ข' } }
    const of = (count: number) => ({ list: 'attendances' as const, what: 'create' as const, count, fields: [], record })
    expect(stepSentence('attendances.create', [of(3)])).toBe('เพิ่มผู้เข้าประชุม 3 คน')
    expect(stepSentence('attendances.create', [of(1)])).toBe('เพิ่มผู้เข้าประชุม “นายก ข”')
    const item = { list: 'agendaItems' as const, what: 'update' as const, count: 2, fields: ['position'], record: null }
    expect(stepSentence('agendaItems.update', [item])).toBe('เรียงลำดับระเบียบวาระใหม่')
    const long = { title: 'ผลการดำเนินงานตามแผนปฏิบัติการป้องกันและปราบปรามการทุจริตประจำปีงบประมาณ' }
    const sentence = stepSentence('x', [{ ...item, count: 1, fields: ['title'], record: long }])
    expect(sentence).toMatch(/^แก้ชื่อเรื่องของระเบียบวาระ “ผลการดำเนินงาน.*…”$/)
    expect(fieldWord('agendaItems', 'minutes')).toBe('รายงานการประชุม')
  })

  test('values are read as lines', () => {
    const prose = [{ ...paragraph('มีงบประมาณ'), speaker: 'ประธาน' }, paragraph('รับทราบ')]
    expect(valueText(prose)).toBe('ประธาน: มีงบประมาณ\nรับทราบ')
    expect(valueText('2026-07-01')).toBe('1 กรกฎาคม 2569')
    expect(valueText(['ก', 'ข'])).toBe('ก\nข')
    expect(valueText({ personId: 'p', name: 'นายก', position: ['ผู้ว่า'] })).toBe('นายก ผู้ว่า')
    expect(valueText(null)).toBe('')
  })
})

describe('two texts word by word', () => {
  const whole = (before: string, after: string) => {
    const parts = difference(before, after)
    const side = (not: 'gone' | 'new') => parts.filter(({ how }) => how !== not).map(({ text }) => text)
    expect([side('new').join(''), side('gone').join('')]).toEqual([before, after])
    return parts
  }

  test('words of Thai are not torn', () => {
    expect(whole('ที่ประชุมรับทราบรายงาน', 'ที่ประชุมเห็นชอบรายงาน')).toEqual([
      { text: 'ที่ประชุม', how: 'same' },
      { text: 'รับทราบ', how: 'gone' },
      { text: 'เห็นชอบ', how: 'new' },
      { text: 'รายงาน', how: 'same' },
    ])
  })

  test('nothing, the same, and texts too long to compare are told whole', () => {
    expect(whole('', '')).toEqual([])
    expect(whole('เหมือนเดิม', 'เหมือนเดิม')).toEqual([{ text: 'เหมือนเดิม', how: 'same' }])
    const long = (word: string) => `${word} `.repeat(3_000)
    expect(whole(long('หนึ่ง'), long('สอง')).length).toBeGreaterThanOrEqual(2)
  })
})

describe('the table of commands', () => {
  test('no name and no key stands twice', () => {
    const ids = COMMANDS.map(({ id }) => id)
    const keys = COMMANDS.flatMap(({ keys: own = [] }) => own.map(keyWords))
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('keys are known by their place, with exactly what is held', () => {
    const held = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
    expect(commandOfKey({ ...held, code: 'KeyZ', ctrlKey: true })?.id).toBe('undo')
    expect(commandOfKey({ ...held, code: 'KeyZ', metaKey: true, shiftKey: true })?.id).toBe('redo')
    expect(commandOfKey({ ...held, code: 'KeyZ' })).toBeUndefined()
    expect(commandOfKey({ ...held, code: 'KeyZ', ctrlKey: true, altKey: true })).toBeUndefined()
  })
})
