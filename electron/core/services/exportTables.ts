import { REGISTERS } from '../../../shared/desk/register.ts'
import { ELSEWHERE, listSheet, type ToldColumn } from '../../../shared/export/listSheet.ts'
import { FILE_LIST, FOLDERS } from '../../../shared/export/names.ts'
import { registerSheet } from '../../../shared/export/registerSheet.ts'
import type { Cell, Sheet } from '../../../shared/export/sheet.ts'
import { REGISTER_BOOK, WORKBOOKS } from '../../../shared/export/workbooks.ts'
import type { NumberBlock } from '../../../shared/model/letter.ts'
import type { ListName } from '../../../shared/model/nouns.ts'
import { everyRecord, idsOf, type Values } from '../db/everyRecord.ts'
import type { Entry } from '../export/sink.ts'
import { writeBook } from '../xlsx/writeBook.ts'
import type { WrittenFile } from './exportFiles.ts'
import type { WrittenPaper } from './exportPapers.ts'
import type { ExportWork } from './exportWork.ts'

/** A workbook in the export, and how many records each of its lists has. */
export interface WrittenTable {
  path: string
  name: string
  lists: Array<{ list: ListName; count: number }>
}

export async function exportTables(
  work: ExportWork,
  papers: readonly WrittenPaper[],
  files: readonly WrittenFile[],
): Promise<WrittenTable[]> {
  const { facts, progress, context, put } = work
  const told = toldColumns(work, papers, files)
  const written: WrittenTable[] = []
  progress.doing('กำลังทำตาราง', WORKBOOKS.length)
  for (const [index, { name, lists }] of WORKBOOKS.entries()) {
    const sheets = lists.map((list) => listSheet(list, recordsOf(list), facts.nameOf, told[list]))
    const path = `${FOLDERS.tables}/${name}.xlsx`
    const registers = name === REGISTER_BOOK ? registerSheets(work) : []
    await put(path, [await writeBook([...registers, ...sheets], progress.rest)], false)
    written.push({ path, name, lists: lists.map((list) => ({ list, count: facts.order(list).length })) })
    progress.told(index + 1)
  }
  return written

  /** From the disk, as the rows are written. */
  function recordsOf(list: ListName): Iterable<Values> {
    return {
      [Symbol.iterator]: () => everyRecord(context.sqlite, list, facts.order(list), ELSEWHERE[list]),
    }
  }
}

function registerSheets({ facts, context }: ExportWork): Sheet[] {
  const blocks = [
    ...everyRecord(context.sqlite, 'numberBlocks', idsOf(context.sqlite, 'numberBlocks')),
  ] as unknown as NumberBlock[]
  const offices = facts.offices.map(({ id, name }) => ({
    name,
    letters: facts.letters.filter(({ officeId }) => officeId === id),
    blocks: blocks.filter(({ officeId }) => officeId === id),
  }))
  return REGISTERS.map((register) => registerSheet(register, offices))
}

/** What a table tells of other records before its own fields. */
function toldColumns(
  { facts }: ExportWork,
  papers: readonly WrittenPaper[],
  files: readonly WrittenFile[],
): { readonly [N in ListName]?: readonly ToldColumn[] } {
  const { nameOf, meetingOf } = facts
  const meeting = (list: ListName, field: string): ToldColumn => ({
    title: 'การประชุม',
    width: 44,
    of: (record) => nameOf('meetings', meetingOf(list, record[field] as string | null) ?? ''),
  })
  const pathOf = (title: string, paths: ReadonlyMap<string, string>): ToldColumn => ({
    title,
    width: 50,
    of: ({ id }) => paths.get(String(id)) || null,
  })
  const numbers = new Map([...facts.items.values()].flat().map(({ id, number }) => [id, number]))
  return {
    agendaItems: [{ title: 'วาระที่', width: 9, of: ({ id }) => numbers.get(String(id)) ?? null }],
    resolutions: [meeting('agendaItems', 'itemId')],
    clauses: [meeting('resolutions', 'resolutionId')],
    progressReports: [meeting('clauses', 'clauseId')],
    documents: [pathOf('ไฟล์ในชุดส่งออก', new Map(papers.map(({ document, path }) => [document.id, path])))],
    attachments: [
      pathOf('ไฟล์ในชุดส่งออก', new Map(files.map(({ attachment, path }) => [attachment.id, path]))),
      pathOf('ผลการตรวจเนื้อไฟล์', new Map(files.map(({ attachment, checked }) => [attachment.id, checked]))),
    ],
  }
}

/** Every file of the export with its hash, but for the list itself. */
export async function exportFileList(work: ExportWork, entries: readonly Entry[]): Promise<void> {
  const sheet: Sheet = {
    name: 'รายการไฟล์',
    columns: [
      { title: 'ไฟล์', width: 90 },
      { title: 'ขนาด (ไบต์)', width: 14 },
      { title: 'SHA-256', width: 70 },
    ],
    rows: entries.map(({ path, size, hash }): Cell[] => [path, size, hash]),
  }
  await work.put(FILE_LIST, [await writeBook([sheet], work.progress.rest)], false)
}
