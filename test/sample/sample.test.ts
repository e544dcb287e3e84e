import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Exchange, ExchangeSchema } from '../../shared/model/exchange.ts'
import { parse } from '../../shared/model/explain.ts'
import { LIST_NAMES, type ListName, NOUNS } from '../../shared/model/nouns.ts'
import { inlineText } from '../../shared/model/prose.ts'
import { toThaiDigits } from '../../shared/thai/digits.ts'
import { find, paperLines, proseLines } from './paperText.ts'
import {
  applyDifferences,
  differences,
  KINDS,
  type Paper,
  papersOf,
  piecesOf,
  rawPaper,
  type Seed,
  sentencesOf,
  squeeze,
} from './seeds.ts'

const textOf = (name: string) => readFileSync(resolve(import.meta.dirname, `../../resources/sample/${name}`), 'utf8')
const read = (name: string): Exchange => parse(ExchangeSchema, JSON.parse(textOf(name)), name)
const SAMPLES: Record<Seed, { file: string; prefix: string }> = {
  '001': { file: 'krabi.json', prefix: 'krabi' },
  '002': { file: 'phrae.json', prefix: 'phrae' },
}
const seeds = Object.keys(SAMPLES) as Seed[]
const papers = seeds.flatMap((seed) => papersOf(seed).map((paper) => ({ seed, paper })))

const linesOf = (seed: Seed, paper: Paper): string[] =>
  paperLines(read(SAMPLES[seed].file), `${SAMPLES[seed].prefix}-doc-${paper}`)

/** Where two texts part: another character, or a space in only one of them where neither ends a line. */
function firstParting(ours: readonly string[], theirs: readonly string[]): string | null {
  const marks = (lines: readonly string[]) => {
    const found: Array<{ char: string; gap: string }> = []
    let gap = 'line'
    for (const char of lines.join('\n').normalize('NFC')) {
      if (char === '\n') gap = 'line'
      else if (/\s/.test(char)) gap = gap === 'line' ? gap : 'space'
      else {
        found.push({ char, gap })
        gap = 'none'
      }
    }
    return found
  }
  const [a, b] = [marks(ours), marks(theirs)]
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [x, y] = [a[at], b[at]]
    const sameGap = x?.gap === y?.gap || x?.gap === 'line' || y?.gap === 'line'
    if (x?.char === y?.char && sameGap) continue
    const around = (list: typeof a) =>
      list
        .slice(Math.max(0, at - 20), at + 20)
        .map(({ char, gap }) => (gap === 'space' ? ` ${char}` : char))
        .join('')
    return `ours: ${around(a)} | seed: ${around(b)}`
  }
  return null
}

describe.each(seeds)('the sample office of seed %s', (seed) => {
  const { file, prefix } = SAMPLES[seed]

  test('is a valid exchange file, pretty and without empty lists, stamps or defaults', () => {
    const text = textOf(file)
    const bare = JSON.parse(text)
    read(file)
    expect(text).toBe(`${JSON.stringify(bare, null, 2)}\n`)
    const needless: string[] = []
    for (const list of LIST_NAMES) {
      if (bare[list]?.length === 0) needless.push(list)
      for (const record of bare[list] ?? []) {
        for (const [field, value] of Object.entries(record)) {
          const schema = (NOUNS[list].fields as Record<string, { default?: unknown }>)[field]
          const known = schema !== undefined || field === 'id'
          if (!known || (schema && JSON.stringify(schema.default) === JSON.stringify(value)))
            needless.push(`${record.id}.${field}`)
        }
      }
    }
    expect(needless).toEqual([])
  })

  test('names every record once, with its own prefix', () => {
    const ids = LIST_NAMES.flatMap((list) => read(file)[list].map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id !== prefix && !id.startsWith(`${prefix}-`))).toEqual([])
  })

  test('refers only to records it holds', () => {
    const exchange = read(file)
    const TO: Record<string, (list: ListName) => ListName> = {
      officeId: () => 'offices',
      parentId: (list) => list,
      agencyId: () => 'agencies',
      ownerId: () => 'agencies',
      ownerIds: () => 'agencies',
      postId: () => 'posts',
      postIds: () => 'posts',
      personId: () => 'people',
      groupId: () => 'addresseeGroups',
      committeeId: () => 'committees',
      seatId: () => 'seats',
      meetingId: () => 'meetings',
      previousId: () => 'meetings',
      itemId: () => 'agendaItems',
      resolutionId: () => 'resolutions',
      clauseId: () => 'clauses',
      fromClauseId: () => 'clauses',
      letterId: () => 'letters',
      planId: () => 'plans',
      itaYearId: () => 'itaYears',
      documentId: () => 'documents',
    }
    let checked = 0
    const broken: string[] = []
    const walk = (list: ListName, owner: string, value: unknown, field: string): void => {
      if (value === null || typeof value !== 'object') {
        if (!/Ids?$/.test(field) || value === null) return
        const target = TO[field]
        if (!target) throw new Error(`no list is known for ${field}`)
        checked++
        if (!exchange[target(list)].some(({ id }) => id === value)) broken.push(`${owner}.${field}: ${value}`)
      } else if (Array.isArray(value)) {
        for (const part of value) walk(list, owner, part, field)
      } else {
        for (const [key, part] of Object.entries(value)) walk(list, owner, part, key)
      }
    }
    for (const list of LIST_NAMES) for (const record of exchange[list]) walk(list, record.id, record, '')
    expect(broken).toEqual([])
    expect(checked).toBeGreaterThan(30)
  })
})

