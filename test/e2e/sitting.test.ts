import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { MeetingFile } from '../../shared/api.ts'
import type { Attendance } from '../../shared/model/meeting.ts'
import { MAIN } from '../helpers/commandLine.ts'
import { openSampleOffice } from '../helpers/testOffice.ts'
import { withBrowser } from './browser.ts'
import { goTo } from './hands.ts'
import { type OpenOffice, withOffice } from './office.ts'

// The meeting of seed 002 as it might have been held with the program: at the door, in the room, to the draft.

const SEED = 'phrae-meeting-4-2563'

const soon = <T>(ask: () => Promise<T> | T) => expect.poll(ask, { timeout: 5_000 })

async function call<T>({ dispatch }: Pick<OpenOffice, 'dispatch'>, method: string, input: unknown): Promise<T> {
  const reply = await dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`)
  return reply.value as T
}

/** The roster and agenda of the seed on the eve of the day: everyone of the 32 but two has answered. */
async function eve(office: OpenOffice): Promise<{ id: string; silent: string[] }> {
  const seed = await call<MeetingFile>(office, 'meetings.read', { id: SEED })
  const { officeId, committeeId, title, place, recorder, checker } = seed.meeting
  const { id } = await call<{ id: string }>(office, 'meetings.create', {
    ...{ officeId, committeeId, title, place, recorder, checker, previousId: 'phrae-meeting-3-2563' },
    ...{ number: 5, year: 2563, date: '2020-12-24', start: '09:00', state: 'convened' },
  })
  const made = new Map<string, string>()
  for (const item of seed.items.toSorted((a, b) => a.id.length - b.id.length)) {
    const parentId = item.parentId && made.get(item.parentId)
    const { position, section, title } = item
    const draft = { meetingId: id, parentId, position, section, title }
    made.set(item.id, (await call<{ id: string }>(office, 'agendaItems.create', draft)).id)
  }
  const rows = seed.attendances.toSorted((a, b) => a.position - b.position)
  const silent = rows.filter(({ status }) => status === 'present').slice(-2)
  for (const row of rows) {
    const { position, list, seatId, personId, name, post, role, chair, status, substitute } = row
    const reply = silent.includes(row) ? null : status === 'substitute' ? 'substitute' : 'coming'
    await call(office, 'attendances.create', {
      ...{ meetingId: id, position, list, seatId, personId, name, post, role, chair, reply },
      replySubstitute: reply === 'substitute' ? substitute : null,
    })
  }
  return { id, silent: silent.map(({ post }) => post) }
}

const read = (office: OpenOffice, id: string) => call<MeetingFile>(office, 'meetings.read', { id })
const isHere = ({ status }: Attendance) => status === 'present' || status === 'substitute'
const opened = ({ items }: MeetingFile) => items.find(({ open }) => open)

test('seed 002’s meeting by keys alone: 32 people in at the door, every item written and resolved, closed, drafted', async () => {
  await withBrowser((browser) =>
    withOffice(browser, async (office) => {
      const { page, complaints } = office
      await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
      await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
      const { id, silent } = await eve(office)
      await goTo(page, `#/meetings/${id}/people/checkin`)
      await page.getByRole('grid', { name: 'ลงทะเบียนผู้เข้าประชุม' }).getByRole('row').first().waitFor()

      let keys = 0
      const key = async (name: string) => {
        keys++
        await page.keyboard.press(name)
      }
      const type = async (text: string) => {
        for (const letter of text) {
          keys++
          await page.keyboard.insertText(letter)
        }
      }
      const rows = page.getByRole('grid', { name: 'ลงทะเบียนผู้เข้าประชุม' }).getByRole('row')

      // Everyone who answered, in one key; then the two who did not, each by a piece of the post.
      const here = async () => (await read(office, id)).attendances.filter(isHere).length
      await toSearch(page, key)
      await key('Enter')
      await key('Digit9')
      await soon(here).toBe(30)
      for (const [at, post] of silent.entries()) {
        await toSearch(page, key)
        const piece = shortest(post, (await read(office, id)).attendances)
        await type(piece)
        await soon(() => rows.count()).toBe(1)
        await key('Enter')
        await key('Comma')
        await soon(here).toBe(31 + at)
      }
      console.log(`32 people checked in: ${keys} keys`)
      expect(keys).toBeLessThanOrEqual(40)
      const { attendances } = await read(office, id)
      expect(attendances.filter(({ status }) => status === 'substitute')).toHaveLength(13)
      expect(attendances.every(({ arrived }) => arrived !== null)).toBe(true)
      // One step, taken back as one.
      const steps = await call<Array<{ words: string }>>(office, 'history.list', { officeId: 'phrae' })
      expect(JSON.stringify(steps)).toContain('ผู้ที่ตอบรับว่ามาแล้ว')

      // The room: the five keys, and nothing touched by the pointer.
      await goTo(page, `#/meetings/${id}/live`)
      await page.getByRole('heading', { name: /ระเบียบวาระที่ ๑/ }).waitFor()
      await key('F2')
      await soon(async () => (await read(office, id)).meeting.state).toBe('running')
      const editor = page.locator('.live-writing .ProseMirror')
      const visited: string[] = []
      for (let step = 0; step < 12; step++) {
        const item = opened(await read(office, id))
        if (!item || visited.includes(item.id)) break
        visited.push(item.id)
        const isLeaf = !(await read(office, id)).items.some(({ parentId }) => parentId === item.id)
        if (isLeaf) {
          await toEditor(page)
          await page.keyboard.insertText(`ฝ่ายเลขานุการฯ นำเสนอ${item.title.slice(0, 30)}`)
          await soon(() => editor.innerText()).toContain('นำเสนอ')
          await key('F7')
          await page.getByRole('textbox', { name: 'ข้อความมติ' }).waitFor()
          await soon(async () => (await read(office, id)).resolutions.map(({ itemId }) => itemId)).toContain(item.id)
          await key('Escape')
        }
        await key('F9')
        await page.waitForTimeout(200)
      }
      const leaves = (file: MeetingFile) =>
        file.items.filter((item) => !file.items.some(({ parentId }) => parentId === item.id))
      expect(visited.length).toBeGreaterThanOrEqual(leaves(await read(office, id)).length)

      await key('F10')
      await page.getByRole('dialog', { name: /เลิกประชุมเวลา/ }).waitFor()
      await key('Enter')
      await page.getByRole('listbox', { name: 'ระเบียบวาระ' }).waitFor()
      const ended = await read(office, id)
      expect(ended.meeting.state).toBe('adjourned')
      for (const item of leaves(ended)) {
        expect(JSON.stringify(item.minutes), item.title).toContain('นำเสนอ')
        expect(
          ended.resolutions.some(({ itemId }) => itemId === item.id),
          item.title,
        ).toBe(true)
      }
      // The draft says who was there and what was resolved.
      const draft = await call<{ id: string }>(office, 'documents.create', {
        ...{ officeId: 'phrae', kind: 'minutes', meetingId: id },
      })
      const said = JSON.stringify(await call(office, 'documents.compose', { id: draft.id }))
      expect(said).toContain('เห็นชอบตามที่ฝ่ายเลขานุการเสนอ')
      expect(complaints).toEqual([])
    }),
  )
}, 180_000)

