import type { MeetingFile } from '../api.ts'
import type { Document } from '../model/document.ts'
import type { Meeting } from '../model/meeting.ts'
import { canCallOff } from './locks.ts'
import { INVITATIONS } from './steps.ts'

/** The order in which a meeting is called: each is done by a fact of the records, none by a mark of its own. */

export interface PrepStep {
  id: 'date' | 'roster' | 'agenda' | 'letter' | 'number' | 'issue'
  label: string
  /** What its being done means, or where it is done. */
  about: string
  done: boolean
  /** Where it is done; null where the next press makes what is missing. */
  href: string | null
}

type Known = Pick<MeetingFile, 'meeting' | 'attendances' | 'agendaVersions'>

const CALLED: ReadonlySet<Meeting['state']> = new Set(['convened', 'running', 'adjourned'])

/** Steps up to the meeting's being called; none once it was held, called off, or is put off without a day. */
export function preparation(
  { meeting, attendances, agendaVersions }: Known,
  documents: readonly Document[],
): PrepStep[] {
  const { id, state } = meeting
  if (!canCallOff(state) || state === 'postponed') return []
  // Of several invitations the one that is farthest tells.
  const letters = documents.filter(({ kind }) => INVITATIONS.includes(kind))
  const letter =
    letters.find(({ state: own }) => own === 'issued') ?? letters.find(({ number }) => number) ?? letters[0]
  const issued = letter?.state === 'issued'
  const called = CALLED.has(state)
  const paper = letter ? `/papers/${letter.id}` : null
  return [
    {
      id: 'date',
      label: 'กำหนดวัน',
      about: state === 'draft' ? 'แน่นอนแล้วกด “กำหนดวันประชุม”' : 'วัน เวลา และห้องแน่นอนแล้ว',
      done: state !== 'draft',
      href: `/meetings/${id}/overview`,
    },
    {
      id: 'roster',
      label: 'ตั้งรายชื่อ',
      about: 'ผู้ที่จะเชิญ',
      done: attendances.some(({ list }) => list === 'member'),
      href: `/meetings/${id}/people`,
    },
    {
      id: 'agenda',
      label: 'ออกระเบียบวาระ',
      about: 'เก็บฉบับที่จะส่งไปกับหนังสือ',
      done: agendaVersions.length > 0,
      href: `/meetings/${id}/agenda`,
    },
    {
      id: 'letter',
      label: 'ทำหนังสือเชิญ',
      about: 'โปรแกรมใส่ข้อความให้',
      done: letter !== undefined,
      href: paper,
    },
    {
      id: 'number',
      label: 'ออกเลข',
      about: 'เลขถัดไปของทะเบียน',
      done: issued || Boolean(letter?.number),
      href: paper,
    },
    {
      id: 'issue',
      label: 'ออกเอกสาร',
      about: issued || !called ? 'สถานะเป็น “เชิญแล้ว” เอง' : 'เชิญด้วยทางอื่นแล้ว',
      done: issued || called,
      href: paper,
    },
  ]
}

/** The first that is not done. */
export const nextPrep = (steps: readonly PrepStep[]): PrepStep | undefined => steps.find(({ done }) => !done)
