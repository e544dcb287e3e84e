import { Notification } from 'electron'
import type { Today } from '../../shared/desk/today.ts'
import type { Office } from '../../shared/model/office.ts'
import { toThaiDigits } from '../../shared/thai/digits.ts'
import type { Dispatch } from '../core/dispatch.ts'

/** How often it is seen whether a new morning has come: a machine that slept tells soon after it wakes. */
const LOOK_MS = 10 * 60_000
/** The office opens at half past eight. */
const MORNING_HOUR = 8
const NAMED = 3

async function ask<T>(dispatch: Dispatch, method: string, input: unknown): Promise<T | null> {
  const reply = await dispatch(method, input)
  return reply.ok ? (reply.value as T) : null
}

/** What is late or due today, of all offices of the store. */
async function dueNow(dispatch: Dispatch): Promise<string[]> {
  const offices = (await ask<Office[]>(dispatch, 'offices.list', {})) ?? []
  const found: string[] = []
  for (const { id: officeId } of offices) {
    const today = await ask<Today & { date: string }>(dispatch, 'desk.today', { officeId })
    for (const { label, day, late } of today?.due ?? [])
      if (late || (day && day <= (today?.date ?? ''))) found.push(label)
  }
  return found
}

async function remind(dispatch: Dispatch, open: () => void): Promise<void> {
  if (!Notification.isSupported()) return
  const due = await dueNow(dispatch)
  if (due.length === 0) return
  const rest = due.length - NAMED
  const notice = new Notification({
    title: toThaiDigits(`งานถึงกำหนด ${due.length} รายการ`),
    body: toThaiDigits([...due.slice(0, NAMED), ...(rest > 0 ? [`และอีก ${rest} รายการ`] : [])].join('\n')),
  })
  notice.on('click', open)
  notice.show()
}

/** Tells what is due when the program starts and on each morning it is left open. Answers how to end it, and waits. */
export function startReminders(dispatch: Dispatch, open: () => void): () => Promise<void> {
  const day = () => new Date().toDateString()
  let told = day()
  let last = remind(dispatch, open)
  const timer = setInterval(() => {
    if (day() === told || new Date().getHours() < MORNING_HOUR) return
    told = day()
    last = remind(dispatch, open)
  }, LOOK_MS)
  return () => {
    clearInterval(timer)
    return last
  }
}
