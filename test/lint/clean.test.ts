import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientOf } from '../../electron/cli/client.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import type { MeetingFile, Paper } from '../../shared/api.ts'
import { type Finding, lintMeeting, lintPapers } from '../../shared/lint/lint.ts'
import type { Letter } from '../../shared/model/letter.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { AUTHORS } from './known.ts'

// The sample offices are the seeds with the scanner's faults mended and the authors' own words kept. What their
// authors wrote wrongly is found and listed here; nothing else may be.

let office: Awaited<ReturnType<typeof openOffice>>
let letters: Letter[] = []
const sets = new Map<string, Paper[]>()
const files: MeetingFile[] = []

beforeAll(async () => {
  office = await openOffice({ file: ':memory:' })
  const api = clientOf(office.dispatch)
  await api.store.sample({})
  letters = await api.letters.list({})
  for (const { id, officeId } of await api.documents.list({})) {
    const province = officeId.split('-')[0] ?? ''
    sets.set(province, [...(sets.get(province) ?? []), await api.documents.compose({ id })])
  }
  for (const { id } of await api.meetings.list({})) files.push(await api.meetings.read({ id }))
})
afterAll(() => office.close())

const grave = (findings: readonly Finding[]): Array<[string, string]> =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule, text }) => [rule, text])

/** Every finding is a listed one, and every listed one is found as often as it is listed. */
function expectOnly(
  findings: ReadonlyArray<[string, string]>,
  listed: ReadonlyArray<readonly [string, string, string]>,
): void {
  const isListed = ([rule, text]: [string, string]) => listed.some(([id, words]) => id === rule && text.includes(words))
  expect(findings.filter((finding) => !isListed(finding))).toEqual([])
  expect(findings).toHaveLength(listed.length)
}

describe('the papers of the sample offices', () => {
  test.each(['krabi', 'phrae'])('%s: only what its authors wrote so', (province) => {
    const papers = sets.get(province) ?? []
    expect(papers.length).toBeGreaterThan(3)
    expectOnly(grave(lintPapers(papers, { register: letters })), AUTHORS[province] ?? [])
  })

  test('each paper alone is no worse than the set', () => {
    for (const [province, papers] of sets) {
      const listed = AUTHORS[province] ?? []
      for (const paper of papers)
        for (const [rule, text] of grave(lintPapers([paper], { register: letters })))
          expect(
            listed.some(([id, words]) => id === rule && text.includes(words)),
            `${paper.kind} ${rule} ${text}`,
          ).toBe(true)
    }
  })

  test('the records of their meetings, in the same words', () => {
    const inMinutes = (AUTHORS.phrae ?? []).filter(([rule]) =>
      ['NAM-05', 'NUM-04', 'NUM-05', 'NUM-07', 'ITA-02'].includes(rule),
    )
    expect(files.length).toBeGreaterThan(2)
    expectOnly(
      files.flatMap((file) => grave(lintMeeting(file, { register: letters }))),
      inMinutes,
    )
  })

  test('a finding of a paper tells the field it stands in', () => {
    const [finding] = lintPapers(sets.get('krabi') ?? []).filter(({ rule }) => rule === 'NAM-02')
    expect(finding?.place).toMatchObject({ sheet: 'เอกสารแนบ', path: 'blocks[1].prose[14]' })
  })
})

describe('records that are wrong', () => {
  type Row = MeetingFile['attendances'][number]
  const sat = (): MeetingFile => structuredClone(files.find(({ attendances }) => attendances.length > 0) as MeetingFile)

  /** Rules that find more in the changed file than in the right one. */
  const broken = (change: (file: MeetingFile) => unknown): string[] => {
    const file = sat()
    const before = lintMeeting(file).map(({ rule }) => rule)
    change(file)
    const after = lintMeeting(file).map(({ rule }) => rule)
    for (const rule of before) if (after.includes(rule)) after.splice(after.indexOf(rule), 1)
    return after
  }
  const absentFrom = (place: number) => (file: MeetingFile) => {
    for (const row of file.attendances.slice(place)) row.status = 'absent'
  }
  const programme = ['10:00', '09:00'].map((start) => ({ start, end: null, title: 'ก', by: [] }))
  const nobody = { personId: null, rank: '', name: 'นายก ข', position: [] }

  test.each<[string, (file: MeetingFile) => unknown, string[]]>([
    ['a meeting closed before it began', ({ meeting }) => Object.assign(meeting, { closedAt: '08:30' }), ['DAT-10']],
    ['a programme that runs backwards', ({ meeting }) => Object.assign(meeting, { schedule: programme }), ['DAT-10']],
    ['too few members', absentFrom(10), ['MIN-06']],
    ['half of the members, which is enough', absentFrom(16), []],
    [
      'someone listed twice',
      ({ attendances }) => attendances.push({ ...(attendances[0] as Row), list: 'guest' }),
      ['MIN-06'],
    ],
    ['nobody in the chair', ({ attendances }) => Object.assign(attendances[0] as Row, { chair: false }), ['MIN-07']],
    [
      'a role of another body',
      ({ attendances }) => Object.assign(attendances[3] as Row, { role: 'กรรมการ' }),
      ['MIN-07'],
    ],
    [
      'a section with text and no resolution',
      (file) =>
        Object.assign(file, { resolutions: file.resolutions.filter(({ itemId }) => itemId !== 'phrae-item-1') }),
      ['MIN-03'],
    ],
    [
      'a section that says it has nothing',
      (file) => {
        file.resolutions = file.resolutions.filter(({ itemId }) => itemId !== 'phrae-item-1')
        const item = file.items.find(({ id }) => id === 'phrae-item-1')
        if (item) item.minutes = [paragraph('- ไม่มี -')]
      },
      [],
    ],
    [
      'an order due before the day it was given',
      ({ clauses }) => Object.assign(clauses[0] as object, { due: '2020-11-23' }),
      ['MIN-11'],
    ],
    [
      'an order due on the day it was given',
      ({ clauses }) => Object.assign(clauses[0] as object, { due: '2020-11-24' }),
      [],
    ],
    ['a number that skips one', ({ meeting }) => Object.assign(meeting, { number: 5 }), ['MIN-04']],
    ['a year that is not the calendar year', ({ meeting }) => Object.assign(meeting, { year: 2564 }), ['MIN-05']],
    ['a meeting before the one before it', ({ meeting }) => Object.assign(meeting, { date: '2020-09-01' }), ['MIN-04']],
    ['an online meeting without its means', ({ meeting }) => Object.assign(meeting, { mode: 'online' }), ['MIN-08']],
    ['a recorder without a post', ({ meeting }) => Object.assign(meeting, { recorder: nobody }), ['MIN-10']],
    ['nobody who recorded', ({ meeting }) => Object.assign(meeting, { recorder: null }), ['MIN-01']],
  ])('%s', (_what, change, rules) => {
    expect(broken(change)).toEqual(rules)
  })
})
