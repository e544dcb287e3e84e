import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memoryOf } from '../../renderer/stores/memory.ts'
import { createUnread } from '../../renderer/stores/unread.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

const DUE = 'clauses/1/due'

test('words that could not be read are there again in the next page, until they are put right', () => {
  createUnread(memoryOf('office')).keep(DUE, { text: 'ภายใน 7 วันทำการ', over: '' })
  const next = createUnread(memoryOf('office'))
  expect(next.recall(DUE, '')).toBe('ภายใน 7 วันทำการ')
  expect(next.recall('clauses/2/due', '')).toBeNull()
  next.forget(DUE)
  expect(createUnread(memoryOf('office')).recall(DUE, '')).toBeNull()
})

test('they do not stand before what the record says since, nor in the other office', () => {
  const unread = createUnread(memoryOf('office'))
  unread.keep(DUE, { text: 'เร็ว ๆ นี้', over: '' })
  expect(unread.recall(DUE, '20/11/2569')).toBeNull()
  expect(createUnread(memoryOf('practice')).recall(DUE, '')).toBeNull()
})
