import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Dispatch } from '../../electron/core/dispatch.ts'
import { pdfPages } from '../../electron/core/pdf/pdfPages.ts'
import type { Ports } from '../../electron/core/ports.ts'
import type { Api } from '../../shared/api.ts'
import { PART_BYTES } from '../../shared/model/attachment.ts'
import * as files from '../helpers/packAttachments.ts'
import { readPack } from '../helpers/readPack.ts'
import { withBrowser } from './browser.ts'
import { goTo, violations } from './hands.ts'
import { withOffice } from './office.ts'

const MEETING = 'phrae-meeting-4-2563'
const LONG = 1000

async function asked<T>(dispatch: Dispatch, method: string, input: unknown = {}): Promise<T> {
  const reply = await dispatch(method, input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as T
}

/** The printer of the walk: another page of the same browser. Office files are a program's that CI does not have. */
const portsOf = (browser: Browser): Partial<Ports> => ({
  async pdf(html) {
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      await page.setContent(html)
      return await page.pdf({ preferCSSPageSize: true, printBackground: true })
    } finally {
      await context.close()
    }
  },
  officePdf: (inputs) =>
    Promise.all(inputs.map(async ({ name }) => (name.endsWith('.docx') ? await files.normal(2) : null))),
})

async function attach(dispatch: Dispatch, itemId: string, fileName: string, bytes: Uint8Array): Promise<void> {
  const data = Buffer.from(bytes)
  const begin = { itemId, fileName, size: data.length }
  const { upload } = await asked<{ upload: string }>(dispatch, 'attachments.begin', begin)
  for (let part = 0; part * PART_BYTES < data.length; part++) {
    const slice = data.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)
    const hash = createHash('sha256').update(slice).digest('hex')
    await asked(dispatch, 'attachments.append', { upload, part, base64: slice.toString('base64'), hash })
  }
  await asked(dispatch, 'attachments.finish', { upload })
}

const REPORTS = 'phrae-item-3-1-2'
const MATTERS = 'phrae-item-4'

async function twelve(dispatch: Dispatch): Promise<void> {
  const docx = await asked<{ base64: string }>(dispatch, 'documents.docx', { id: 'phrae-doc-letter' })
  const all: Array<[item: string, name: string, bytes: Uint8Array]> = [
    [REPORTS, 'รายงานผล.pdf', await files.normal(3)],
    [REPORTS, 'แนวนอน.pdf', await files.landscape()],
    [REPORTS, 'สแกนตะแคง.pdf', await files.rotated()],
    [MATTERS, 'ขนาดต่าง ๆ.pdf', await files.oddSizes()],
    [MATTERS, 'มีรหัสผ่าน.pdf', await files.locked()],
    [MATTERS, 'เสียหาย.pdf', await files.damaged()],
    [MATTERS, 'แผนภูมิ.png', files.png()],
    [MATTERS, 'ภาพถ่าย.jpg', files.jpeg(6)],
    [MATTERS, 'บันทึก.docx', Buffer.from(docx.base64, 'base64')],
    [MATTERS, 'ตาราง.xlsx', files.xlsx()],
    [MATTERS, 'หมายเหตุ.txt', Buffer.from('ข้อ 1 ตรวจแล้ว\nข้อ 2 รอผล')],
    [MATTERS, 'คู่มือ.pdf', await files.normal(LONG)],
  ]
  for (const [item, name, bytes] of all) await attach(dispatch, item, name, bytes)
}

async function saved(page: Page, button: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await coming
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

const thai = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))

