import { createHash } from 'node:crypto'
import type { Services } from '../../../shared/api.ts'
import { gridOfText } from '../../../shared/ita/import/grid.ts'
import { lookAlike, speaksOfIta } from '../../../shared/ita/import/lookAlike.ts'
import { readTable } from '../../../shared/ita/import/rows.ts'
import type { ReadTable } from '../../../shared/itaApi.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { tableOfFile } from '../xlsx/tableFile.ts'
import { itaClaims } from './itaClaims.ts'
import { agencyYears, correctionsOf, emptyLine, itaStore, totalsBefore, yearLines } from './itaFacts.ts'
import { createItaImport } from './itaImport.ts'
import { resultLines, resultRows, resultStamp } from './itaResults.ts'
import { createItaWork } from './itaWork.ts'

/** Results of the assessment: every figure is counted anew from them (ita/figures.ts). */
export function createIta(context: Context): Services['ita'] {
  const { db, ports } = context
  return {
    overview: async ({ officeId }) => yearLines(await itaStore(context, officeId)),
    claims: ({ officeId }) => itaClaims(context, officeId),

    async year({ officeId, fiscalYear }) {
      const store = await itaStore(context, officeId)
      const line = yearLines(store).find((one) => one.fiscalYear === fiscalYear) ?? emptyLine(fiscalYear)
      const years = store.years.filter((one) => one.fiscalYear === fiscalYear)
      const ofYear = async <N extends 'oitItems' | 'awards'>(name: N) =>
        (await Promise.all(years.map(({ id }) => records(db, name, ports).list({ where: { itaYearId: id } })))).flat()
      const imports = await records(db, 'itaImports', ports).list({ where: { officeId } })
      return {
        fiscalYear,
        line,
        years,
        results: (await Promise.all(years.map(({ id }) => resultLines(context, id)))).flat(),
        before: totalsBefore(store, fiscalYear),
        oit: await ofYear('oitItems'),
        awards: await ofYear('awards'),
        windows: await records(db, 'itaWindows', ports).list({ where: { officeId, fiscalYear } }),
        targets: line.targets,
        corrections: await correctionsOf(context, officeId, fiscalYear),
        imports: imports.filter(({ fiscalYears }) => fiscalYears.includes(fiscalYear)),
      }
    },

    async results({ officeId, fiscalYear, known }) {
      const years = (await records(db, 'itaYears', ports).list({ where: { officeId, fiscalYear } })).map(({ id }) => id)
      // Before the rows: what is written in between is then read once more, and never missed.
      const stamp = await resultStamp(context, years)
      return { stamp, rows: stamp === known ? null : [...(await resultRows(context, years)).values()].flat() }
    },

    async agency({ officeId, agencyId }) {
      const names = await records(db, 'itaNames', ports).list({ where: { agencyId } })
      return {
        agency: await records(db, 'agencies', ports).get({ id: agencyId }),
        names: names.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0)),
        results: await agencyYears(context, await itaStore(context, officeId), agencyId),
        oit: await records(db, 'oitItems', ports).list({ where: { agencyId } }),
      }
    },

    read(input) {
      const bytes = input.from === 'file' ? Buffer.from(input.base64, 'base64') : Buffer.from(input.text, 'utf8')
      const { sheets, notes } =
        input.from === 'file' ? tableOfFile(input.name, bytes) : { sheets: [gridOfText(input.text)], notes: [] }
      const file = input.from === 'file' ? input.name : ''
      const tables = sheets.map((grid): ReadTable => {
        const table = readTable(grid)
        if (typeof table === 'string')
          return {
            sheet: grid.sheet,
            layout: 'minimal',
            year: null,
            rows: [],
            head: 0,
            skipped: [],
            provinces: [],
            remarks: [],
            otherScheme: null,
            named: false,
            problem: table,
          }
        const head = Math.max(table.head, (table.rows[0]?.at ?? 1) - 1)
        const named = speaksOfIta(grid, table, file)
        return { ...table, otherScheme: lookAlike(grid, head, file), named, problem: '' }
      })
      return { hash: createHash('sha256').update(bytes).digest('hex'), tables, notes }
    },

    ...createItaImport(context),
    ...createItaWork(context),
  }
}