/** F6 walks the panes to the search of the board; from a row Ctrl+F leads back to it. */
async function toSearch(page: Page, key: (name: string) => Promise<void>): Promise<void> {
  const inBoard = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.closest(`.check-in ${wanted}`) !== null, selector)
  for (let step = 0; step < 6; step++) {
    if (await inBoard('.search')) return
    await key((await inBoard('.check-list')) ? 'Control+f' : 'F6')
  }
  throw new Error('the board is not reached by F6')
}

/** F6 walks the panes; the writing is reached by Tab from the head of the item. */
async function toEditor(page: Page): Promise<void> {
  for (let step = 0; step < 30; step++) {
    if (await page.evaluate(() => document.activeElement?.closest('.live-writing .ProseMirror') !== null)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the writing is not reached by Tab')
}

/** The shortest piece of a post that nobody else's row holds. */
function shortest(post: string, rows: readonly Attendance[]): string {
  const others = rows.filter((row) => row.post !== post).map((row) => JSON.stringify(row))
  for (let size = 3; size < post.length; size++)
    for (let from = 0; from + size <= post.length; from++) {
      const piece = post.slice(from, from + size)
      if (/^[ก-ฮ]/.test(piece) && !piece.includes(' ') && others.every((other) => !other.includes(piece))) return piece
    }
  return post
}

const hosts = new Set<ChildProcess>()
afterEach(() => {
  for (const host of hosts) host.kill('SIGKILL')
  hosts.clear()
})

/** The program as it is served, in a process of its own. */
async function serve(file: string): Promise<{ address: string; kill(): Promise<void> }> {
  const host = spawn(process.execPath, [MAIN, 'serve', '--store', file], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  hosts.add(host)
  const ended = new Promise<void>((done) => host.once('close', () => done()))
  const address = await new Promise<string>((done, fail) => {
    let text = ''
    host.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const found = /http:\S+/.exec(text)?.[0]
      if (found) done(found)
    })
    host.once('close', () => fail(new Error('the host ended')))
  })
  return {
    address,
    async kill() {
      host.kill('SIGKILL')
      await ended
    },
  }
}

test('the host killed with -9 in the middle of a sentence: what was typed is back, with the caret where it stood', async () => {
  const sample = await openSampleOffice()
  const item = await sample.api.agendaItems.get({ id: 'phrae-item-5' })
  await sample.api.agendaItems.update({ id: item.id, revision: item.revision, change: { minutes: [] } })
  await sample.close()
  const first = await serve(sample.file)
  await withBrowser(async (browser) => {
    const context = await browser.newContext({ locale: 'th-TH' })
    const page = await context.newPage()
    await page.goto(first.address)
    await page.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
    await goTo(page, `#/meetings/${SEED}/minutes/phrae-item-5`)
    const editor = page.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' })
    await editor.click()
    await page.keyboard.type('ประธานแจ้งว่าการประชุมครั้งนี้', { delay: 20 })
    await page.locator('[data-saving="yes"]').waitFor()
    // The power goes while the next words are being typed.
    const typing = page.keyboard.type('ได้รับความร่วมมือด้วยดี', { delay: 30 })
    await page.waitForTimeout(250)
    await first.kill()
    await typing
    await page.getByText('เปิดโปรแกรมเลขาใหม่').waitFor({ timeout: 15_000 })
    // The moment in which the place of the caret is written down.
    await page.waitForTimeout(800)
    const path = new URL(page.url()).hash

    const second = await serve(sample.file)
    // Another window of the same browser, opened when the first is gone, at the address the store always has.
    expect(new URL(second.address).port).toBe(new URL(first.address).port)
    const again = await context.newPage()
    await page.close()
    await again.goto(second.address)
    await again.getByRole('navigation', { name: 'ส่วนของโปรแกรม' }).waitFor()
    await goTo(again, path)
    await again.getByRole('button', { name: 'นำข้อความกลับมา' }).press('Enter')
    const restored = again.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' })
    await restored.getByText('ประธานแจ้งว่าการประชุมครั้งนี้ได้รับความร่วมมือด้วยดี').waitFor()
    await again.getByRole('button', { name: 'นำข้อความกลับมา' }).waitFor({ state: 'detached' })
    await soon(() => again.evaluate(() => document.activeElement?.closest('.ProseMirror') !== null)).toBe(true)
    await again.keyboard.insertText('|')
    await restored.getByText('ประธานแจ้งว่าการประชุมครั้งนี้ได้รับความร่วมมือด้วยดี|').waitFor()
    await context.close()
    await second.kill()
  })
}, 120_000)