test('twelve files of every kind become one numbered pack, and later only what changed', {
  timeout: 300_000,
}, async () => {
  await withBrowser((browser) =>
    withOffice(
      browser,
      async ({ page, dispatch, complaints }) => {
        await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
        await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
        await twelve(dispatch)
        await goTo(page, `#/meetings/${MEETING}/papers`)
        await page.getByRole('button', { name: 'จัดชุดเอกสารประชุม' }).click()
        const dialog = page.getByRole('dialog', { name: 'จัดชุดเอกสารประชุม' })
        await dialog.getByText('เอกสารในชุด (เลือกไว้ ๑๓ จาก ๑๔)').waitFor()
        expect(await violations(page)).toEqual([])

        // Stopped half-way, nothing is there.
        await dialog.getByRole('button', { name: /^จัดทำชุด/ }).click()
        await dialog.getByRole('button', { name: 'หยุด' }).click()
        await dialog.getByText('หยุดแล้ว ไม่มีไฟล์ใดถูกบันทึก').waitFor()

        await dialog.getByRole('button', { name: /^จัดทำชุด/ }).click()
        await dialog.getByRole('progressbar').waitFor()
        await dialog.getByRole('heading', { name: /^จัดทำแล้ว/ }).waitFor({ timeout: 120_000 })
        await dialog.getByText('รวมเป็นหน้าไม่ได้ ๓ รายการ').waitFor()
        expect(await violations(page)).toEqual([])
        const pdf = await saved(page, /^บันทึก PDF/)
        expect(pdf.name).toBe('เอกสารประกอบการประชุม 4-2563.pdf')
        const pack = await readPack(pdf.bytes)

        // What stands where: cover, contents, agenda, tab, three reports, tab, nine matters.
        const stamp = (item: string, place: number) => `เอกสารประกอบวาระที่ ${item} (${thai(place)})`
        const pieces: Array<[pages: number, stamp: string]> = [
          [3, ''],
          [1, ''],
          [3, stamp('๓.๑.๒', 1)],
          [2, stamp('๓.๑.๒', 2)],
          [3, stamp('๓.๑.๒', 3)],
          [1, ''],
          [4, stamp('๔', 1)],
          [1, ''],
          [1, ''],
          [1, stamp('๔', 4)],
          [1, stamp('๔', 5)],
          [2, stamp('๔', 6)],
          [1, ''],
          [1, stamp('๔', 8)],
          [LONG, stamp('๔', 9)],
        ]
        const expected = pieces.flatMap(([pages, words]) =>
          Array.from({ length: pages }, (_, at) => (at === 0 && words ? [words] : [])),
        )
        expect(pack.pages.map(({ stamps }) => stamps)).toEqual(
          expected.map((stamps, at) => (at === 0 ? [] : [...stamps, `หน้า ${thai(at + 1)}`])),
        )
        // Each line of the contents ends in its page, on that line.
        const [, contents = ''] = await pdfPages(pdf.bytes, 20_000)
        const rows = contents.split(/\s*\n/).filter((line) => line.includes('....'))
        expect(rows.length).toBeGreaterThan(10)
        for (const row of rows) expect(row).toMatch(/\.{4,} ?[๐-๙]+$/)
        // The pages between the stamps are those of the files, in their order.
        expect(pack.pages[4]?.drawn).toContain('page 1')
        expect(pack.pages.slice(-LONG).every(({ drawn }, at) => drawn.includes(`page ${at + 1}`))).toBe(true)
        expect(pack.pages.every(({ width, height }) => Math.abs(Math.min(width, height) - 595) < 3)).toBe(true)
        expect(pack.pages.slice(7, 9).every(({ width, height }) => width > height)).toBe(true)
        expect(pack.pages.slice(9, 12).map(({ turned }) => turned)).toEqual([90, 180, 270])
        expect(pack.bookmarks.map((line) => line.replace(/(?<=๓\.๑(?:\.๒)?) .*/, ''))).toEqual([
          '1 ปก',
          '2 สารบัญ',
          '3 ระเบียบวาระการประชุม',
          '4 ระเบียบวาระที่ ๓ เรื่องเพื่อทราบ',
          '  4 ๓.๑',
          '    4 ๓.๑.๒',
          '      5 เอกสารประกอบวาระที่ ๓.๑.๒',
          '      8 เอกสารประกอบวาระที่ ๓.๑.๒',
          '      10 เอกสารประกอบวาระที่ ๓.๑.๒',
          '13 ระเบียบวาระที่ ๔ เรื่องเพื่อพิจารณา',
          '  14 เอกสารประกอบวาระที่ ๔ (๑) ขนาดต่าง ๆ',
          '  18 เอกสารประกอบวาระที่ ๔ (๒) มีรหัสผ่าน',
          '  19 เอกสารประกอบวาระที่ ๔ (๓) เสียหาย',
          '  20 เอกสารประกอบวาระที่ ๔ (๔) แผนภูมิ',
          '  21 เอกสารประกอบวาระที่ ๔ (๕) ภาพถ่าย',
          '  22 เอกสารประกอบวาระที่ ๔ (๖) บันทึก',
          '  24 เอกสารประกอบวาระที่ ๔ (๗) ตาราง',
          '  25 เอกสารประกอบวาระที่ ๔ (๘) หมายเหตุ',
          '  26 เอกสารประกอบวาระที่ ๔ (๙) คู่มือ',
        ])

        const zip = unzipSync((await saved(page, /^บันทึก ZIP/)).bytes)
        const names = Object.keys(zip)
        expect(names).toContain('เอกสารประกอบการประชุม 4-2563.pdf')
        expect(names).toContain('04 เรื่องเพื่อพิจารณา/02 มีรหัสผ่าน.pdf')
        expect(names.filter((name) => name.startsWith('04 '))).toHaveLength(9)

        // Made again it is the same file, byte for byte.
        await dialog.getByRole('button', { name: /^จัดทำชุด/ }).click()
        await dialog.getByRole('progressbar').waitFor()
        await dialog.getByRole('heading', { name: /^จัดทำแล้ว/ }).waitFor({ timeout: 120_000 })
        expect((await saved(page, /^บันทึก PDF/)).bytes.equals(pdf.bytes)).toBe(true)

        // One more file comes in: the next pack is that file alone.
        await dialog.getByRole('button', { name: 'ปิด' }).click()
        await attach(dispatch, REPORTS, 'ตัวเลขแก้ไข.pdf', await files.normal(2))
        await page.getByRole('button', { name: 'จัดชุดเอกสารประชุม' }).click()
        await dialog.getByRole('radio', { name: 'เฉพาะที่เพิ่มหรือเปลี่ยน' }).click({ force: true })
        await dialog.getByText('เอกสารในชุด (เลือกไว้ ๑ จาก ๑๕)').waitFor()
        await dialog.getByRole('button', { name: 'จัดทำชุด (๑ รายการ)' }).click()
        await dialog.getByRole('heading', { name: 'จัดทำแล้ว ๕ หน้า' }).waitFor()
        const more = await saved(page, /^บันทึก PDF/)
        expect(more.name).toBe('เอกสารประกอบการประชุม (เพิ่มเติม) 4-2563.pdf')
        expect((await readPack(more.bytes)).pages[3]?.stamps).toEqual([stamp('๓.๑.๒', 4), 'หน้า ๔'])
        const kept = await asked<Awaited<ReturnType<Api['packs']['list']>>>(dispatch, 'packs.list')
        expect(kept.map(({ set, pages }) => [set, pages])).toEqual([
          ['members', pack.pages.length],
          ['members', pack.pages.length],
          ['supplement', 5],
        ])
        expect(complaints).toEqual([])
      },
      portsOf(browser),
    ),
  )
})
