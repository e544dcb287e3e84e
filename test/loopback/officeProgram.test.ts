import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { renderDocx } from '../../electron/core/docx/renderDocx.ts'
import { pdfPages } from '../../electron/core/pdf/pdfPages.ts'
import { powershellArgs } from '../../electron/microsoftOffice.ts'
import { findOfficeProgram, officePdf } from '../../electron/officeProgram.ts'
import { pageOf } from '../../shared/documents/compose.ts'
import { parse } from '../../shared/model/explain.ts'
import { NOUNS } from '../../shared/model/nouns.ts'
import { xlsx } from '../helpers/packAttachments.ts'
import { tempFolder } from '../helpers/tempFolder.ts'

afterEach(() => vi.unstubAllEnvs())

/** A program in LibreOffice's or PowerShell's place, so that what is proved is our side of it. */
function programThat(script: string, variable: 'LEKHA_SOFFICE' | 'LEKHA_POWERSHELL' = 'LEKHA_SOFFICE'): void {
  const file = join(tempFolder(), 'program')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  vi.stubEnv(variable, file)
}
const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('lekha-office-'))

const FILES = [
  { name: '--help.docx', bytes: Buffer.from('one') },
  { name: '../../ตาราง.xlsx', bytes: Buffer.from('two') },
]
/** Copies each input but spreadsheets to the folder asked for. */
const CONVERTS = `while [ $# -gt 0 ]; do case "$1" in --outdir) out="$2"; shift;; *.docx) cp "$1" "$out/$(basename "$1" .docx).pdf";; esac; shift; done`

test('files go in under names of our own and come back in their order, null for one that failed', async () => {
  if (process.platform === 'win32') return console.warn('ข้าม: ต้องมี sh (a script stands in for the program)')
  const before = leftovers()
  programThat(CONVERTS)
  const made = await officePdf(FILES)
  expect(made?.map((bytes) => bytes && Buffer.from(bytes).toString())).toEqual(['one', null])
  expect(leftovers()).toEqual(before)
})

test('the profile is its own and lets no macro run', async () => {
  if (process.platform === 'win32') return console.warn('ข้าม: ต้องมี sh (a script stands in for the program)')
  programThat(`for a in "$@"; do case "$a" in -env:UserInstallation=file://*) p="\${a#*file://}";; --outdir) ;; esac; done
while [ "$1" != "--outdir" ]; do shift; done; cp "$p/user/registrymodifications.xcu" "$2/0.pdf"`)
  const [settings] = (await officePdf([FILES[0] as (typeof FILES)[number]])) ?? []
  expect(Buffer.from(settings ?? []).toString()).toMatch(/DisableMacrosExecution.*true/)
})

test('one that never ends is ended when it is stopped', async () => {
  if (process.platform === 'win32') return console.warn('ข้าม: ต้องมี sh (a script stands in for the program)')
  const before = leftovers()
  programThat('sleep 600')
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 100)
  await expect(officePdf(FILES, stop.signal)).rejects.toThrow()
  expect(leftovers()).toEqual(before)
})

test('without the program nothing is turned', async () => {
  vi.stubEnv('LEKHA_SOFFICE', '')
  expect(findOfficeProgram()).toBeUndefined()
  expect(await officePdf(FILES)).toBeNull()
})

/** Word alone is there: it turns the letter and leaves the table. */
const WORD =
  'cd "$LEKHA_OFFICE_FOLDER" && echo Word > program && for a in *.docx; do cp "$a" "out/${a%.docx}.pdf"; done'

test('Microsoft’s programs come first, and what they leave goes to LibreOffice', async () => {
  if (process.platform === 'win32') return console.warn('ข้าม: ต้องมี sh (a script stands in for the program)')
  programThat(WORD, 'LEKHA_POWERSHELL')
  vi.stubEnv('LEKHA_SOFFICE', '')
  const words = (made: Array<Uint8Array | null> | null) => made?.map((bytes) => bytes && Buffer.from(bytes).toString())
  expect(words(await officePdf(FILES))).toEqual(['one', null])
  // LibreOffice is given the table alone: a letter that came again would be another.
  programThat(
    `while [ $# -gt 0 ]; do case "$1" in --outdir) out="$2"; shift;; *.docx|*.xlsx) f="$(basename "$1")"; echo -n libre > "$out/\${f%.*}.pdf";; esac; shift; done`,
  )
  expect(words(await officePdf(FILES))).toEqual(['one', 'libre'])
  // A PowerShell without any of the three is no such program.
  programThat('exit 1', 'LEKHA_POWERSHELL')
  vi.stubEnv('LEKHA_SOFFICE', '')
  expect(await officePdf(FILES)).toBeNull()
})

test('Word is asked to stop, as it would outlive the one who called it', { timeout: 15_000 }, async () => {
  if (process.platform === 'win32') return console.warn('ข้าม: ต้องมี sh (a script stands in for the program)')
  programThat(
    'cd "$LEKHA_OFFICE_FOLDER" && echo Word > program && while [ ! -e stop ]; do sleep 0.05; done',
    'LEKHA_POWERSHELL',
  )
  vi.stubEnv('LEKHA_SOFFICE', '')
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 200)
  await expect(officePdf(FILES, stop.signal)).rejects.toThrow()
})

test('the command is handed over whole: no file of a script, no macro, no window, no question', () => {
  const args = powershellArgs()
  const script = Buffer.from(args.at(-1) ?? '', 'base64').toString('utf16le')
  expect(args.at(-2)).toBe('-EncodedCommand')
  for (const program of ['Word', 'Excel', 'PowerPoint'])
    expect(script).toContain(`Start-Program '${program}.Application'`)
  expect(script.match(/AutomationSecurity = 3/g)).toHaveLength(3)
  // Every bracket that opens closes.
  for (const [open, close] of ['{}', '()', '[]'])
    expect(script.split(open as string).length).toBe(script.split(close as string).length)
})

test('the real program turns a letter of ours into pages', { timeout: 120_000 }, async () => {
  const program = findOfficeProgram()
  if (!program || !existsSync(program)) return console.warn('ข้าม: เครื่องนี้ไม่มี LibreOffice (no LibreOffice here)')
  const office = {
    ...parse(NOUNS.offices.draft, { name: 'จังหวัดแพร่', province: 'แพร่' }),
    id: 'a',
    created: '',
    updated: '',
    revision: 1,
  }
  const page = pageOf(office, {}, null)
  const bytes = await renderDocx({ blocks: [{ type: 'line', text: 'ทดสอบ' }], page, title: 'ทดสอบ' })
  const [pdf, table] =
    (await officePdf([
      { name: 'ทดสอบ.docx', bytes },
      { name: 'ตาราง.xlsx', bytes: xlsx() },
    ])) ?? []
  if (!table) console.warn('ข้าม: LibreOffice ของเครื่องนี้ไม่มี Calc (no Calc here)')
  else expect((await pdfPages(table, 1_000)).join()).toContain('87.3')
  expect(
    Buffer.from(pdf ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
