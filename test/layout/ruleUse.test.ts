import { expect, test } from 'vitest'
import { pagesOf } from '../../shared/layout/lower.ts'
import { DEFAULT_RULES, PAGE_SETTINGS } from '../../shared/layout/rules.ts'
import { isUsed } from '../../shared/layout/ruleUse.ts'
import { kindPapers } from '../corpus/kindPapers.ts'

const { papers } = await kindPapers()

/** Another value than the one that stands. */
function other(id: keyof typeof PAGE_SETTINGS, now: unknown): unknown {
  const setting = PAGE_SETTINGS[id]
  if (setting.type === 'switch') return !now
  if (setting.type === 'choice') return Object.keys(setting.choices).find((one) => one !== now)
  return now === setting.most ? setting.least : setting.most
}

test('a measure that is said not to touch a paper changes nothing on it', () => {
  const seen = new Set<string>()
  for (const { name, blocks, page } of papers) {
    const before = JSON.stringify(pagesOf(blocks, page))
    for (const id of Object.keys(PAGE_SETTINGS) as Array<keyof typeof PAGE_SETTINGS>) {
      if (isUsed(id, blocks)) continue
      seen.add(id)
      const rules = { ...DEFAULT_RULES, ...page.rules, [id]: other(id, page.rules?.[id]) }
      const same = JSON.stringify(pagesOf(blocks, { ...page, rules } as typeof page)) === before
      expect(same, `${name}: ${id}`).toBe(true)
    }
  }
  expect(seen.size).toBeGreaterThan(10)
})

test('an invitation asks for none of the measures of memos, orders and minutes', () => {
  const invitation = papers.find(({ name }) => name.startsWith('kind-invitation-'))
  const used = (id: string) => isUsed(id, invitation?.blocks ?? [])
  expect(['memoDate', 'dated', 'gutter', 'copyMark'].filter(used)).toEqual([])
  expect(['top', 'left', 'date', 'sender', 'axis', 'signatureSpace'].every(used)).toBe(true)
})
