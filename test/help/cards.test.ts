import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KEYS_IN_PLACE } from '../../renderer/screens/frame/keysInPlace.ts'
import { COMMANDS, keyWords } from '../../shared/desk/commands.ts'
import { KINDS } from '../../shared/documents/kinds/index.ts'
import { addressOf } from '../../shared/help/address.ts'
import { piecesOf } from '../../shared/help/card.ts'
import { CARDS } from '../../shared/help/cards.ts'
import { manual } from '../../shared/help/manual.ts'
import { cardAt, ROUTED_CARDS } from '../../shared/help/routes.ts'
import { matchingCards } from '../../shared/help/search.ts'

// The help may not tell of a program that is not there: every word it quotes stands on a screen.

const root = join(import.meta.dirname, '..', '..')
const PICTURES = join(root, 'resources', 'help')

const source = ['renderer', 'shared']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/^help[/\\]/.test(file))
      .map((file) => readFileSync(join(root, room, file), 'utf8')),
  )
  .join('\n')

/** As a text of its own: a whole string, or all the words between two tags. */
function standsOnScreen(quote: string): boolean {
  const words = quote.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(^|['"\`>}])\\s*${words}\\s*(['"\`<{]|$)`, 'm').test(source)
}

/** Buttons that make a paper are named by its kind. */
const makesPaper = (quote: string): boolean => KINDS.some(({ label }) => quote === `สร้าง${label}`)

const quotesOf = (kind: 'quote' | 'key') =>
  CARDS.flatMap(({ id, steps }) =>
    steps.flatMap((step) => piecesOf(step).flatMap((piece) => (piece.kind === kind ? [[id, piece.text]] : []))),
  ) as Array<[string, string]>

describe('the cards of the help', () => {
  test.each(quotesOf('quote'))('%s quotes «%s» as it stands on a screen', (_, quote) => {
    expect(makesPaper(quote) || standsOnScreen(quote)).toBe(true)
  })

  test('a button that is not there would be noticed', () => {
    expect(quotesOf('quote').length).toBeGreaterThan(80)
    expect(standsOnScreen('สร้างสิ่งที่ไม่มีในโปรแกรม')).toBe(false)
    // Part of a longer text is not the text.
    expect(standsOnScreen('สำรองข้อมูลเดี๋ยว')).toBe(false)
    expect(makesPaper('สร้างหนังสือที่ไม่มี')).toBe(false)
  })

  test('every key is one the program listens to', () => {
    const marks = [...source.matchAll(/letter: '(.)', code:/g)].map((match) => match[1])
    const known = new Set([
      ...COMMANDS.flatMap(({ keys = [] }) => keys.map(keyWords)),
      ...KEYS_IN_PLACE.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys)),
      ...marks,
      // The machine's own.
      'Ctrl+C',
      'Ctrl+V',
    ])
    expect(quotesOf('key').filter(([, key]) => !known.has(key))).toEqual([])
  })

  test('each is one page: a purpose, three to six steps, a picture, and ways on', () => {
    const ids = CARDS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(16)
    for (const { id, steps, purpose, related, picture } of CARDS) {
      expect(steps.length, id).toBeGreaterThanOrEqual(3)
      expect(steps.length, id).toBeLessThanOrEqual(6)
      expect(purpose.length, id).toBeLessThanOrEqual(120)
      expect(picture, id).not.toBe('')
      expect(related.length, id).toBeGreaterThan(0)
      for (const other of related) expect(ids, `${id} → ${other}`).toContain(other)
      expect(related, id).not.toContain(id)
    }
  })

  test('every card has its picture, small enough to travel with the program, and no picture lies about', () => {
    for (const { id } of CARDS) {
      const file = join(PICTURES, `${id}.jpg`)
      expect(existsSync(file), `${id}: node test/pictures.ts ${id}`).toBe(true)
      expect(statSync(file).size, id).toBeLessThan(90_000)
      expect(readFileSync(file).subarray(0, 2).toString('hex'), id).toBe('ffd8')
    }
    expect(readdirSync(PICTURES).sort()).toEqual([...CARDS.map(({ id }) => `${id}.jpg`), 'README.md'].sort())
  })

  test('every card leads to a screen that the desk has', () => {
    const desk = readFileSync(join(root, 'renderer/screens/frame/Desk.tsx'), 'utf8')
    const routes = [...desk.matchAll(/<Route path="([^"]+)"/g)].map(
      ([, path = '']) => new RegExp(`^${path.replace(/\/:\w+\?/g, '(/[^/]+)?').replace(/\/:\w+/g, '/[^/]+')}$`),
    )
    const office = { meetings: [{ id: 'm1', date: '2026-01-01' }], committees: [{ id: 'c1' }] }
    const empty = { meetings: [], committees: [] }
    for (const { id, href } of CARDS) {
      for (const known of [office, empty]) {
        const address = addressOf(href, known)
        expect(address, id).not.toContain(':')
        expect(
          routes.some((route) => route.test(address)),
          `${id}: ${address}`,
        ).toBe(true)
      }
    }
  })
})

