import { clientOf } from '../../../electron/cli/client.ts'
import { openOffice } from '../../../electron/core/openOffice.ts'
import type { Api, MeetingFile, Paper } from '../../../shared/api.ts'
import { parse } from '../../../shared/model/explain.ts'
import { Meeting } from '../../../shared/model/meeting.ts'
import { Office } from '../../../shared/model/office.ts'
import { paragraphTexts, readDocx } from '../docxFile.ts'

export const FOURTH = 'phrae-meeting-4-2563'
export const WORKSHOP = 'phrae-meeting-workshop-2564'

export interface Made {
  paper: Paper
  bytes: Buffer
  texts: string[]
  /** All words on one line, spaces of every width alike, continuation words left out. */
  said: string
}

export interface Desk {
  api: Api
  make: (
    kind: string,
    of: { meetingId?: string; letterId?: string; committeeId?: string; officeId?: string },
    values?: Record<string, unknown>,
  ) => Promise<Made>
  close: () => Promise<void>
}

const ownerOf = (api: Api, { letterId, committeeId, meetingId = '' }: Record<string, string>) =>
  letterId
    ? api.letters.get({ id: letterId })
    : committeeId
      ? api.committees.get({ id: committeeId })
      : api.meetings.get({ id: meetingId })

export const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

/** The sample office with a hand to make papers, through the front door. */
export async function openDesk(): Promise<Desk> {
  const office = await openOffice({ file: ':memory:' })
  const api = clientOf(office.dispatch)
  await api.store.sample({})
  return {
    api,
    close: () => office.close(),
    async make(kind, of, values = {}) {
      const officeId = of.officeId ?? (await ownerOf(api, of)).officeId
      const { id } = await api.documents.create({ ...of, officeId, kind, values })
      const paper = await api.documents.compose({ id })
      const bytes = Buffer.from((await api.documents.docx({ id })).base64, 'base64')
      const texts = paragraphTexts(readDocx(bytes).document)
      return { paper, bytes, texts, said: plain(texts.filter((text) => !/^\/.+\.\.\.$/.test(text)).join(' ')) }
    },
  }
}

const stamps = { id: 'o', created: '', updated: '', revision: 1 }

/** A meeting of which nothing is known but its name, day and place. */
export const emptyMeeting = (): MeetingFile => ({
  office: { ...parse(Office.draft, { name: 'จังหวัดทดสอบ', province: 'ทดสอบ' }), ...stamps },
  committee: null,
  meeting: {
    ...parse(Meeting.draft, {
      officeId: 'o',
      title: ['การประชุมเตรียมการ'],
      date: '2026-11-22',
      start: '09:00',
      place: 'ห้องประชุม ๑',
    }),
    ...stamps,
  },
  previous: null,
  attendances: [],
  items: [],
  attachments: [],
  agendaVersions: [],
  amendments: [],
  certifiedAt: null,
  resolutions: [],
  clauses: [],
  progress: [],
  events: [],
  letters: [],
  agencies: {},
  laterMeetings: [],
  ownerPosts: [],
})
