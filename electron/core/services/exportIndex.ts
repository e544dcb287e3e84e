import { sizeWords } from '../../../shared/desk/files.ts'
import { dueWords, ownersOf, STATE_WORDS } from '../../../shared/documents/kinds/clauseWords.ts'
import { instantWords } from '../../../shared/export/cells.ts'
import { choiceWords } from '../../../shared/export/choiceWords.ts'
import type { Link } from '../../../shared/export/html.ts'
import { type IndexModel, indexPages, type YearOf } from '../../../shared/export/indexPages.ts'
import { fileLink, type MeetingEntry } from '../../../shared/export/meetingEntry.ts'
import { yearOf } from '../../../shared/export/names.ts'
import { kindLabel, meetingWords } from '../../../shared/export/recordNames.ts'
import type { ExportNote } from '../../../shared/exportApi.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import type { PackItem } from '../../../shared/pack/parts.ts'
import { clockSpan, fullDate } from '../../../shared/thai/date.ts'
import type { WrittenFile } from './exportFiles.ts'
import type { WrittenPaper } from './exportPapers.ts'
import type { WrittenTable } from './exportTables.ts'
import type { ExportWork } from './exportWork.ts'

export interface Written {
  papers: readonly WrittenPaper[]
  files: readonly WrittenFile[]
  tables: readonly WrittenTable[]
  /** Path of an office's own emblem. */
  emblems: ReadonlyMap<string, string>
  notes: readonly ExportNote[]
}

/** The pages by their paths, made of what was written. */
export function exportIndex({ facts, places }: ExportWork, written: Written): Map<string, string> {
  const papersOf = Map.groupBy(written.papers, ({ document }) => places.meetingOfPaper(document) ?? '')
  const filesOf = Map.groupBy(
    written.files,
    ({ attachment }) =>
      attachment.itemId ?? (attachment.progressId ? facts.itemOfReport(attachment.progressId) : null) ?? '',
  )
  const agencies = Object.fromEntries(facts.order('agencies').map((id) => [id, facts.nameOf('agencies', id)]))

  const model: IndexModel = {
    title: `ข้อมูลทั้งสำนักงาน ${facts.offices.map(({ name }) => name).join(' ')}`.trim(),
    asOf: facts.newest ? `ข้อมูลแก้ไขล่าสุด ${instantWords(facts.newest)}` : 'ยังไม่มีข้อมูล',
    counts: [
      `การประชุม ${facts.meetings.length} ครั้ง`,
      `เอกสาร ${written.papers.length} ฉบับ`,
      `ไฟล์แนบ ${written.files.filter(({ path }) => path).length} ไฟล์`,
    ],
    offices: facts.offices.map(({ id, name, province, letterCode, place, address }) => ({
      name,
      lines: [
        province && `จังหวัด ${province}`,
        letterCode && `รหัสหนังสือ ${letterCode}`,
        [place, ...address].join(' ').trim(),
      ].filter(Boolean),
      emblem: written.emblems.get(id) ?? '',
    })),
    committees: committeesOf(),
    papers: byKind(papersOf.get('') ?? []),
    letterFiles: letterFiles(),
    tables: written.tables.map(({ name, path, lists }) => ({
      text: name,
      path,
      more: lists
        .filter(({ count }) => count > 0)
        .map(({ list, count }) => `${NOUNS[list].label} ${count}`)
        .join(' · '),
    })),
    notes: written.notes,
  }
  return indexPages(model)

  function committeesOf(): IndexModel['committees'] {
    const groups = [
      ...facts.committees.map((one) => ({ id: one.id as string | null, name: one.name, body: one.body as string })),
      { id: null, name: 'การประชุมที่ไม่สังกัดคณะ', body: '' },
    ]
    return groups.flatMap(({ id, name, body }) => {
      const meetings = facts.meetings.filter(({ committeeId }) => committeeId === id)
      const seats = facts.seats.filter(({ committeeId }) => committeeId === id).length
      if (id === null && meetings.length === 0) return []
      const lines = id === null ? [] : [`${choiceWords('committees', 'body', body)} ตำแหน่งในคณะ ${seats} ตำแหน่ง`]
      return [{ name, lines, years: byYear(meetings, yearOf, meetingEntry) }]
    })
  }

  function meetingEntry(meeting: Meeting): MeetingEntry {
    const members = (facts.attendances.get(meeting.id) ?? []).filter(({ list }) => list === 'member')
    const came = members.filter(({ status }) => status === 'present' || status === 'substitute').length
    return {
      title: meetingWords(meeting),
      lines: [
        `${fullDate(meeting.date)} ${clockSpan(meeting.start, meeting.end)} ${meeting.place}`,
        `สถานะ ${choiceWords('meetings', 'state', meeting.state)}`,
        ...(members.length > 0 ? [`รายชื่อ ${members.length} คน มาหรือส่งผู้แทน ${came} คน`] : []),
      ],
      papers: (papersOf.get(meeting.id) ?? []).map(paperLink),
      agenda: (facts.items.get(meeting.id) ?? []).map(agendaEntry),
    }
  }

  function agendaEntry(item: PackItem): MeetingEntry['agenda'][number] {
    const { id, depth, label, title } = item
    return {
      ...{ depth, label, title },
      resolutions: (facts.resolutions.get(id) ?? []).map(({ id: resolutionId, label: head, text }) => ({
        words: `${head} ${text}`.trim(),
        clauses: (facts.clauses.get(resolutionId) ?? []).map((clause) => ({
          text: clause.text,
          about: [ownersOf(clause, agencies).join(' '), ...dueWords(clause), STATE_WORDS[clause.state]]
            .filter(Boolean)
            .join(' · '),
        })),
      })),
      files: (filesOf.get(id) ?? []).map(writtenLink),
    }
  }

  function letterFiles(): Array<YearOf<Link>> {
    const found = written.files.filter(({ attachment }) => attachment.letterId !== null)
    const year = ({ attachment }: WrittenFile): string => places.ofFile(attachment).split('/')[1] ?? ''
    return byYear(found, year, (file) => ({
      ...writtenLink(file),
      more: facts.nameOf('letters', file.attachment.letterId ?? ''),
    }))
  }

  function byKind(papers: readonly WrittenPaper[]): IndexModel['papers'] {
    const kinds = Map.groupBy(papers, ({ document }) => kindLabel(document.kind))
    return [...kinds].map(([name, found]) => ({
      name,
      years: byYear(found, ({ document }) => places.ofPaper(document).split('/')[2] ?? '', paperLink),
    }))
  }
}

const paperLink = ({ document, title, path }: WrittenPaper): Link => ({
  text: document.title && document.title !== kindLabel(document.kind) ? document.title : title,
  path,
  more: [document.state === 'issued' ? 'ออกแล้ว' : 'ร่าง', document.issued && instantWords(document.issued)]
    .filter(Boolean)
    .join(' '),
})

/** One whose content is not here stands in its place and says so. */
const writtenLink = ({ attachment, path, checked }: WrittenFile): Link =>
  fileLink(attachment, path, path === '' ? `ไม่มีในชุดนี้: ${checked}` : sizeWords(attachment.size))

/** The newest year first, within it as they came. */
function byYear<T, R>(all: readonly T[], year: (one: T) => string, as: (one: T) => R): Array<YearOf<R>> {
  return [...Map.groupBy(all, year)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([name, found]) => ({ year: name, entries: found.map(as) }))
}
