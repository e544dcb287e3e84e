import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lekha } from '../helpers/commandLine.ts'
import { exported, linkedFrom } from '../helpers/exported.ts'
import { dumpOf } from '../helpers/storeFile.ts'
import { tempFolder } from '../helpers/tempFolder.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

/** Files below a folder, by their paths with strokes as links have them. */
const filesIn = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = join(parentPath, name)
        return [file.slice(folder.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(file))]
      }),
  )

test('export --folder writes what the ZIP of the screen has, and each of its links leads to a file', async () => {
  const office = await openSampleOffice()
  const { files } = await exported(office.api)
  await office.close()
  const folder = join(tempFolder(), 'ชุด ส่งออก', 'ใหม่')
  const before = dumpOf(office.file)
  const { code, stdout, stderr } = await lekha('export', '--store', office.file, '--folder', folder)
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: `ส่งออกแล้ว: ${folder} เอกสาร 9 ฉบับ ไฟล์แนบ 0 ไฟล์\n`,
    stderr: '',
  })
  const written = filesIn(folder)
  expect(Object.keys(written).sort()).toEqual(Object.keys(files).sort())
  for (const [path, bytes] of Object.entries(files))
    expect(Buffer.from(written[path] ?? []).equals(bytes), path).toBe(true)
  expect([...linkedFrom(written)].sort()).toEqual(Object.keys(written).sort())
  expect(readdirSync(join(folder, '..'))).toEqual(['ใหม่'])
  expect(dumpOf(office.file)).toEqual(before)
})

test('export --folder fills an empty folder, and touches none that has anything in it', async () => {
  const office = await openSampleOffice()
  await office.close()
  const place = tempFolder()
  mkdirSync(join(place, 'empty'))
  expect((await lekha('export', '--store', office.file, '--folder', join(place, 'empty'))).code).toBe(0)
  expect(existsSync(join(place, 'empty', 'index.html'))).toBe(true)

  const names = readdirSync(join(place, 'empty'))
  const again = await lekha('export', '--store', office.file, '--folder', join(place, 'empty'))
  expect(again).toMatchObject({ code: 1, stdout: '' })
  expect(again.stderr).toContain('มีไฟล์อยู่แล้ว จึงไม่ได้เขียนทับ')
  expect(readdirSync(join(place, 'empty'))).toEqual(names)

  writeFileSync(join(place, 'note'), 'a note')
  const file = await lekha('export', '--store', office.file, '--folder', join(place, 'note'))
  expect(file).toMatchObject({ code: 1, stderr: expect.stringContaining('(not a folder)') })
  expect(readFileSync(join(place, 'note'), 'utf8')).toBe('a note')
  // No half of a folder beside them.
  expect(readdirSync(place).sort()).toEqual(['empty', 'note'])
})

test('export wants a file or a folder, one of them', async () => {
  const place = tempFolder()
  for (const args of [[], ['--out', join(place, 'a.json'), '--folder', join(place, 'b')]]) {
    const { code, stderr } = await lekha('export', '--store', join(place, 'x.lekha'), ...args)
    expect(code).toBe(2)
    expect(stderr).toContain('--out หรือ --folder อย่างใดอย่างหนึ่ง')
  }
  expect(readdirSync(place)).toEqual([])
})
