import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserPdf } from '../../electron/browserPdf.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import { tempFolder } from '../helpers/tempFolder.ts'

/** A program in a browser's place, so that what is proved is our side of it. */
function browserThat(script: string): void {
  const file = join(tempFolder(), 'browser')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  vi.stubEnv('LEKHA_CHROMIUM', file)
}

const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('lekha-pdf-'))
let before: string[]
beforeEach(() => {
  before = leftovers()
})
afterEach(() => {
  vi.unstubAllEnvs()
  expect(leftovers()).toEqual(before)
})

test('the paper goes to the browser as a file and the PDF comes back', async () => {
  browserThat(
    `for a in "$@"; do case "$a" in --print-to-pdf=*) out="\${a#*=}";; file://*) in="\${a#file://}";; esac; done; cat "$in" > "$out"`,
  )
  expect(Buffer.from(await browserPdf('<p>ก</p>')).toString()).toBe('<p>ก</p>')
})

test('a browser that makes nothing is a sentence, not an empty file', async () => {
  browserThat('exit 1')
  await expect(browserPdf('ก')).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining('ทำ PDF ไม่สำเร็จ'),
  })
})

test('no browser at all names what to install', async () => {
  vi.stubEnv('LEKHA_CHROMIUM', undefined)
  vi.stubEnv('PATH', '/nowhere')
  if (process.platform !== 'linux') return console.warn('ข้าม: ตรวจได้เฉพาะบน Linux (browser lookup is by PATH there)')
  await expect(browserPdf('ก')).rejects.toMatchObject({ message: expect.stringContaining('Chromium') })
})

test('a host without PDF says so', async () => {
  const office = await openOffice({ file: ':memory:' })
  await office.dispatch('store.sample', {})
  expect(await office.dispatch('documents.pdf', { id: 'krabi-doc-letter' })).toMatchObject({
    ok: false,
    error: { code: 'refused' },
  })
  await office.close()
})
