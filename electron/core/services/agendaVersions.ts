import type { Services } from '../../../shared/api.ts'
import { agendaSnapshot, changesSinceSent, lastVersion, versionName } from '../../../shared/desk/agendaChanges.ts'
import { isLocked, lockWords } from '../../../shared/desk/locks.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AgendaVersion } from '../../../shared/model/agendaVersion.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { meetingFile } from './facts.ts'

/** Agendas that were sent out: made by issuing alone, never rewritten; only the newest can be taken back. */
export function createAgendaVersions({
  db,
  ports,
}: Context): Pick<Services['agendaVersions'], 'issue' | 'create' | 'update' | 'remove'> {
  const versions = records(db, 'agendaVersions', ports)

  async function refuseLocked(meetingId: string): Promise<void> {
    const { state } = await records(db, 'meetings', ports).get({ id: meetingId })
    if (isLocked(state)) throw new AppError('refused', lockWords(state))
  }

  return {
    issue: ({ meetingId, note }) =>
      db.transaction().execute(async (trx) => {
        const file = await meetingFile({ db: trx, ports }, meetingId)
        if (isLocked(file.meeting.state)) throw new AppError('refused', lockWords(file.meeting.state))
        if (file.items.length === 0) throw new AppError('refused', 'ยังไม่มีระเบียบวาระให้ออก ให้เพิ่มเรื่องก่อน')
        const last = lastVersion(file.agendaVersions)
        if (last && changesSinceSent(file)?.length === 0)
          throw new AppError('refused', `ระเบียบวาระยังเหมือน${versionName(last.number)}ที่ออกไปแล้ว จึงไม่ต้องออกฉบับใหม่`)
        const number = last ? last.number + 1 : 0
        return records(trx, 'agendaVersions', ports).create({
          meetingId,
          number,
          issued: ports.now(),
          note: note.trim(),
          items: agendaSnapshot(file),
        })
      }),

    create: () => {
      throw new AppError('refused', 'ฉบับระเบียบวาระเกิดจากการออกระเบียบวาระเท่านั้น')
    },

    async update({ id, revision, change }) {
      await refuseLocked((await versions.get({ id })).meetingId)
      if (Object.keys(change).some((name) => name !== 'note'))
        throw new AppError('refused', 'ระเบียบวาระที่ออกแล้วแก้ไม่ได้ ให้แก้ระเบียบวาระแล้วออกฉบับแก้ไข')
      return versions.update({ id, revision, change })
    },

    async remove({ id, revision }) {
      const { meetingId, number }: AgendaVersion = await versions.get({ id })
      await refuseLocked(meetingId)
      const last = lastVersion(await versions.list({ where: { meetingId } }))
      if (last && last.number > number) throw new AppError('refused', 'ถอนได้เฉพาะฉบับล่าสุด')
      return versions.remove({ id, revision })
    },
  }
}
