import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Api, Paper } from '../../shared/api.ts'
import { nameOnlyWords } from '../../shared/desk/files.ts'
import { htmlPage } from '../../shared/documents/htmlPage.ts'
import { AppError } from '../../shared/errors.ts'
import type { Document } from '../../shared/model/document.ts'
import { type Command, type Format, HELP, isFile, readCommand, UsageError } from './args.ts'
import { exportFolder } from './exportFolder.ts'
import { lint } from './lint.ts'
import { serve } from './serve.ts'
import { withStore } from './withStore.ts'
import { writeWhole } from './writeFile.ts'

export interface Output {
  out(line: string): void
  error(line: string): void
}

/** Runs one command. Returns the exit code: 0 done, 1 the job failed, 2 the command was wrong. */
export async function runCli(args: readonly string[], output: Output): Promise<number> {
  try {
    const command = readCommand(args)
    return await run(command, output)
  } catch (error) {
    // One line, whatever a file name holds.
    output.error(sentenceOf(error).replace(/\s*\n\s*/g, ' '))
    return error instanceof UsageError ? 2 : 1
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof AppError) return error.message
  const { code, path, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `ไม่พบไฟล์ ${path ?? ''} (file not found)`
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `เขียนไฟล์ไม่ได้: ${path ?? ''} ตรวจสิทธิ์ของโฟลเดอร์ (cannot write)`
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR') return `มีไฟล์ขวางอยู่ที่ ${path ?? ''} (not a folder)`
  if (code === 'ENOSPC') return 'ดิสก์เต็ม เขียนไฟล์ไม่ได้ (disk full)'
  return `ทำงานไม่สำเร็จ: ${message} (failed)`
}

async function run({ verb, options, file }: Command, { out, error }: Output): Promise<number> {
  const store = resolve(options.store ?? '')
  switch (verb) {
    case 'help':
      out(HELP)
      return 0
    case 'sample':
      return sample(resolve(options.out ?? ''), out)
    case 'serve':
      return serve(store, Number(options.port ?? 0), out)
    case 'documents':
      return withStore(store, 'existing', async (api) => {
        const meeting = await api.meetings.find({ ref: options.meeting ?? '' })
        const { documents } = await api.documents.ofMeeting({ meetingId: meeting.id })
        const wanted = options.kind ? documents.filter((document) => document.kind === options.kind) : documents
        if (options.kind && wanted.length === 0) {
          const kinds = [...new Set(documents.map(({ kind }) => kind))].join(', ') || 'ยังไม่มีเลย'
          throw new AppError(
            'notFound',
            `การประชุมนี้ไม่มีเอกสารชนิด "${options.kind}" เอกสารที่มี: ${kinds} (no such document)`,
          )
        }
        const folder = resolve(options.out ?? '')
        const format = (options.format ?? 'docx') as Format
        await writePapers(
          api,
          options.each ? await notMailed(api, wanted, folder, format, out) : wanted,
          folder,
          format,
          out,
        )
        return 0
      })
    case 'import':
      return importFile(resolve(file), store, out)
    case 'export':
      if (options.folder) return exportFolder(store, resolve(options.folder), out, error)
      return withStore(store, 'existing', async (api) => {
        const { json } = await api.exchange.export({})
        writeWhole(resolve(options.out ?? ''), json)
        out(`ส่งออกแล้ว: ${resolve(options.out ?? '')}`)
        return 0
      })
    case 'check':
      return withStore(store, 'existing', async (api) => {
        const { ok, findings } = await api.store.check({})
        for (const finding of findings) out(finding)
        out(ok ? 'ข้อมูลสมบูรณ์ (ok)' : `พบ ${findings.length} ข้อ (findings)`)
        return ok ? 0 : 1
      })
    case 'lint':
      return lint(resolve(file), out)
  }
}

/** The file is read and parsed before a store is made, and a store made for it goes again when it is refused. */
async function importFile(file: string, store: string, out: Output['out']): Promise<number> {
  const json = readFileSync(file, 'utf8')
  const isNew = !existsSync(store)
  try {
    return await withStore(store, 'any', async (api) => {
      const report = await api.exchange.import({ json })
      out(
        `นำเข้าแล้ว: เพิ่ม ${report.added} เปลี่ยน ${report.changed} เหมือนเดิม ${report.same} คงของเดิมที่ใหม่กว่า ${report.kept}`,
      )
      if (report.nameOnly > 0) out(nameOnlyWords(report.nameOnly))
      return 0
    })
  } catch (error) {
    if (isNew) removeStore(store)
    throw error
  }
}

function removeStore(file: string): void {
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(file + ending, { force: true })
}

/** A fresh store with the sample offices, and every paper of theirs beside it. */
async function sample(folder: string, out: Output['out']): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'sample.lekha')
  if (existsSync(file))
    throw new AppError('refused', `มีไฟล์ ${file} อยู่แล้ว จึงไม่ได้เขียนทับ ให้เลือกโฟลเดอร์อื่นหรือลบไฟล์นั้นก่อน (already there)`)
  try {
    return await withStore(file, 'any', async (api) => {
      await api.store.sample({})
      const documents = await api.documents.list({})
      await writePapers(api, documents, folder, 'docx', out)
      out(`เขียนเอกสาร ${documents.length} ฉบับลงใน ${folder}`)
      return 0
    })
  } catch (error) {
    removeStore(file)
    throw error
  }
}

async function writePapers(
  api: Api,
  documents: readonly Document[],
  folder: string,
  format: Format,
  out: Output['out'],
): Promise<void> {
  const taken = new Set<string>()
  for (const document of documents) {
    const paper = await api.documents.compose({ id: document.id })
    const unique = taken.has(paper.fileName) ? `${paper.fileName} (${document.id})` : paper.fileName
    taken.add(unique)
    const target = join(folder, `${unique}.${format}`)
    writeWhole(target, await contentOf(api, paper, format))
    out(`เขียนแล้ว: ${target}`)
  }
}

/** Writes a file for each addressee of a letter to many, in a folder of its own; answers the papers that are none. */
async function notMailed(
  api: Api,
  documents: readonly Document[],
  folder: string,
  format: Format,
  out: Output['out'],
): Promise<Document[]> {
  const others: Document[] = []
  const taken = new Set<string>()
  for (const document of documents) {
    const { recipients } = await api.documents.mailing({ id: document.id })
    if (recipients.length < 2 || !isFile(format)) {
      others.push(document)
      continue
    }
    const { fileName } = await api.documents.compose({ id: document.id })
    const name = taken.has(fileName) ? `${fileName} (${document.id})` : fileName
    taken.add(name)
    for (const at of recipients.keys()) {
      const copy = await api.documents.mailingCopy({ id: document.id, at, format })
      const target = join(folder, name, copy.fileName)
      writeWhole(target, Buffer.from(copy.base64, 'base64'))
      out(`เขียนแล้ว: ${target}`)
    }
  }
  return others
}

async function contentOf(api: Api, paper: Paper, format: Format): Promise<string | Buffer> {
  switch (format) {
    case 'docx':
      return Buffer.from((await api.documents.docx({ id: paper.document.id })).base64, 'base64')
    case 'pdf':
      return Buffer.from((await api.documents.pdf({ id: paper.document.id })).base64, 'base64')
    case 'html':
      return htmlPage(paper, paper.fileName)
    case 'json':
      return `${JSON.stringify({ kind: paper.kind, values: paper.values, page: paper.page, blocks: paper.blocks }, null, 2)}\n`
  }
}
