import { describe, expect, test } from 'vitest'
import { agendaChanges, agendaSnapshot } from '../../shared/desk/agendaChanges.ts'
import { agendaTimes, durationWords, minutesLeft } from '../../shared/desk/agendaClock.ts'
import { changeDetails, changedItem, changeLabel } from '../../shared/desk/agendaWords.ts'
import type { VersionItem } from '../../shared/model/agendaVersion.ts'
import type { Attachment } from '../../shared/model/attachment.ts'
import type { AgendaItem } from '../../shared/model/meeting.ts'

const item = (id: string, parentId: string | null, position: number, more: Partial<AgendaItem> = {}): AgendaItem =>
  ({
    id,
    parentId,
    position,
    title: id,
    ownerId: null,
    presenter: '',
    minutesNeeded: 0,
    brief: '',
    minutes: [],
    ...more,
  }) as unknown as AgendaItem

const AGENCIES = { local: 'สำนักงานท้องถิ่นจังหวัด' }
const snapshot = (items: AgendaItem[], attachments: Attachment[] = []): VersionItem[] =>
  agendaSnapshot({ items, attachments, agencies: AGENCIES })

/** An outline as snapshot: `a(b c)` is a with b and c below it. */
function outline(text: string, more: Record<string, Partial<AgendaItem>> = {}): VersionItem[] {
  const items: AgendaItem[] = []
  const path: string[] = []
  for (const [token] of text.matchAll(/\w+|\(|\)/g)) {
    if (token === '(') path.push(items.at(-1)?.id ?? '')
    else if (token === ')') path.pop()
    else items.push(item(token, path.at(-1) ?? null, items.length, more[token]))
  }
  return snapshot(items)
}

const said = (before: VersionItem[], after: VersionItem[]): string[] =>
  agendaChanges(before, after).map((change) =>
    [changeLabel(change), changedItem(change), ...changeDetails(change)].join(' | '),
  )

describe('what became of an agenda', () => {
  test('nothing, when nothing changed', () => {
    expect(said(outline('a(b c) d'), outline('a(b c) d'))).toEqual([])
  })

  test('an item between two others is added; the numbers it pushes on are no change', () => {
    expect(said(outline('a(b c) d'), outline('a(b x c) d'))).toEqual(['เพิ่ม | 1.2 x'])
  })

  test('an item taken out stands under the number it had, with what was below it', () => {
    expect(said(outline('a b(b1) c'), outline('a c'))).toEqual(['ตัดออก | 2 b', 'ตัดออก | 2.1 b1'])
  })

  test('only the item that changed places was moved, whichever way it went', () => {
    expect(said(outline('a b c d'), outline('d a b c'))).toEqual(['ย้าย | 1 d | ย้ายจาก 4 มาเป็น 1'])
    expect(said(outline('a b c d'), outline('b c d a'))).toEqual(['ย้าย | 4 a | ย้ายจาก 1 มาเป็น 4'])
  })

  test('an item under another one was moved, and its new neighbours were not', () => {
    expect(said(outline('a(b c) d(e)'), outline('a(b) d(c e)'))).toEqual(['ย้าย | 2.1 c | ย้ายจาก 1.2 มาเป็น 2.1'])
  })

  test('a move that keeps the number is still said', () => {
    expect(said(outline('a(b c) d(e)'), outline('d(e) a(b c)'))).toHaveLength(1)
    const [change] = agendaChanges(outline('a b(x)'), outline('c b(x) a'))
    expect(change).toMatchObject({ kind: 'added' })
  })

  test('a renamed item says both names; owner, time, brief and files say what became of them', () => {
    const before = snapshot(
      [item('a', null, 0, { title: 'เรื่องเดิม', minutesNeeded: 10, ownerId: 'local' })],
      [{ itemId: 'a', position: 0, title: 'บัญชี', fileName: 'a.pdf' } as Attachment],
    )
    const after = snapshot(
      [item('a', null, 0, { title: 'เรื่องใหม่', presenter: 'ปลัดจังหวัด', brief: 'สรุป' })],
      [{ itemId: 'a', position: 0, title: '', fileName: 'ข.pdf' } as Attachment],
    )
    expect(said(before, after)).toEqual([
      'แก้ไข | 1 เรื่องใหม่ | เปลี่ยนชื่อจาก “เรื่องเดิม” เป็น “เรื่องใหม่” | เปลี่ยนเจ้าของเรื่องจาก สำนักงานท้องถิ่นจังหวัด เป็น ปลัดจังหวัด' +
        ' | เปลี่ยนเวลาจาก 10 นาที เป็น ไม่กำหนด | เพิ่มสรุปเรื่อง | เพิ่มเอกสารแนบ “ข.pdf” ถอนเอกสารแนบ “บัญชี”',
    ])
  })
})

describe('the clock of an agenda', () => {
  const items = [
    item('a', null, 0, { minutesNeeded: 5 }),
    item('b', null, 1, { minutesNeeded: 5 }),
    item('b1', 'b', 0, { minutesNeeded: 20 }),
    item('b2', 'b', 1),
    item('c', null, 2, { minutesNeeded: 45 }),
  ]

  test('an item comes up when those before it are done, and holds the time of those below it', () => {
    const { spans, minutes, end } = agendaTimes(items, '09:30')
    expect(Object.fromEntries(spans)).toEqual({
      a: { from: '09:30', to: '09:35' },
      b: { from: '09:35', to: '10:00' },
      b1: { from: '09:40', to: '10:00' },
      c: { from: '10:00', to: '10:45' },
    })
    expect([minutes, end]).toEqual([75, '10:45'])
  })

  test('what is left is told, also past midnight', () => {
    expect(minutesLeft('09:30', '12:00', 75)).toBe(75)
    expect(minutesLeft('09:30', '10:30', 75)).toBe(-15)
    expect(minutesLeft('23:00', '00:30', 60)).toBe(30)
    expect(agendaTimes(items, '23:30').end).toBe('00:45')
    expect([5, 60, 90].map(durationWords)).toEqual(['5 นาที', '1 ชั่วโมง', '1 ชั่วโมง 30 นาที'])
  })
})
