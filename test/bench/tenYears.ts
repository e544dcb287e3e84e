import type Database from 'better-sqlite3'
import { codecOf } from '../../electron/core/db/columns.ts'
import type { Api, MeetingFile } from '../../shared/api.ts'
import { parse } from '../../shared/model/explain.ts'
import { type ListName, NOUNS } from '../../shared/model/nouns.ts'
import { paragraph } from '../../shared/model/prose.ts'

/**
 * Ten years of one office, grown from the sample's own meeting: 120 meetings with roster, agenda, minutes, resolutions
 * and issued papers, 4,000 people, posts and agencies, 5,000 letters out and in. Written past the services, because an
 * office did not type them today.
 */
export const OFFICE = 'phrae'
const MEETINGS = 120
const PEOPLE = 1_600
const AGENCIES = 800
const LETTERS = 5_000

const GIVEN = ['สมหวัง', 'ชูศักดิ์', 'ฉัตรชัย', 'สิริกุล', 'วีรกานต์', 'นุจรินทร์', 'อนงค์', 'พิสันต์', 'ศรัทธา', 'แสงดาว']
const FAMILY = ['พ่วงบางโพ', 'ติยะจามร', 'วงศ์แพทย์', 'บุญตัน', 'นิลมณี', 'บัวเลิศ', 'อารินทร์', 'เพิ่มพูน', 'มโหทาน', 'อังกำ']
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

export async function growTenYears(api: Api, sqlite: Database.Database): Promise<void> {
  const file = await api.meetings.read({ id: 'phrae-meeting-4-2563' })
  const papers = await Promise.all(['phrae-doc-agenda', 'phrae-doc-minutes'].map((id) => api.documents.compose({ id })))
  sqlite.transaction(() => {
    // A child may come before its parent.
    sqlite.pragma('defer_foreign_keys = ON')
    const put = putter(sqlite)
    directory(put)
    for (let index = 0; index < MEETINGS; index++) meeting(put, file, papers, index)
    letters(put)
  })()
}

type Put = (list: ListName, id: string, draft: object, at?: string) => void

function putter(sqlite: Database.Database): Put {
  const statements = new Map<string, Database.Statement>()
  return (list, id, draft, created = '2026-01-01T00:00:00.000Z') => {
    const record = { ...(parse(NOUNS[list].draft, draft, list) as object), id, created, updated: created, revision: 1 }
    const row = codecOf(list).toRow(record)
    const names = Object.keys(row)
    const sql = `INSERT INTO ${codecOf(list).table} (${names.map((name) => `"${name}"`)}) VALUES (${names.map(() => '?')})`
    const statement = statements.get(sql) ?? sqlite.prepare(sql)
    statements.set(sql, statement)
    statement.run(Object.values(row))
  }
}

function directory(put: Put): void {
  for (let index = 0; index < AGENCIES; index++)
    put('agencies', `b-agency-${index}`, {
      name: `องค์การบริหารส่วนตำบลบ้านที่ ${index + 1}`,
      shortName: `อบต.บ้าน ${index + 1}`,
    })
  for (let index = 0; index < PEOPLE; index++) {
    put('people', `b-person-${index}`, {
      title: at(['นาย', 'นาง', 'นางสาว'], index),
      given: at(GIVEN, index),
      family: `${at(FAMILY, Math.floor(index / 10))} ${Math.floor(index / 100) + 1}`,
    })
    put('posts', `b-post-${index}`, {
      title: `นายกองค์การบริหารส่วนตำบลบ้านที่ ${index + 1}`,
      agencyId: `b-agency-${index % AGENCIES}`,
    })
    put('tenures', `b-tenure-${index}`, {
      personId: `b-person-${index}`,
      postId: `b-post-${index}`,
      since: '2020-10-01',
    })
  }
}

const stamps = new Set(['id', 'created', 'updated', 'revision'])
const bare = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !stamps.has(name)))

function meeting(
  put: Put,
  file: MeetingFile,
  papers: ReadonlyArray<Awaited<ReturnType<Api['documents']['compose']>>>,
  index: number,
): void {
  const year = 2016 + Math.floor(index / 12)
  const day = `${year}-${String((index % 12) + 1).padStart(2, '0')}-15`
  const stamp = `${day}T08:00:00.000Z`
  const id = `b-meeting-${index}`
  const own = (other: string): string => `b${index}-${other}`
  const state = index < MEETINGS - 2 ? 'closed' : 'scheduled'
  put(
    'meetings',
    id,
    {
      ...bare(file.meeting),
      number: (index % 12) + 1,
      year: year + 543,
      date: day,
      state,
      previousId: index > 0 ? `b-meeting-${index - 1}` : null,
    },
    stamp,
  )
  for (const row of file.attendances)
    put('attendances', own(row.id), { ...bare(row), meetingId: id, seatId: null, personId: null }, stamp)
  for (const item of file.items)
    put(
      'agendaItems',
      own(item.id),
      {
        ...bare(item),
        meetingId: id,
        parentId: item.parentId && own(item.parentId),
        minutes: item.minutes.map((block) =>
          block.type === 'resolution' ? { ...block, resolutionId: own(block.resolutionId) } : block,
        ),
      },
      stamp,
    )
  for (const one of file.resolutions) put('resolutions', own(one.id), { ...bare(one), itemId: own(one.itemId) }, stamp)
  for (const clause of file.clauses)
    put(
      'clauses',
      own(clause.id),
      { ...bare(clause), resolutionId: own(clause.resolutionId), state: index < MEETINGS - 6 ? 'done' : clause.state },
      stamp,
    )
  for (const { document, blocks, page, values } of papers)
    put(
      'documents',
      own(document.id),
      { ...bare(document), meetingId: id, state: 'issued', blocks, page, values, issued: stamp, hash: 'x' },
      stamp,
    )
}

function letters(put: Put): void {
  for (let index = 0; index < LETTERS; index++) {
    const year = 2016 + Math.floor((index * 10) / LETTERS)
    const incoming = index % 3 === 0
    put('letters', `b-letter-${index}`, {
      officeId: OFFICE,
      direction: incoming ? 'in' : 'out',
      state: incoming ? 'answered' : 'sent',
      number: incoming ? `มท ๐๘๐๘.๒/ว ${index}` : `พร ๐๐๑๗.๕/${(index % 500) + 1}`,
      receivedNumber: incoming ? String((index % 500) + 1) : '',
      receivedDate: incoming ? `${year}-03-02` : null,
      from: incoming ? 'กรมส่งเสริมการปกครองท้องถิ่น' : '',
      date: `${year}-03-01`,
      subject: `การดำเนินงานตามแนวทางยกระดับคุณธรรมและความโปร่งใส เรื่องที่ ${index + 1}`,
      addressees: [{ text: 'นายอำเภอทุกอำเภอ' }],
      body: [paragraph('ด้วยจังหวัดแพร่ได้กำหนดแนวทางการขับเคลื่อนการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ')],
    })
    if (!incoming && index % 5 === 1)
      put('documents', `b-paper-${index}`, {
        officeId: OFFICE,
        kind: 'letter',
        letterId: `b-letter-${index}`,
        title: `หนังสือเรื่องที่ ${index + 1}`,
      })
  }
}