describe('the papers', () => {
  test.each(papers)('$seed $paper reads as the seed does, but for the listed differences', ({ seed, paper }) => {
    expect(firstParting(linesOf(seed, paper), piecesOf(seed, paper))).toBeNull()
  })

  test.each(papers)('$seed $paper holds every sentence of the seed in order', ({ seed, paper }) => {
    const text = squeeze(linesOf(seed, paper).join('\n'))
    const sentences = sentencesOf(seed, paper)
    expect(sentences.length).toBeGreaterThan(8)
    let from = 0
    const missing = sentences.filter((sentence) => {
      const at = text.indexOf(sentence, from)
      if (at >= 0) from = at + sentence.length
      return at < 0
    })
    expect(missing).toEqual([])
    expect(from).toBe(text.length)
  })

  test('are compared letter by letter and space by space', () => {
    const pieces = piecesOf('002', 'minutes')
    const changed = (from: string, to: string) => pieces.map((piece) => piece.replace(from, to))
    expect(firstParting(changed('พ่วงบางโพ', 'ฟ่วงบางโพ'), pieces)).toContain('ฟ่วงบางโพ')
    expect(firstParting(changed('จำนวน ๘๔ แห่ง', 'จำนวน ๘๔แห่ง'), pieces)).toContain('๘๔แห่ง')
    expect(firstParting(pieces.slice(0, -1), pieces)).not.toBeNull()
    expect(firstParting([...pieces, 'เกิน'], pieces)).not.toBeNull()
  })

  test('differ from the scan only where the scan says so', () => {
    for (const { seed, paper } of papers) {
      const raw = rawPaper(seed, paper).split(/[\n\t]/)
      const list = differences().filter((difference) => difference.seed === seed && difference.paper === paper)
      expect(list.length > 0).toBe(firstParting(linesOf(seed, paper), raw) !== null)
    }
  })
})

describe('the list of differences', () => {
  test('gives each a known paper, a kind, a change and a Thai reason, paper after paper', () => {
    const order = papers.map(({ seed, paper }) => `${seed} ${paper}`)
    let last = 0
    for (const difference of differences()) {
      const place = order.indexOf(`${difference.seed} ${difference.paper}`)
      expect(place).toBeGreaterThanOrEqual(last)
      last = place
      expect(KINDS).toContain(difference.kind)
      expect(difference.from).not.toBe(difference.to)
      expect(difference.reason).toMatch(/^[ก-๙].{8,}/)
      expect(difference.kind === 'lost').toBe(difference.from === '')
    }
  })

  test('changes nothing but white space where it says spacing', () => {
    const spacing = differences().filter(({ kind }) => kind === 'spacing')
    expect(spacing.filter(({ from, to }) => squeeze(from) !== squeeze(to))).toEqual([])
  })

  test('is refused when a difference is not found, found too often, out of order or touching another', () => {
    const difference = { seed: '001', paper: 'plan', kind: 'scan', reason: 'ทดสอบ' } as const
    const apply = (...list: Array<{ from: string; to: string; times?: number }>) =>
      applyDifferences(
        'กขคกขค',
        list.map((change) => ({ ...difference, ...change })),
      )
    expect(apply({ from: 'ก', to: 'ง', times: 2 })).toBe('งขคงขค')
    expect(() => apply({ from: 'ฮ', to: 'ง' })).toThrow('found 0 times, not 1')
    expect(() => apply({ from: 'ก', to: 'ง' })).toThrow('found 2 times, not 1')
    expect(() => apply({ from: 'คกข', to: 'ง' }, { from: 'กขคก', to: 'ง' })).toThrow('out of seed order')
    expect(() => apply({ from: 'กขคก', to: 'ง' }, { from: 'คกขค', to: 'ง' })).toThrow('two differences touch')
  })
})

