import { registerYear } from '../../../shared/desk/registerNumber.ts'
import { FOLDERS, itemFolder, meetingFolder, placed, yearOf } from '../../../shared/export/names.ts'
import { kindLabel } from '../../../shared/export/recordNames.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import type { Document } from '../../../shared/model/document.ts'
import { buddhistYear } from '../../../shared/thai/date.ts'
import type { ExportFacts } from './exportFacts.ts'

/** Folders of the export: by committee, year and meeting; what belongs to no meeting by its kind and year. */

export interface Places {
  ofMeeting(id: string): string
  ofPaper(document: Document): string
  ofFile(attachment: Attachment): string
  /** The meeting a paper belongs to, by itself or by its letter. */
  meetingOfPaper(document: Document): string | null
}

const WITHOUT_COMMITTEE = '00 ไม่สังกัดคณะ'

export function exportPlaces(facts: ExportFacts): Places {
  const committees = new Map(
    facts.committees.map(({ id, name, shortName }, at) => [id, placed(at + 1, shortName || name)]),
  )
  const letters = new Map(facts.letters.map((letter) => [letter.id, letter]))
  const meetings = new Map<string, string>()
  const taken = new Map<string, number>()
  for (const meeting of facts.meetings) {
    const committee = committees.get(meeting.committeeId ?? '') ?? WITHOUT_COMMITTEE
    const folder = `${FOLDERS.meetings}/${committee}/${yearOf(meeting)}`
    const first = `${folder}/${meetingFolder(meeting)}`
    const twins = taken.get(first) ?? 0
    taken.set(first, twins + 1)
    meetings.set(meeting.id, `${folder}/${meetingFolder(meeting, twins)}`)
  }
  const items = new Map([...facts.items.values()].flat().map((item) => [item.id, item]))
  /** Letters with files, numbered within their year, so that two of one number have a folder each. */
  const letterFolders = new Map<string, string>()
  const places = new Map<number, number>()
  const withFiles = new Set(facts.attachments.flatMap(({ letterId }) => letterId ?? []))
  for (const letter of facts.letters.filter(({ id }) => withFiles.has(id))) {
    const year = registerYear(letter)
    const place = 1 + (places.get(year) ?? 0)
    places.set(year, place)
    const { number, receivedNumber, subject, heading } = letter
    const name = [number || receivedNumber, subject || heading].filter(Boolean).join(' ')
    letterFolders.set(letter.id, `${FOLDERS.letters}/${year}/${placed(place, name)}`)
  }

  const ofMeeting = (id: string): string => meetings.get(id) ?? `${FOLDERS.meetings}/${WITHOUT_COMMITTEE}`
  const meetingOfPaper = ({ meetingId, letterId }: Document): string | null =>
    meetingId ?? letters.get(letterId ?? '')?.meetingId ?? null

  function yearOfPaper({ letterId, date, issued, created }: Document): number {
    const letter = letters.get(letterId ?? '')
    return letter ? registerYear(letter) : buddhistYear(date ?? (issued ?? created).slice(0, 10))
  }

  function ofFile({ itemId, letterId, progressId }: Attachment): string {
    if (letterId !== null) return letterFolders.get(letterId) ?? FOLDERS.letters
    const found = itemId ?? facts.itemOfReport(progressId ?? '') ?? ''
    const item = items.get(found)
    const meeting = facts.meetingOf('agendaItems', found)
    const folder = `${meeting ? ofMeeting(meeting) : FOLDERS.meetings}/ไฟล์แนบ/${item ? itemFolder(item) : '00 อื่น ๆ'}`
    return progressId === null ? folder : `${folder}/หลักฐาน`
  }

  return {
    ofMeeting,
    meetingOfPaper,
    ofFile,
    ofPaper(document) {
      const meeting = meetingOfPaper(document)
      if (meeting !== null) return ofMeeting(meeting)
      return `${FOLDERS.papers}/${placed(1, kindLabel(document.kind)).slice(3)}/${yearOfPaper(document)}`
    },
  }
}
