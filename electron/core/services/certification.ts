import type { Services } from '../../../shared/api.ts'
import { shortly, waiting } from '../../../shared/desk/amendments.ts'
import { AppError } from '../../../shared/errors.ts'
import type { FindingName } from '../../../shared/lint/accepted.ts'
import type { Document } from '../../../shared/model/document.ts'
import { parse } from '../../../shared/model/explain.ts'
import type { Meeting, MeetingState } from '../../../shared/model/meeting.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { toThaiDigits } from '../../../shared/thai/digits.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { paperHash } from '../paperHash.ts'
import { changesSince } from './changed.ts'
import { meetingFile } from './facts.ts'

type Verbs = Pick<Services['meetings'], 'circulate' | 'certify' | 'verify'>

/** Minutes that are written and not yet certified. */
const WRITTEN: ReadonlySet<MeetingState> = new Set(['adjourned', 'drafted', 'checked', 'circulated'])

/**
 * Minutes on their way out of the secretariat's hands. Each verb is a chain of steps that stand by themselves: what
 * fails half-way (a paper refused by the proof-reader) leaves nothing false, and the same verb goes on from there.
 */
export function createCertification(
  context: Context,
  documents: Pick<Services['documents'], 'create' | 'renew' | 'issue'>,
  amendments: Pick<Services['amendments'], 'apply'>,
): Verbs {
  const { db, ports } = context
  const meetings = records(db, 'meetings', ports)
  const papers = records(db, 'documents', ports)

  /** The minutes as an issued paper that says what the records say. */
  async function frozenMinutes({ id, officeId }: Meeting, confirmed: FindingName[]): Promise<Document> {
    const last = (await papers.list({ where: { meetingId: id, kind: 'minutes' } })).at(-1)
    if (last?.state === 'issued' && (await changesSince(context, last)).length === 0) return last
    const draft = !last
      ? await documents.create(
          parse(NOUNS.documents.draft, { officeId, kind: 'minutes', meetingId: id }, 'รายงานการประชุม'),
        )
      : last.state === 'issued'
        ? await documents.renew({ id: last.id })
        : last
    return documents.issue({ id: draft.id, revision: draft.revision, confirmed })
  }

  async function written(id: string, revision: number, verb: string): Promise<Meeting> {
    const meeting = await meetings.get({ id })
    if (!WRITTEN.has(meeting.state))
      throw new AppError('refused', `${verb}ได้เฉพาะรายงานของการประชุมที่เลิกแล้วและยังไม่ได้รับรอง`)
    // Asked before anything is frozen for it.
    if (meeting.revision !== revision) throw new AppError('conflict', 'การประชุมนี้ถูกแก้ไขไปแล้วจากที่อื่น ให้เปิดใหม่แล้วทำอีกครั้ง')
    return meeting
  }

  async function refuseUndecided(meetingId: string): Promise<void> {
    const all = await records(db, 'amendments', ports).list({ where: { meetingId } })
    const open = waiting(all)
    if (open.length === 0) return
    const named = open.map((one) => shortly(one, 'thai')).join(', ')
    throw new AppError(
      'refused',
      toThaiDigits(`ยังรับรองไม่ได้ มีคำขอแก้ไข ${open.length} รายการที่ยังไม่ได้พิจารณา: ${named} ให้รับหรือไม่รับก่อน`),
    )
  }

  async function applyAccepted(meetingId: string): Promise<void> {
    const { left, file } = await amendments.apply({ meetingId })
    if (left.length === 0) return
    const named = left.map(({ id, why }) => {
      const one = file.amendments.find((other) => other.id === id)
      return `${one ? shortly(one, 'thai') : ''} ${why}`
    })
    throw new AppError('refused', `ยังรับรองไม่ได้ คำขอแก้ไขที่รับไว้ยังไม่ได้อยู่ในรายงาน: ${named.join(' / ')}`)
  }

  return {
    async circulate({ id, revision, amendBy, confirmed }) {
      const meeting = await written(id, revision, 'แจ้งเวียน')
      if (meeting.state === 'circulated' && meeting.minutesId)
        throw new AppError('refused', 'รายงานการประชุมนี้แจ้งเวียนแล้ว และตรึงฉบับแจ้งเวียนไว้แล้ว')
      const { id: minutesId, hash: minutesHash } = await frozenMinutes(meeting, confirmed)
      await meetings.update({ id, revision, change: { state: 'circulated', amendBy, minutesId, minutesHash } })
      return meetingFile(context, id)
    },

    async certify({ id, revision, day, atId, confirmed }) {
      const meeting = await written(id, revision, 'รับรอง')
      if (day < meeting.date) throw new AppError('refused', 'วันที่รับรองต้องไม่ก่อนวันประชุม')
      if (day > ports.today()) throw new AppError('refused', 'วันที่รับรองยังมาไม่ถึง ให้ใส่วันที่ที่ประชุมรับรองจริง')
      if (atId === id) throw new AppError('refused', 'การประชุมครั้งที่รับรองต้องเป็นครั้งอื่น ถ้ารับรองในครั้งนี้เองให้เว้นว่าง')
      const at = atId === null ? null : await meetings.get({ id: atId })
      if (at && at.date !== day)
        throw new AppError(
          'refused',
          toThaiDigits(`วันที่รับรองต้องเป็นวันประชุมครั้งที่รับรอง คือวันที่ ${longDate(at.date)} หรือเลือก “ครั้งนี้เอง หรือโดยแจ้งเวียน”`),
        )
      await refuseUndecided(id)
      await applyAccepted(id)
      const { id: minutesId, hash: minutesHash } = await frozenMinutes(meeting, confirmed)
      const change = { state: 'certified', certified: day, certifiedAtId: atId, minutesId, minutesHash }
      await meetings.update({ id, revision, change })
      return meetingFile(context, id)
    },

    async verify({ id }) {
      const { minutesId, minutesHash: kept, certified } = await meetings.get({ id })
      if (!certified || !kept) return { verdict: 'unkept', kept, now: '', differing: 0 }
      const [paper] = await papers.list({ where: { id: minutesId ?? '' } })
      if (!paper?.blocks) return { verdict: 'missing', kept, now: '', differing: 0 }
      const now = paperHash(paper)
      const sound = now === kept && paper.hash === kept && paper.state === 'issued'
      return { verdict: sound ? 'same' : 'changed', kept, now, differing: (await changesSince(context, paper)).length }
    },
  }
}