describe('the people of meeting 4/2563', () => {
  const phrae = read('phrae.json')
  const rows = phrae.attendances.filter(({ meetingId }) => meetingId === 'phrae-meeting-4-2563')

  test('are the 32 seats in order, 13 of them by a substitute as the seed prints', () => {
    const printed = piecesOf('002', 'minutes').filter((piece) => piece.startsWith('(แทน) '))
    expect(rows.map(({ seatId }) => seatId)).toEqual(phrae.seats.map(({ id }) => id))
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 32 }, (_, index) => index))
    expect(rows.filter(({ status }) => status === 'substitute').map(({ post }) => `(แทน) ${post}`)).toEqual(printed)
    expect(printed).toHaveLength(13)
    expect(rows.filter(({ status }) => status === 'present')).toHaveLength(19)
  })

  test('sit by their posts, under one chair', () => {
    for (const row of rows) expect(find(phrae.posts, find(phrae.seats, row.seatId).postId).title).toBe(row.post)
    expect(rows.filter(({ chair }) => chair).map(({ role }) => role)).toEqual(['ประธานฯ'])
    for (const row of rows.filter(({ personId }) => personId)) {
      const { title, given, family } = find(phrae.people, row.personId)
      expect(row.name).toEqual({ title, given, family })
      const { postId } = find(phrae.seats, row.seatId)
      expect(phrae.tenures.some((tenure) => tenure.personId === row.personId && tenure.postId === postId)).toBe(true)
    }
  })

  test('sign with the name their record holds', () => {
    for (const exchange of [phrae, read('krabi.json')]) {
      const signatories = [
        ...exchange.letters.map(({ signatory }) => signatory),
        ...exchange.meetings.flatMap(({ recorder, checker }) => [recorder, checker]),
      ].filter((signatory) => signatory !== null)
      expect(signatories.length).toBeGreaterThan(1)
      for (const { personId, name } of signatories) {
        const person = find(exchange.people, personId)
        expect(name).toBe(`${person.title}${person.given} ${person.family}`)
      }
    }
  })
})

