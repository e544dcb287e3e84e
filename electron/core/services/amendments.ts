import type { Applied } from '../../../shared/amendmentsApi.ts'
import type { Services } from '../../../shared/api.ts'
import { isFinal, kindNow, rewriteOf, toApply } from '../../../shared/desk/amendments.ts'
import { isLocked, lockWords } from '../../../shared/desk/locks.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Amendment } from '../../../shared/model/amendment.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'
import { meetingFile } from './facts.ts'

type Verbs = Pick<Services['amendments'], 'create' | 'update' | 'remove' | 'decide' | 'apply'>

/** What a request says; what became of it changes by the verbs alone. */
const ASKED: ReadonlySet<string> = new Set([
  'attendanceId',
  'by',
  'received',
  'source',
  'letterId',
  'itemId',
  'page',
  'line',
  'from',
  'to',
])

/** Corrections of minutes: received while they are out, decided one by one, put into the text in one step. */
export function createAmendments({ db, ports }: Context): Verbs {
  const amendments = records(db, 'amendments', ports)

  async function refuseFinal(one: Amendment): Promise<void> {
    const { state } = await records(db, 'meetings', ports).get({ id: one.meetingId })
    if (isFinal(one, state)) throw new AppError('refused', lockWords(state))
  }

  /** Where a correction is put in, a later one meets the text as the earlier one left it. */
  async function applyAll(trx: Trx, meetingId: string): Promise<Pick<Applied, 'done' | 'left'>> {
    const done: string[] = []
    const left: Applied['left'] = []
    const all = await records(trx, 'amendments', ports).list({ where: { meetingId } })
    for (const one of toApply(all)) {
      const rewrite = rewriteOf(await meetingFile({ db: trx, ports }, meetingId), one)
      if (typeof rewrite === 'string') {
        left.push({ id: one.id, why: rewrite })
        continue
      }
      const { list, id, change } = rewrite
      const { revision } = await records(trx, list, ports).get({ id })
      await records(trx, list, ports).update({ id, revision, change })
      await records(trx, 'amendments', ports).update({ ...one, change: { applied: true } })
      done.push(one.id)
    }
    return { done, left }
  }

  return {
    async create(draft) {
      const { meetingId } = draft
      const meeting = await records(db, 'meetings', ports).get({ id: meetingId })
      const kind = kindNow(meeting.state)
      if (!kind) throw new AppError('refused', 'ยังรับคำขอแก้ไขไม่ได้ เพราะยังไม่ได้แจ้งเวียนรายงานการประชุม ให้แจ้งเวียนก่อน')
      const before = await amendments.list({ where: { meetingId } })
      const position = 1 + Math.max(-1, ...before.map((one) => one.position))
      // The pages that were named are those of the issue that is out.
      const more = { kind, position, documentId: meeting.minutesId, state: 'open', decided: null, applied: false }
      return amendments.create({ ...draft, ...more, reason: '' })
    },

    async update({ id, revision, change }) {
      const one = await amendments.get({ id })
      await refuseFinal(one)
      const names = Object.keys(change)
      const byHand = one.state === 'accepted' && names.every((name) => name === 'applied')
      if (!byHand && names.some((name) => !ASKED.has(name)))
        throw new AppError('refused', 'ผลการพิจารณาเปลี่ยนด้วยการรับหรือไม่รับคำขอเท่านั้น')
      if (!byHand && one.state !== 'open') throw new AppError('refused', 'คำขอนี้พิจารณาแล้ว ให้กด พิจารณาใหม่ ก่อนแก้ข้อความ')
      return amendments.update({ id, revision, change })
    },

    async remove({ id, revision }) {
      await refuseFinal(await amendments.get({ id }))
      return amendments.remove({ id, revision })
    },

    async decide({ id, revision, state, reason }) {
      const one = await amendments.get({ id })
      await refuseFinal(one)
      if (state === 'rejected' && reason.trim() === '')
        throw new AppError('refused', 'ไม่รับคำขอแก้ไขต้องบอกเหตุผล เพราะต้องแจ้งผู้ขอและที่ประชุม')
      if (state !== 'accepted' && one.applied)
        throw new AppError('refused', 'คำขอนี้แก้ในรายงานแล้ว ให้เลิกทำการแก้ (Ctrl+Z) หรือกด ยังไม่ได้แก้ ก่อน')
      const decided = state === 'open' ? null : ports.today()
      return amendments.update({ id, revision, change: { state, reason: reason.trim(), decided } })
    },

    apply: ({ meetingId }) =>
      db.transaction().execute(async (trx) => {
        const { state } = await records(trx, 'meetings', ports).get({ id: meetingId })
        if (isLocked(state)) throw new AppError('refused', lockWords(state))
        const applied = await applyAll(trx, meetingId)
        return { ...applied, file: await meetingFile({ db: trx, ports }, meetingId) }
      }),
  }
}
