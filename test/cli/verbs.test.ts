import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { lekha } from '../helpers/commandLine.ts'
import { dumpOf, tamper } from '../helpers/storeFile.ts'
import { tempFolder } from '../helpers/tempFolder.ts'
import { openSampleOffice, openTestOffice } from '../helpers/testOffice.ts'

async function sampleStore(): Promise<string> {
  const office = await openSampleOffice()
  await office.close()
  return office.file
}

const lines = (text: string) => text.trim().split('\n')

test('sample writes a store and every paper of the sample offices as DOCX', async () => {
  const folder = join(tempFolder(), 'ตัวอย่าง', 'ใหม่')
  const { code, stdout, stderr } = await lekha('sample', '--out', folder)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const papers = readdirSync(folder).filter((name) => name.endsWith('.docx'))
  expect(papers).toHaveLength(9)
  for (const name of papers)
    expect(Object.keys(unzipSync(readFileSync(join(folder, name))))).toContain('word/document.xml')
  expect(lines(stdout)).toHaveLength(10)
  expect(lines(stdout).at(-1)).toBe(`เขียนเอกสาร 9 ฉบับลงใน ${folder}`)
  const { api } = await openTestOffice({ file: join(folder, 'sample.lekha') })
  expect(await api.meetings.list({})).toHaveLength(3)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test.each(['docx', 'html', 'json'] as const)('documents writes the papers of a meeting as %s', async (format) => {
  const store = await sampleStore()
  const out = join(tempFolder(), 'papers')
  const { code, stdout, stderr } = await lekha(
    'documents',
    '--store',
    store,
    '--meeting',
    '๔/๒๕๖๓',
    '--out',
    out,
    '--format',
    format,
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(readdirSync(out).sort()).toEqual(
    [`ระเบียบวาระการประชุม 4-2563.${format}`, `รายงานการประชุม 4-2563.${format}`].sort(),
  )
  expect(lines(stdout).sort()).toEqual(
    readdirSync(out)
      .map((name) => `เขียนแล้ว: ${join(out, name)}`)
      .sort(),
  )
  const minutes = readFileSync(join(out, `รายงานการประชุม 4-2563.${format}`))
  const text =
    format === 'docx'
      ? Buffer.from(unzipSync(minutes)['word/document.xml'] ?? []).toString('utf8')
      : minutes.toString('utf8')
  expect(text.normalize('NFC').replaceAll('\u00a0', ' ')).toContain('ห้องประชุมจดหมายเหตุ')
  if (format === 'json')
    expect(JSON.parse(text)).toMatchObject({ kind: 'minutes', page: { digits: 'thai' }, blocks: expect.any(Array) })
  if (format === 'html') expect(text).toMatch(/^<!doctype html>/i)
})

test('documents writes one kind when one is asked for, DOCX when no format is', async () => {
  const out = tempFolder()
  const { code } = await lekha(
    'documents',
    '--store',
    await sampleStore(),
    '--meeting',
    '4/2563',
    '--kind',
    'agenda',
    '--out',
    out,
  )
  expect(code).toBe(0)
  expect(readdirSync(out)).toEqual(['ระเบียบวาระการประชุม 4-2563.docx'])
})

test('documents --each writes a file for each addressee of a letter to many, and the other papers as ever', async () => {
  const out = tempFolder()
  const of = ['--store', await sampleStore(), '--meeting', 'phrae-meeting-workshop-2564', '--out', out]
  expect((await lekha('documents', ...of, '--each')).code).toBe(0)
  expect(readdirSync(join(out, 'หนังสือภายนอก พร 0023.4-ว 5615'))).toEqual([
    '01 นายอำเภอทุกอำเภอ.docx',
    '02 นายกองค์การบริหารส่วนจังหวัดแพร่.docx',
    '03 นายกเทศมนตรีเมืองแพร่.docx',
  ])
  expect(readdirSync(out)).toContain('บันทึกข้อความ พร 0023.4-ว 513.docx')
  expect(readdirSync(out)).not.toContain('หนังสือภายนอก พร 0023.4-ว 5615.docx')
  expect((await lekha('documents', ...of, '--each', '--format', 'html')).code).toBe(2)
})

test('export writes everything, import takes it in, and a second export is the same to the byte', async () => {
  const folder = tempFolder()
  const first = join(folder, 'a', 'first.json')
  const second = join(folder, 'second.json')
  const copy = join(folder, 'b', 'copy.lekha')
  expect(await lekha('export', '--store', await sampleStore(), '--out', first)).toEqual({
    code: 0,
    stdout: `ส่งออกแล้ว: ${first}\n`,
    stderr: '',
  })
  const imported = await lekha('import', first, '--store', copy)
  expect(imported).toMatchObject({ code: 0, stderr: '' })
  expect(imported.stdout).toMatch(/^นำเข้าแล้ว: เพิ่ม [1-9]\d* เปลี่ยน 0 เหมือนเดิม 0 คงของเดิมที่ใหม่กว่า 0\n$/)
  expect((await lekha('import', first, '--store', copy)).stdout).toMatch(/เพิ่ม 0 เปลี่ยน 0 เหมือนเดิม [1-9]/)
  await lekha('export', '--store', copy, '--out', second)
  expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))
})

test('check finds a sound store sound', async () => {
  expect(await lekha('check', '--store', await sampleStore())).toEqual({
    code: 0,
    stdout: 'ข้อมูลสมบูรณ์ (ok)\n',
    stderr: '',
  })
})

test('check names what is wrong, one line a finding, and ends with 1', async () => {
  const store = await sampleStore()
  tamper(
    store,
    `UPDATE meeting SET date = 'x', previous_id = NULL WHERE number = 4`,
    `UPDATE seat SET post_id = 'gone' WHERE position = 0`,
  )
  const { code, stdout, stderr } = await lekha('check', '--store', store)
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(lines(stdout)).toEqual([
    'รายการใน seat อ้างถึง post ที่ไม่มี',
    expect.stringMatching(/^การประชุม phrae-meeting-4-2563 ที่ date: /),
    'พบ 2 ข้อ (findings)',
  ])
})

test.each([[['help']], [['--help']], [['-h']], [['documents', '--help']], [[]]])(
  '%j shows every verb and ends with 0',
  async (args) => {
    const { code, stdout, stderr } = await lekha(...args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const verb of ['sample', 'documents', 'import', 'export', 'serve', 'check', 'help'])
      expect(stdout).toMatch(new RegExp(`^  ${verb}\\b`, 'm'))
  },
)

/** Runs a job that must fail: exit 1 and one sentence. */
async function failed(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await lekha(...args)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(lines(stderr)).toHaveLength(1)
  expect(stderr).toMatch(/[ก-๙]/)
  expect(stderr).not.toMatch(/\bat .*\.ts:\d/)
  return stderr.trim()
}

test('sample does not touch a store that is there, nor add papers beside it', async () => {
  const folder = tempFolder()
  await lekha('sample', '--out', folder)
  const before = dumpOf(join(folder, 'sample.lekha'))
  const files = readdirSync(folder).sort()
  expect(await failed('sample', '--out', folder)).toContain('อยู่แล้ว จึงไม่ได้เขียนทับ')
  expect(dumpOf(join(folder, 'sample.lekha'))).toEqual(before)
  expect(readdirSync(folder).sort()).toEqual(files)
})

test('a target that is a file, or a folder where a file should be, is left as it was', async () => {
  const store = await sampleStore()
  const folder = tempFolder()
  const file = join(folder, 'note')
  writeFileSync(file, 'a note')
  expect(await failed('sample', '--out', file)).toContain('(not a folder)')
  expect(await failed('documents', '--store', store, '--meeting', '4/2563', '--out', file)).toContain('(not a folder)')
  mkdirSync(join(folder, 'dir'))
  await failed('export', '--store', store, '--out', join(folder, 'dir'))
  await failed('export', '--store', store, '--out', join(file, 'x.json'))
  expect(readdirSync(folder).sort()).toEqual(['dir', 'note'])
  expect(readdirSync(join(folder, 'dir'))).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe('a note')
})

test('a store that is not there is named and not made', async () => {
  const folder = tempFolder()
  const store = join(folder, 'gone.lekha')
  for (const args of [
    ['check'],
    ['export', '--out', join(folder, 'x.json')],
    ['documents', '--meeting', '4/2563', '--out', join(folder, 'x')],
  ]) {
    expect(await failed(...args, '--store', store)).toBe(`ไม่พบไฟล์ข้อมูล ${store} (store not found)`)
  }
  expect(readdirSync(folder)).toEqual([])
})

test('a damaged store is named and left as it was', async () => {
  const folder = tempFolder()
  const store = join(folder, 'office.lekha')
  writeFileSync(store, 'SQLite format 3\0 and then nothing of the kind'.padEnd(5_000, 'x'))
  for (const args of [['check'], ['export', '--out', join(folder, 'x.json')], ['import', '/dev/null']]) {
    expect(await failed(...args, '--store', store)).toContain(`ไฟล์ข้อมูลเสียหาย: ${store}`)
  }
  expect(readFileSync(store, 'utf8')).toMatch(/^SQLite format 3\0 and then nothing/)
  expect(existsSync(join(folder, 'x.json'))).toBe(false)
})

test('a meeting or a kind that is not there is named', async () => {
  const store = await sampleStore()
  const out = join(tempFolder(), 'x')
  expect(await failed('documents', '--store', store, '--meeting', '9/2563', '--out', out)).toContain(
    'ไม่พบการประชุม "9/2563"',
  )
  expect(await failed('documents', '--store', store, '--meeting', 'อนุกรรมการ', '--out', out)).toContain(
    'ตรงกับการประชุม 2 ครั้ง',
  )
  expect(
    await failed('documents', '--store', store, '--meeting', '4/2563', '--kind', 'poster', '--out', out),
  ).toContain('เอกสารที่มี: agenda, minutes')
  expect(existsSync(out)).toBe(false)
})

test('a file that cannot be imported leaves the store as it was', async () => {
  const store = await sampleStore()
  const before = dumpOf(store)
  const file = join(tempFolder(), 'bad.json')
  writeFileSync(file, '{"format":"lekha","version":1,"people":[{"id":"p","given":"ก"},\n{"id":"q"}]}')
  expect(await failed('import', file, '--store', store)).toBe(
    'ไฟล์นำเข้าไม่ถูกต้อง ที่ people[1].given: ขาดข้อมูลที่ต้องมี — บุคคล รายการที่ 2 ช่องชื่อ — ไม่มีข้อมูลใดถูกเปลี่ยน',
  )
  writeFileSync(file, 'ไม่ใช่\nJSON')
  expect(await failed('import', file, '--store', store)).toContain('ไฟล์นำเข้าไม่ใช่ JSON ที่สมบูรณ์')
  expect(await failed('import', `${file}.gone`, '--store', store)).toBe(`ไม่พบไฟล์ ${file}.gone (file not found)`)
  expect(dumpOf(store)).toEqual(before)
})

test('an import of a file that is not there or not right makes no store', async () => {
  const folder = tempFolder()
  const store = join(folder, 'new.lekha')
  await failed('import', join(folder, 'gone.json'), '--store', store)
  expect(existsSync(store)).toBe(false)
  writeFileSync(join(folder, 'bad.json'), 'ไม่ใช่ JSON')
  await failed('import', join(folder, 'bad.json'), '--store', store)
  expect(existsSync(store)).toBe(false)
})

test('a store that is open elsewhere is named', async () => {
  const { file } = await openSampleOffice()
  expect(await failed('check', '--store', file)).toContain('เลขากำลังเปิดข้อมูลชุดนี้อยู่แล้ว')
})
