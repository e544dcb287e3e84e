import { describe, expect, test } from 'vitest'
import { merged } from '../../shared/documents/merge.ts'
import { alignment } from '../../shared/thai/alignment.ts'
import { difference } from '../../shared/thai/difference.ts'

describe('three versions of a value', () => {
  test('what only one side changed stands', () => {
    expect(merged('ก', 'ข', 'ก')).toEqual({ value: 'ข', conflict: false })
    expect(merged('ก', 'ก', 'ค')).toEqual({ value: 'ค', conflict: false })
    expect(merged('ก', 'ข', 'ข')).toEqual({ value: 'ข', conflict: false })
  })

  test('where both changed, what the officer typed stands and it is said', () => {
    expect(merged('ก', 'ข', 'ค')).toEqual({ value: 'ข', conflict: true })
    expect(merged(null, '2026-01-01', '2026-01-02')).toEqual({ value: '2026-01-01', conflict: true })
  })

  test('lists take the changes of both when they touch different parts', () => {
    expect(merged(['1', '2', '3'], ['1', 'สอง', '3'], ['1', '2', '3', '4']).value).toEqual(['1', 'สอง', '3', '4'])
    expect(merged(['1', '2', '3'], ['0', '1', '2', '3'], ['1', '3']).value).toEqual(['0', '1', '3'])
    expect(merged(['1', '2', '3'], ['1', 'ก', '2', '3'], ['1', '2', 'ข', '3']).value).toEqual(['1', 'ก', '2', 'ข', '3'])
  })

  test('lists keep the officer’s whole when one stretch was changed by both', () => {
    expect(merged(['1', '2', '3'], ['1', 'สอง', '3'], ['1', 'II', '3'])).toEqual({
      value: ['1', 'สอง', '3'],
      conflict: true,
    })
    expect(merged(['1'], ['1', 'ก'], ['1', 'ข']).conflict).toBe(true)
    expect(merged([], ['ก'], ['ข'])).toEqual({ value: ['ก'], conflict: true })
  })

  test('a part both took out is gone, one both put in stands once', () => {
    expect(merged(['1', '2'], ['1'], ['1']).value).toEqual(['1'])
    expect(merged(['1', '2'], ['1', 'ก', '2'], ['1', 'ก', '2', '3']).value).toEqual(['1', 'ก', '2', '3'])
  })

  test('nothing the officer typed is lost, whatever the facts do', () => {
    let seed = 7
    const random = (most: number): number => {
      seed = (seed * 48271) % 2147483647
      return seed % most
    }
    const changed = (list: readonly string[], mark: string) =>
      list.flatMap((one, index) => [[one], [], [one, `${mark}${index}`], [`${mark}${index}`]][random(4)] ?? [])
    for (let round = 0; round < 2_000; round++) {
      const base = Array.from({ length: random(6) }, (_, index) => String(index))
      const [own, fact] = [changed(base, 'o'), changed(base, 'f')]
      const { value, conflict } = merged(base, own, fact)
      const typed = own.filter((one) => one.startsWith('o'))
      const out = value as string[]
      expect(out.filter((one) => one.startsWith('o'))).toEqual(typed)
      if (!conflict) expect(out.filter((one) => one.startsWith('f'))).toEqual(fact.filter((one) => one.startsWith('f')))
    }
  })
})

test('an alignment is a longest common part', () => {
  expect(alignment(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd'])).toEqual([0, -1, 2, 3])
  expect(alignment(['b', 'c'], ['a', 'b', 'q', 'c', 'z'])).toEqual([1, 3])
  expect(alignment([], ['a'])).toEqual([])
  expect(alignment(['a'], [])).toEqual([-1])
  expect(alignment(['x', 'a', 'b', 'y'], ['a', 'z', 'b'])).toEqual([-1, 0, 2, -1])
})

test('texts compare by whole Thai words', () => {
  expect(difference('ประชุมวันจันทร์ ณ ห้องเล็ก', 'ประชุมวันอังคาร ณ ห้องเล็ก')).toEqual([
    { how: 'same', text: 'ประชุมวัน' },
    { how: 'gone', text: 'จันทร์' },
    { how: 'new', text: 'อังคาร' },
    { how: 'same', text: ' ณ ห้องเล็ก' },
  ])
  expect(difference('ก', 'ก')).toEqual([{ how: 'same', text: 'ก' }])
  expect(difference('', 'ใหม่')).toEqual([{ how: 'new', text: 'ใหม่' }])
})
