import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ExportJob } from '../../../shared/exportApi.ts'
import { PART_BYTES } from '../../../shared/model/attachment.ts'
import { longDate } from '../../../shared/thai/date.ts'
import type { Context } from '../createServices.ts'
import { exportCounts } from '../db/everyRecord.ts'
import { createZipSink } from '../export/zipSink.ts'
import { createJobs, type Jobs, type Progress } from '../jobs.ts'
import type { Ports } from '../ports.ts'
import { slice } from '../slice.ts'
import { makeExport } from './exportMaking.ts'

/** What a job made: the ZIP lies in a folder of the system's own until it was taken. */
export interface MadeExport {
  result: NonNullable<ExportJob['result']>
  folder: string
  path: string
}

export type ExportJobs = Jobs<MadeExport>

export const createExportJobs = (ports: Ports): ExportJobs =>
  createJobs<MadeExport>(ports, ({ folder }) => rmSync(folder, { recursive: true, force: true }))

/** Measured on the sample offices and on ten years of one: a DOCX, and a record in the exchange file and a table. */
const PAPER_BYTES = 12_000
const RECORD_BYTES = 250
/** Workbooks have their styles and heads, also where they hold nothing. */
const BASE_BYTES = 60_000

/** The whole office as a ZIP, made as one long job. */
export function createExports(context: Context): Services['exports'] {
  const { sqlite, ports, exportJobs: jobs } = context

  async function made(progress: Progress): Promise<MadeExport> {
    const folder = mkdtempSync(join(tmpdir(), 'lekha-export-'))
    try {
      const path = join(folder, 'export.zip')
      const report = await makeExport(context, (day) => createZipSink(path, day), progress)
      const fileName = `ข้อมูลทั้งสำนักงาน ${longDate(ports.today())}.zip`
      return { folder, path, result: { ...report, fileName, size: statSync(path).size } }
    } catch (error) {
      rmSync(folder, { recursive: true, force: true })
      throw fullDisk(error)
    }
  }

  return {
    offer() {
      const { frozenBytes, ...counts } = exportCounts(sqlite)
      const { issued, drafts, records, fileBytes } = counts
      // Frozen papers stand in the exchange file word for word, which compresses to a twentieth.
      const bytes =
        BASE_BYTES + fileBytes + (issued + drafts) * PAPER_BYTES + records * RECORD_BYTES + Math.round(frozenBytes / 20)
      return { ...counts, bytes }
    },
    begin: () => ({ job: jobs.begin(made) }),
    job({ job, stop }) {
      if (stop) jobs.stop(job)
      const { result, ...view } = jobs.view(job)
      return { ...view, result: result?.result ?? null }
    },
    content({ job, part }) {
      const { result, path } = jobs.result(job)
      const parts = Math.ceil(result.size / PART_BYTES)
      if (part >= parts) throw new AppError('badInput', `ไฟล์นี้มี ${parts} ส่วน`)
      return { base64: slice(path, part).toString('base64'), parts }
    },
    forget({ job }) {
      jobs.forget(job)
      return { job }
    },
  }
}

function fullDisk(error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') return error
  return new AppError('full', 'พื้นที่ว่างในเครื่องไม่พอสำหรับชุดส่งออก ข้อมูลในโปรแกรมยังอยู่ครบ ให้ลบไฟล์อื่นแล้วส่งออกใหม่', {
    cause: error,
  })
}
