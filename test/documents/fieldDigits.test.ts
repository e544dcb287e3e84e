import { expect, test } from 'vitest'
import { composePaper } from '../../shared/documents/compose.ts'
import { defineKind } from '../../shared/documents/kind.ts'
import { kindOf } from '../../shared/documents/kinds/index.ts'
import { problemsOf, settingsOf } from '../../shared/documents/template.ts'
import { printed } from '../../shared/layout/text.ts'
import { lintPapers } from '../../shared/lint/lint.ts'
import { toArabicDigits, withDigits } from '../../shared/thai/digits.ts'
import { openDesk } from './kinds/office.ts'

const office = { digits: 'thai', font: 'TH Sarabun New', pitch: 2130 } as never

const slip = defineKind({
  id: 'slip',
  label: 'ใบ',
  from: 'own',
  fields: {
    code: { input: 'line', label: 'รหัส' },
    place: { input: 'line', label: 'ที่' },
  },
  prefill: () => ({ code: 'แบบ 12', place: 'ห้อง 12 ชั้น ๓' }),
  compose: ({ code, place }) => [
    { type: 'heading', text: code },
    { type: 'heading', text: place },
  ],
})

const lines = (own: Record<string, unknown>, chosen: Record<string, string>) => {
  const { blocks, page, values } = composePaper(slip, { office }, own, chosen)
  const shown = blocks.map((block) => (block.type === 'heading' ? printed(block.text, page.digits) : ''))
  return { shown: shown.map((one) => one.replaceAll('\u00a0', ' ')), values }
}

test('a field prints its digits as the office chose for it, the others as the paper does', () => {
  expect(lines({}, {}).shown).toEqual(['แบบ ๑๒', 'ห้อง ๑๒ ชั้น ๓'])
  expect(lines({}, { 'digits.code': 'arabic' }).shown).toEqual(['แบบ 12', 'ห้อง ๑๒ ชั้น ๓'])
  const typed = { place: 'ห้อง 12 ชั้น ๓' }
  expect(lines(typed, { 'digits.place': 'typed' }).shown).toEqual(['แบบ ๑๒', 'ห้อง 12 ชั้น ๓'])
  expect(lines(typed, { digits: 'arabic', 'digits.place': 'thai' }).shown).toEqual(['แบบ 12', 'ห้อง ๑๒ ชั้น ๓'])
})

test('what the form shows and keeps has no mark in it', () => {
  const { values } = lines({ code: 'แบบ 7' }, { 'digits.code': 'typed' })
  expect(values.code).toBe('แบบ 7')
})

test('a setting of a field is checked like any other', () => {
  expect(problemsOf(settingsOf(slip), { 'digits.code': 'roman' })).toHaveLength(1)
  expect(problemsOf(settingsOf(slip), { 'digits.none': 'thai' })).toHaveLength(1)
  // A date is the paper's own.
  expect(Object.keys(settingsOf(kindOf('letter')))).not.toContain('digits.date')
})

test('marks fall off wherever digits are read or printed', () => {
  const { blocks } = composePaper(slip, { office }, { code: 'แบบ 12' }, { 'digits.code': 'typed' })
  const [first] = blocks
  const text = first?.type === 'heading' ? first.text : ''
  expect(text).not.toBe('แบบ 12')
  expect(withDigits(text, 'thai')).toBe('แบบ 12')
  expect(toArabicDigits(text)).toBe('แบบ 12')
})

test('every kind composes the same paper with every field marked, and the proof-reader accepts the choice', async () => {
  const desk = await openDesk()
  try {
    const { api } = desk
    for (const { id, kind, officeId } of await api.documents.list({})) {
      const before = await api.documents.compose({ id })
      const chosen = Object.fromEntries(
        Object.keys(settingsOf(kindOf(kind)))
          .filter((one) => one.startsWith('digits.'))
          .map((one) => [one, 'arabic']),
      )
      if (before.document.state === 'issued' || Object.keys(chosen).length === 0) continue
      await api.templates.create({ officeId, kind, chosen })
      const after = await api.documents.compose({ id })
      const plain = (blocks: unknown) => toArabicDigits(JSON.stringify(blocks))
      expect(plain(after.blocks)).toBe(plain(before.blocks))
      const found = lintPapers([after]).filter(({ rule, text }) => rule === 'NUM-01' && !/[๐-๙]/.test(text))
      const known = lintPapers([before]).filter(({ rule }) => rule === 'NUM-01')
      expect(found.length).toBeLessThanOrEqual(known.length)
      await api.templates.create({ officeId, kind, chosen: {} })
    }
  } finally {
    await desk.close()
  }
})
