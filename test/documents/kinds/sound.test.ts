import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../../electron/core/docx/renderDocx.ts'
import type { Block } from '../../../shared/documents/block.ts'
import { composePaper, pageOf, prefilled } from '../../../shared/documents/compose.ts'
import { valuesSchema } from '../../../shared/documents/kind.ts'
import { KINDS, kindOf } from '../../../shared/documents/kinds/index.ts'
import { problemOf } from '../../../shared/documents/setting.ts'
import { settingsOf } from '../../../shared/documents/template.ts'
import { PAGE_SETTINGS } from '../../../shared/layout/rules.ts'
import { parse } from '../../../shared/model/explain.ts'
import { Letter } from '../../../shared/model/letter.ts'
import { kindPapers } from '../../corpus/kindPapers.ts'
import { ownFaults, readDocx } from '../docxFile.ts'
import { validate, validatorPresent } from '../validator.ts'
import { type Desk, emptyMeeting, FOURTH, openDesk, WORKSHOP } from './office.ts'

const folder = mkdtempSync(join(tmpdir(), 'lekha-kinds-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const OF_MEETING = KINDS.filter((kind) => kind.from === 'meeting')
const OF_LETTER = KINDS.filter((kind) => kind.from === 'letter')
const ids = (kinds: typeof KINDS) => kinds.map((kind) => kind.id)

function expectSound(bytes: Uint8Array): void {
  expect(ownFaults(readDocx(bytes))).toEqual([])
  if (validatorPresent) expect(validate(bytes, folder)).toEqual([])
}

describe('every kind', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  test('has a name and a place of its own', () => {
    expect(new Set(ids(KINDS)).size).toBe(KINDS.length)
    expect(new Set(KINDS.map((kind) => kind.label)).size).toBe(KINDS.length)
  })

  test('has settings of its own that no rule of the page is named like, and says all of its words', () => {
    for (const kind of KINDS) {
      expect(Object.keys(kind.settings ?? {}).filter((id) => id in PAGE_SETTINGS)).toEqual([])
      for (const setting of Object.values(settingsOf(kind))) expect(problemOf(setting, setting.value)).toBeNull()
    }
  })

  test('fills every slot of its sentences, of every record it can be made from', async () => {
    const { papers, failures } = await kindPapers()
    expect(failures).toEqual([])
    for (const { name, blocks } of papers) {
      const unfilled = JSON.stringify(blocks).match(/\{[ก-๙]+\}/g) ?? []
      expect(unfilled.map((slot) => `${name} ${slot}`)).toEqual([])
    }
  })

  test('says before anything is typed what its own fields allow', () => {
    const { office, ...facts } = emptyMeeting()
    for (const kind of OF_MEETING)
      expect(() => parse(valuesSchema(kind), prefilled(kind, { office, ...facts } as never))).not.toThrow()
  })

  test.each(ids(OF_MEETING))('%s of a sitting and of a workshop is sound', async (kind) => {
    expectSound((await desk.make(kind, { meetingId: FOURTH })).bytes)
    expectSound((await desk.make(kind, { meetingId: WORKSHOP })).bytes)
  })

  test.each(ids(OF_MEETING))('%s of a meeting nobody has filled is sound', async (kind) => {
    const { blocks, page } = composePaper(kindOf(kind), emptyMeeting(), {})
    expect(blocks.length).toBeGreaterThan(0)
    expectSound(await renderDocx({ blocks, page, title: kind }))
  })

  test.each(OF_LETTER.map((kind) => [kind.id, kind.letterKinds?.[0] ?? 'external'] as const))(
    '%s of a letter without a word is sound',
    async (id, letterKind) => {
      const { office } = emptyMeeting()
      const stamps = { id: 'l', created: '', updated: '', revision: 1 }
      const letter = { ...parse(Letter.draft, { officeId: 'o', kind: letterKind }), ...stamps } as Letter
      const { blocks, page } = composePaper(kindOf(id), { office, letter, references: {}, groups: {} }, {})
      expectSound(await renderDocx({ blocks, page, title: id }))
    },
  )
})

describe('the blocks of forms', () => {
  const awkward = '<&>"\' 😀 \u0000\u000b\u200b\ufffe ก\u0e4d\u0e32 \ud800 \t'

  test.each([
    ['nothing', ''],
    ['markup, emoji and controls', awkward],
    ['a name of 300 characters', 'ศักดิ์'.repeat(50)],
  ])('hold %s', async (_what, text) => {
    const { office } = emptyMeeting()
    const blocks: Block[] = [
      { type: 'emblem', size: 'letter', source: 'placeholder', picture: '', urgency: text, mark: text },
      { type: 'letterHead', label: text, number: text, sender: [], date: '' },
      { type: 'form', fields: [] },
      { type: 'form', indent: true, fields: [{ label: text, value: text, share: 0 }] },
      { type: 'line', align: 'axis', text, space: 3 },
      { type: 'owner', lines: [], initials: [text, text] },
      { type: 'cards', cards: [] },
      {
        type: 'cards',
        cards: [
          { name: text, post: text },
          { name: text, post: '' },
          { name: '', post: text },
        ],
      },
    ]
    expectSound(await renderDocx({ blocks, page: pageOf(office, {}, null), title: 'ทดสอบ' }))
  })
})
