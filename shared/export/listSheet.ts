import { type ListName, NOUNS } from '../model/nouns.ts'
import { cellOf, instantWords, type NameOf, widthOf } from './cells.ts'
import { headerOf, STAMP_HEADERS } from './headers.ts'
import type { Cell, Column, Sheet } from './sheet.ts'

/** The records of one list as a table: every field of the noun, what is told from other records before them. */

type Values = Readonly<Record<string, unknown>>

/** A column that is no field: a file's path, the meeting an order came from. */
export interface ToldColumn extends Column {
  of(record: Values): Cell
}

/**
 * Fields whose content stands in another file of the export: papers in their DOCX, the emblem as a picture; all of them in
 * the exchange file as well.
 */
export const ELSEWHERE: { readonly [N in ListName]?: readonly string[] } = {
  offices: ['emblemPicture'],
  documents: ['values', 'blocks', 'page', 'bases', 'typed'],
}

export const fieldsOf = (list: ListName): string[] =>
  Object.keys(NOUNS[list].fields).filter((field) => !ELSEWHERE[list]?.includes(field))

/** Rule: indicators 1–10 of the assessment, a number in a column each (ita.md §2). */
const INDICATORS = Array.from({ length: 10 }, (_, at) => `ตัวชี้วัด ${at + 1}`)

interface FieldColumns {
  columns: Column[]
  of(record: Values): Cell[]
}

function columnsOf(list: ListName, field: string, nameOf: NameOf): FieldColumns {
  if (list === 'itaScores' && field === 'indicators')
    return {
      columns: INDICATORS.map((title) => ({ title, width: 11 })),
      of: ({ indicators }) =>
        INDICATORS.map((_, at) => {
          const value = (indicators as Array<number | null>)[at]
          return typeof value === 'number' ? { hundredths: value } : null
        }),
    }
  return {
    columns: [{ title: headerOf(list, field) ?? field, width: widthOf(list, field) }],
    of: (record) => [cellOf(list, field, record, nameOf)],
  }
}

const STAMPS: readonly Column[] = [
  { title: STAMP_HEADERS.created, width: 28 },
  { title: STAMP_HEADERS.updated, width: 28 },
  { title: STAMP_HEADERS.id, width: 24 },
]

export function listSheet(
  list: ListName,
  records: Iterable<Values>,
  nameOf: NameOf,
  told: readonly ToldColumn[] = [],
): Sheet {
  const fields = fieldsOf(list).map((field) => columnsOf(list, field, nameOf))
  return {
    name: NOUNS[list].label,
    columns: [
      ...told.map(({ title, width }) => ({ title, width })),
      ...fields.flatMap(({ columns }) => columns),
      ...STAMPS,
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const record of records)
          yield [
            ...told.map((column) => column.of(record)),
            ...fields.flatMap((field) => field.of(record)),
            instantWords(String(record.created)),
            instantWords(String(record.updated)),
            String(record.id),
          ]
      },
    },
  }
}
