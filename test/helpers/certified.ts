import type { Api } from '../../shared/api.ts'
import { openErrors } from '../../shared/lint/accepted.ts'
import type { Meeting } from '../../shared/model/meeting.ts'

/** What the proof-reader would stop the minutes for, as an officer confirms it. */
export async function errorsOfMinutes(api: Api, meetingId: string): Promise<Array<{ rule: string; words: string }>> {
  const { officeId } = await api.meetings.get({ id: meetingId })
  const papers = await api.documents.list({ where: { meetingId, kind: 'minutes' } })
  const paper = papers.at(-1) ?? (await api.documents.create({ officeId, kind: 'minutes', meetingId }))
  return openErrors(await api.documents.lint({ id: paper.id })).map(({ rule, words }) => ({ rule, words }))
}

/** A meeting with its minutes certified, however far it had come. */
export async function certified(api: Api, id: string, more: { atId?: string; day?: string } = {}): Promise<Meeting> {
  const { state, revision, date } = await api.meetings.get({ id })
  if (['draft', 'scheduled', 'convened', 'running'].includes(state))
    await api.meetings.update({ id, revision, change: { state: 'adjourned' } })
  const { revision: now } = await api.meetings.get({ id })
  const confirmed = await errorsOfMinutes(api, id)
  const file = await api.meetings.certify({ id, revision: now, day: date, confirmed, ...more })
  return file.meeting
}
