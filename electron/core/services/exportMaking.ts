import { createPaths, EXCHANGE, FOLDERS, placed } from '../../../shared/export/names.ts'
import type { ExportNote, ExportReport } from '../../../shared/exportApi.ts'
import type { Context } from '../createServices.ts'
import { everyRecord } from '../db/everyRecord.ts'
import { withSnapshot } from '../db/snapshot.ts'
import { type Entry, putHashed, type Sink } from '../export/sink.ts'
import type { Progress } from '../jobs.ts'
import { createDocuments } from './documents.ts'
import { exchangePieces } from './exchange.ts'
import { exportFacts } from './exportFacts.ts'
import { exportFiles } from './exportFiles.ts'
import { exportIndex } from './exportIndex.ts'
import { exportPapers } from './exportPapers.ts'
import { exportPlaces } from './exportPlaces.ts'
import { exportFileList, exportTables } from './exportTables.ts'
import type { ExportWork } from './exportWork.ts'

/** The day of files where nothing was ever changed: the first that a ZIP can tell. */
const NO_DAY = '1980-01-01'

/**
 * The whole office as files, into a folder or a ZIP. Everything in it is of one moment, so that a save in the meantime
 * cannot make the papers and the tables disagree, and nothing in it tells when it was made: the same office is the same
 * export.
 */
export function makeExport(
  context: Context,
  sinkFor: (day: string) => Sink,
  progress: Progress,
): Promise<ExportReport> {
  return withSnapshot(context.file, context, async (snapshot) => {
    progress.doing('กำลังรวบรวมข้อมูล', 1)
    const then = { ...context, ...snapshot }
    const facts = exportFacts(then.sqlite)
    await progress.rest()
    const sink = sinkFor(facts.newest.slice(0, 10) || NO_DAY)
    try {
      const entries: Entry[] = []
      const notes: ExportNote[] = []
      const work: ExportWork = {
        context: then,
        facts,
        places: exportPlaces(facts),
        progress,
        free: createPaths(),
        async put(path, pieces, deflate) {
          const entry = await putHashed(sink, path, pieces, deflate)
          entries.push(entry)
          return entry
        },
        note: (note) => notes.push(note),
      }
      const papers = await exportPapers(work, createDocuments(then).docx)
      const files = await exportFiles(work)
      const emblems = await exportEmblems(work)
      await work.put(EXCHANGE, exchangeBytes(work), true)
      const tables = await exportTables(work, papers, files)
      progress.doing('กำลังทำหน้าสารบัญ', 1)
      for (const [path, text] of exportIndex(work, { papers, files, tables, emblems, notes })) {
        await work.put(path, [Buffer.from(text)], true)
        await progress.rest()
      }
      await exportFileList(work, entries)
      await progress.rest()
      await sink.end()
      return {
        papers: papers.length,
        files: files.filter(({ path }) => path !== '').length,
        entries: entries.length,
        bytes: entries.reduce((sum, { size }) => sum + size, 0),
        notes,
      }
    } catch (error) {
      await sink.drop()
      throw error
    }
  })
}

/** Records at once, so that a file of a million lines is not a million writes. */
const PIECE_LETTERS = 256 * 1024

async function* exchangeBytes({ context, progress }: ExportWork): AsyncGenerator<Buffer> {
  let held = ''
  for (const piece of exchangePieces(context.sqlite)) {
    held += piece
    if (held.length < PIECE_LETTERS) continue
    yield Buffer.from(held)
    held = ''
    await progress.rest()
  }
  yield Buffer.from(held)
}

/** The emblem of an office as the picture it is; answers their paths. */
async function exportEmblems({ context, facts, put, free }: ExportWork): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  const ids = facts.offices.map(({ id }) => id)
  for (const { id, name, emblemPicture } of everyRecord(context.sqlite, 'offices', ids)) {
    const [, type = '', base64 = ''] = /^data:image\/(png|jpeg);base64,(.+)$/.exec(String(emblemPicture)) ?? []
    if (!base64) continue
    const path = free(`${FOLDERS.office}/${placed(paths.size + 1, `ภาพครุฑ ${name}`)}.${type === 'png' ? 'png' : 'jpg'}`)
    await put(path, [Buffer.from(base64, 'base64')], false)
    paths.set(String(id), path)
  }
  return paths
}