describe('the way to a card', () => {
  test('F1 opens the card of the screen one is on', () => {
    expect(cardAt('/meetings/m1/agenda')).toBe('agenda')
    expect(cardAt('/meetings/m1/people/replies')).toBe('replies')
    expect(cardAt('/meetings')).toBe('meeting')
    expect(cardAt('/papers/d1')).toBe('proof')
    expect(cardAt('/directory/posts/p1')).toBe('hand')
    expect(cardAt('/settings/data')).toBe('backup')
    expect(cardAt('/help/agenda')).toBeUndefined()
    for (const id of ROUTED_CARDS) expect(CARDS.map((card) => card.id)).toContain(id)
  })

  test('the latest meeting stands for the one that is meant', () => {
    const meetings = [
      { id: 'old', date: '2026-01-01' },
      { id: 'new', date: '2026-09-01' },
    ]
    expect(addressOf('/meetings/:meeting/agenda', { meetings, committees: [] })).toBe('/meetings/new/agenda')
  })

  test('a card is found by words in the middle of a word, in any digits, its name before its text', () => {
    const found = (search: string) => matchingCards(CARDS, search).map(({ id }) => id)
    expect(found('ยกเลิกการ')[0]).toBe('calledOff')
    expect(found('รักษาการ')).toContain('hand')
    expect(found('excel วาง')[0]).toBe('paste')
    expect(found('22/11/2569')).toEqual(found('๒๒/๑๑/๒๕๖๙'))
    expect(found('22/11/2569')).toContain('meeting')
    expect(found('ไม่มีคำนี้แน่นอน')).toEqual([])
    expect(found('')).toHaveLength(CARDS.length)
  })

  test('a card is found by other words of the same meaning, after those that hold the word itself', () => {
    const found = (search: string) => matchingCards(CARDS, search).map(({ id }) => id)
    expect(found('จดหมาย')).toContain('invitation')
    expect(found('จดหมายเวียน')[0]).toBe('circular')
    expect(found('ลบการประชุม')).toContain('calledOff')
    expect(found('หัวข้อประชุม')).toContain('agenda')
    expect(found('ปริ้น')).toContain('print')
    expect(found('แบคอัพ')).toContain('backup')
    expect(found('เทมเพลต')).toContain('template')
    expect(found('เซ็น')).toContain('invitation')
    expect(found('นัดประชุม')).toContain('invitation')
    // The word itself comes before what it may mean.
    expect(found('ยกเลิกการประชุม')[0]).toBe('calledOff')
    expect(found('จดหมาย คำที่ไม่มีแน่')).toEqual([])
  })
})

test('the manual is the cards of today: npm run pictures writes it', () => {
  expect(readFileSync(join(PICTURES, 'README.md'), 'utf8')).toBe(manual())
})
