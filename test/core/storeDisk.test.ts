import { chmodSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { childCommand, inOwnMounts, startChild } from '../helpers/childOffice.ts'
import { bytesOf } from '../helpers/storeFile.ts'
import { tempFolder } from '../helpers/tempFolder.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'

// Disks that refuse. A mount of the test's own makes them; where the machine does not allow one, the test says so.

const parsed = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const READ_ONLY = { error: { code: 'readOnly', message: expect.stringMatching(/ให้ตรวจสิทธิ์ของ/) } }

test('a read-only folder is refused with its sentence and stays as it was', async ({ skip }) => {
  const office = await openSampleOffice()
  await office.close()
  const folder = dirname(office.file)
  const before = bytesOf(folder)
  const remount = `mount --bind "${folder}" "${folder}" && mount -o remount,bind,ro "${folder}"`
  let said = inOwnMounts(`${remount} && ${childCommand('open', office.file)}`)
  if (said === null) {
    skip(process.getuid?.() === 0, 'SKIPPED: neither a mount of our own nor a permission binds root here')
    chmodSync(folder, 0o555)
    const child = startChild('open', office.file)
    await child.ended
    said = child
      .lines()
      .map((line) => JSON.stringify(line))
      .join('\n')
    chmodSync(folder, 0o755)
  }
  expect(parsed(said)).toEqual([READ_ONLY])
  expect(bytesOf(folder)).toEqual(before)
})

test('a read-only file in a folder that can be written is refused with its sentence and stays as it was', async ({
  skip,
}) => {
  const office = await openSampleOffice()
  await office.close()
  const { file } = office
  const before = bytesOf(dirname(file))
  const said = inOwnMounts(
    `mount --bind "${file}" "${file}" && mount -o remount,bind,ro "${file}" && ${childCommand('open', file)}`,
  )
  if (said === null) return skip(true, 'SKIPPED: this machine allows no mount of our own')
  expect(parsed(said)).toEqual([READ_ONLY])
  expect(bytesOf(dirname(file))).toMatchObject(before)
})

test('a full disk: the save is refused with its sentence, all that was saved is read, and no half backup is left', ({
  skip,
}) => {
  const disk = join(tempFolder(), 'disk')
  mkdirSync(disk)
  const fill = childCommand('fill', join(disk, 'office.lekha'))
  const open = childCommand('open', join(disk, 'office.lekha'))
  const left = `ls "${disk}/backups" 2>/dev/null | sed 's/.*/{"left":"&"}/'`
  // The last kilobyte goes too, and with the lock file any page that it may have held.
  const brim = `rm -f "${disk}/office.lekha.lock"*; dd if=/dev/zero of="${disk}/filler" bs=1k 2>/dev/null`
  const said = inOwnMounts(`mount -t tmpfs -o size=3m none "${disk}" && ${fill}; ${left}; ${brim}; ${open}; ${open}`)
  if (said === null) return skip(true, 'SKIPPED: this machine allows no mount of our own')
  const [filled, ...rest] = parsed(said)
  expect(filled).toMatchObject({
    error: { code: 'full', message: 'ดิสก์เต็ม บันทึกไม่ได้ ข้อมูลเดิมยังอยู่ครบ ให้ลบไฟล์อื่นเพื่อให้มีที่ว่างแล้วลองอีกครั้ง' },
    backup: { ok: false, error: { code: 'full' } },
  })
  expect(filled?.saved).toBeGreaterThan(20)
  expect(filled?.people).toBe(filled?.saved)
  // It closes, nothing is left in backups, and it opens and closes on the disk that is still full.
  expect(rest).toEqual([{ closed: true }, { open: true }, { open: true }])
})
