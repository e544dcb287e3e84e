import type { Page } from 'playwright-core'
import type { Prose } from '../../shared/model/prose.ts'
import { goTo } from './hands.ts'
import type { OpenOffice } from './office.ts'

/** What walks in the minutes' editor share. */
export const MEETING = 'phrae-meeting-4-2563'
export const ITEM = 'phrae-item-5'
export const editorOf = (page: Page) => page.getByRole('textbox', { name: 'รายงานระเบียบวาระที่ ๕' })

/** The last item of the sample meeting, empty, with the caret in it. */
export async function openItem({ page, dispatch }: OpenOffice): Promise<void> {
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
  const item = await dispatch('agendaItems.get', { id: ITEM })
  const { revision } = (item.ok ? item.value : {}) as { revision: number }
  await dispatch('agendaItems.update', { id: ITEM, revision, change: { minutes: [] } })
  await goTo(page, `#/meetings/${MEETING}/minutes/${ITEM}`)
  await editorOf(page).click()
}

export async function stored({ dispatch }: OpenOffice): Promise<Prose> {
  const reply = await dispatch('agendaItems.get', { id: ITEM })
  return reply.ok ? (reply.value as { minutes: Prose }).minutes : []
}

export const words = (page: Page) =>
  page.locator('.prose .para-text').evaluateAll((all) => all.map(({ textContent }) => textContent))