/** 6064 → ๖๐.๖๔ */
const printed = (hundredths: number): string =>
  toThaiDigits(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`)

/** Shares in hundredths of a percent that sum to 100.00: the largest remainders are rounded up. */
function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const floors = counts.map((count) => Math.floor((count * 10_000) / total))
  const left = 10_000 - floors.reduce((sum, share) => sum + share, 0)
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * 10_000) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) floors[index] = (floors[index] ?? 0) + 1
  return floors
}

describe('the ITA figures', () => {
  const phrae = read('phrae.json')
  const minutes = (id: string) => proseLines(find(phrae.agendaItems, id).minutes)
  const results = minutes('phrae-item-3-1-1')
  const all = find(phrae.itaYears, 'phrae-ita-2563-all')
  const local = find(phrae.itaYears, 'phrae-ita-2563-local')
  const before = find(phrae.itaYears, 'phrae-ita-2562-all')

  test('of the whole province stand in the minutes as in the records', () => {
    const text = results.join('\n')
    const thai = (count: number | null) => toThaiDigits(String(count))
    expect(text).toContain(`รวมทั้งสิ้น ${thai(all.units)} หน่วยงาน`)
    expect(text).toContain(`${printed(all.mean ?? 0)} คะแนน (ระดับ ${all.grade})`)
    expect(text).toContain(`อยู่ในลำดับที่ ${thai(all.rank)} จากทั้งหมด ${thai(all.rankOf)} จังหวัด`)
    expect(text).toContain(`${printed(before.mean ?? 0)} คะแนน อยู่ในอันดับ ${thai(before.rank)} ของประเทศ`)
    expect([all.units, all.mean, before.mean]).toEqual([local.units + 1, 6064, 6348])
  })

  test('of the 84 local authorities add up, and each share follows from its count', () => {
    expect(local.bands.reduce((sum, { count }) => sum + count, 0)).toBe(local.units)
    expect(local.units).toBe(84)
    const share = shares(local.bands.map(({ count }) => count))
    expect(share).toEqual([476, 595, 1191, 4167, 3095, 476])
    const lines = local.bands.map(({ grade, from, to, count }, index) => {
      const edges = `${from === 0 ? '๐' : printed(from)} - ${printed(to)}`
      const number = toThaiDigits(`(${index + 1})`)
      return `${number} ได้ระดับ ${grade} (${edges}) จำนวน ${toThaiDigits(String(count))} แห่ง คิดเป็นร้อยละ ${printed(share[index] ?? 0)}`
    })
    expect(results.filter((line) => line.includes('ได้ระดับ'))).toEqual(lines)
    local.bands.slice(1).forEach((band, index) => {
      expect(band.to).toBe((local.bands[index]?.from ?? 0) - 1)
    })
  })

  test('of the five units at level A agree, best first', () => {
    const lines = phrae.itaScores.map(({ agencyId, score, grade }, index) => {
      const { name, kind } = find(phrae.agencies, agencyId)
      expect(grade).toBe('A')
      const note = kind === 'province' ? ' (ส่วนราชการบริหารส่วนภูมิภาค)' : ''
      return `${toThaiDigits(`(${index + 1})`)} ${name}${note} ${printed(score ?? 0)} คะแนน`
    })
    expect(results.filter((line) => line.endsWith(' คะแนน'))).toEqual(lines)
    expect(lines).toHaveLength(5)
    const province = find(phrae.itaScores, 'phrae-score-2563-province')
    expect([province.score, province.rank, province.rankOf]).toEqual([8985, 17, 38])
    expect(results.join('\n')).toContain('ได้คะแนน ๘๙.๘๕ % เป็นลำดับที่ ๑๗ ใน ๓๘ จังหวัด')
  })

  test('of the disclosure items: ten of 43 are done, the ten the minutes name', () => {
    const done = phrae.oitItems.filter(({ state }) => state === 'done')
    expect([done.length, phrae.oitItems.length]).toEqual([10, 43])
    const text = minutes('phrae-item-3-1-2')
    const named = text.flatMap((line) => /ตัวชี้วัด (O[๐-๙]+) /.exec(line)?.[1] ?? [])
    expect(named).toEqual(done.map(({ code }) => `O${toThaiDigits(code.slice(1))}`))
    expect(text.join('\n')).toContain('จำนวน ๑๐ ตัวชี้วัด (จากทั้งหมด ๔๓ ตัวชี้วัด)')
    expect(Math.floor((done.length * 100) / phrae.oitItems.length)).toBe(23)
  })

  test('of Krabi agree with the annex', () => {
    const krabi = read('krabi.json')
    const year = find(krabi.itaYears, 'krabi-ita-2567-all')
    const passed = year.bands.find(({ from }) => from === 8500)?.count ?? 0
    expect([year.units, year.mean, passed]).toEqual([63, 9048, 57])
    expect(year.bands.reduce((sum, { count }) => sum + count, 0)).toBe(year.units)
    const share = Math.floor((passed * 10_000 * 2 + year.units) / (year.units * 2))
    const text = linesOf('001', 'annex').join('\n')
    expect(text).toContain(
      toThaiDigits(
        `จำนวน ${year.units} หน่วยงาน ได้คะแนนเฉลี่ย ${printed(year.mean ?? 0)} คะแนน มีหน่วยงานที่ผ่านการประเมิน จำนวน ${passed} หน่วยงาน คิดเป็นร้อยละ ${printed(share)}`,
      ),
    )
  })
})

describe('the order of business', () => {
  const phrae = read('phrae.json')

  test('keeps five sections with their children, each decided or marked empty', () => {
    const top = phrae.agendaItems.filter(({ parentId }) => parentId === null)
    expect(top.map(({ section }) => section)).toEqual(['chair', 'minutes', 'information', 'consideration', 'other'])
    const decided = phrae.resolutions.map(({ itemId }) => find(phrae.agendaItems, itemId).title)
    expect(decided).toHaveLength(4)
    for (const { minutes } of phrae.agendaItems)
      for (const block of minutes)
        if (block.type === 'paragraph') expect(inlineText(block.text)).not.toMatch(/^[(]?[๐-๙]+[.)]/)
  })

  test('links the workshop to the clause that asked for it, and the monthly report to its rhythm', () => {
    const workshop = find(phrae.meetings, 'phrae-meeting-workshop-2564')
    const clause = find(phrae.clauses, workshop.fromClauseId)
    expect(workshop.committeeId).toBeNull()
    expect(clause.text).toContain('องค์กรปกครองส่วนท้องถิ่น')
    expect(clause.ownerIds).toEqual(['phrae-agency-local-admin'])
    const monthly = phrae.clauses.filter(({ rhythm }) => rhythm === 'monthly')
    expect(monthly.map(({ text }) => text.includes('ทุกเดือน'))).toEqual([true])
    expect(find(phrae.meetings, 'phrae-meeting-4-2563').previousId).toBe('phrae-meeting-3-2563')
    expect(find(phrae.letters, 'phrae-letter-5044').number).toBe('พร ๐๐๑๗.๕/ว ๕๐๔๔')
  })
})
