import { BARRIERS, type Barrier } from '../../../shared/desk/historySteps.ts'
import { isLocked, lockWords } from '../../../shared/desk/locks.ts'
import { DIRECTORY_LISTS, type DirectoryList } from '../../../shared/directory/step.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { type ListName, NOUNS } from '../../../shared/model/nouns.ts'
import { toThaiDigits } from '../../../shared/thai/digits.ts'
import { type Change, laterOf, type Step } from '../db/history.ts'
import { records, type Trx } from '../db/records.ts'
import type { Ports } from '../ports.ts'
import type { Describe } from './historyPlace.ts'
import { namedBy } from './references.ts'

/** When a step may be turned round: the rules that protect a record hold for the way back as well. */

const refuse = (sentence: string): never => {
  throw new AppError('refused', toThaiDigits(sentence))
}

/** What a meeting's state keeps; a clause's later fate is not the meeting's. */
const OF_MEETING: ReadonlySet<ListName> = new Set([
  'meetings',
  'attendances',
  'agendaItems',
  'resolutions',
  'clauses',
  'attachments',
  'amendments',
])
const LATER = new Set(['state', 'due', 'rhythm'])

const barrierWords = (barrier: string): string => BARRIERS[barrier as Barrier] ?? BARRIERS.issue

/** Why a step is never taken back; empty when it may be. */
export function standingOf(step: Step, lists: readonly ListName[], schema: number): string {
  if (step.barrier) return barrierWords(step.barrier)
  if (lists.includes('numberSeries')) return BARRIERS.number
  if (step.schema !== schema) return 'ทำไว้ก่อนปรับรุ่นของข้อมูล เลิกทำไม่ได้แล้ว ให้แก้ไขด้วยมือแทน'
  return ''
}

/** Nothing that came after may depend on it. */
export async function refuseLater(trx: Trx, describe: Describe, step: Step): Promise<void> {
  for (const later of await laterOf(trx, step.id)) {
    const named = await describe.thing(later.list, later.recordId)
    if (later.barrier) refuse(`เลิกทำรายการนี้ไม่ได้ เพราะหลังจากนั้น${named}${barrierWords(later.barrier)}`)
    const both = later.what === 'update' && later.mine.what === 'update'
    if (both && !later.fields.some((field) => later.mine.fields.includes(field))) continue
    refuse(
      `เลิกทำรายการนี้ไม่ได้ เพราะ${named}ถูก${later.what === 'remove' ? 'ลบ' : 'แก้'}อีกครั้งหลังจากนั้น ให้เลิกทำรายการหลังก่อน หรือแก้ไขด้วยมือ`,
    )
  }
}

export async function refuseProtected(describe: Describe, changes: readonly Change[]): Promise<void> {
  // Minutes from elsewhere come in certified, with the whole meeting, and go and come back with it: a meeting that was
  // certified here is never made or removed by a step that may be turned.
  const whole = new Set(changes.filter(({ list, what }) => list === 'meetings' && what !== 'update').map(idOf))
  for (const { list, recordId, what, fields } of changes) {
    const record = await describe.record(list, recordId)
    if (list === 'documents' && record?.state === 'issued') refuse(BARRIERS.issue)
    const later = list === 'clauses' && what === 'update' && fields.every((field) => LATER.has(field))
    // Errata are asked for once the minutes are certified, and never touch them.
    const erratum = list === 'amendments' && record?.kind === 'erratum'
    if (!OF_MEETING.has(list) || later || erratum || (list === 'attachments' && record?.itemId === null)) continue
    const meeting = (await describe.place(list, recordId)).meeting as Meeting | null
    if (meeting && isLocked(meeting.state) && !whole.has(meeting.id)) refuse(lockWords(meeting.state))
  }
}

const idOf = ({ recordId }: Change): string => recordId

/** Lists with rules that a record alone cannot show. */
const CHECKED: ReadonlySet<ListName> = new Set([...DIRECTORY_LISTS, 'agendaItems'])

/** What a record must be, seen after the step was turned. */
export async function refuseBroken(trx: Trx, ports: Ports, describe: Describe, changes: readonly Change[]) {
  for (const { list, recordId } of changes) {
    if (!CHECKED.has(list)) continue
    const [record] = await records(trx, list, ports).list({ where: { id: recordId } })
    if (!record) {
      if (list === 'agendaItems') continue
      const by = [...(await namedBy(trx, ports, list as DirectoryList, recordId)).keys()][0]
      if (by)
        refuse(
          `เลิกทำไม่ได้ เพราะ${await describe.thing(list, recordId)}ยังถูกอ้างถึงใน${NOUNS[by].label} ให้แก้รายการเหล่านั้นก่อน`,
        )
      continue
    }
    if (list === 'agendaItems' || list === 'agencies') await refuseCircle(trx, ports, list, recordId)
    const { since, until } = record as unknown as { since?: string | null; until?: string | null }
    if (since && until && until < since) refuse('เลิกทำไม่ได้ เพราะวันที่พ้นจะมาก่อนวันที่เริ่มดำรงตำแหน่ง ให้แก้วันที่ด้วยมือ')
  }
}

async function refuseCircle(trx: Trx, ports: Ports, list: 'agendaItems' | 'agencies', id: string): Promise<void> {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null; ) {
    if (seen.has(at)) refuse(`เลิกทำไม่ได้ เพราะ${NOUNS[list].label}จะอยู่ใต้ตัวมันเอง ให้ย้ายด้วยมือแทน`)
    seen.add(at)
    const [one]: Array<{ parentId: string | null }> = await records(trx, list, ports).list({ where: { id: at } })
    at = one?.parentId ?? null
  }
}
