import { Acceptance } from './acceptance.ts'
import { AgendaVersion } from './agendaVersion.ts'
import { Amendment } from './amendment.ts'
import { Attachment } from './attachment.ts'
import { Committee, Seat } from './committee.ts'
import { AddresseeGroup, Agency, Person, Phrase, Post, Tenure } from './directory.ts'
import { Document } from './document.ts'
import {
  Activity,
  Award,
  ItaCorrection,
  ItaImport,
  ItaName,
  ItaScore,
  ItaTarget,
  ItaWindow,
  ItaYear,
  OitItem,
  Plan,
} from './ita.ts'
import { Letter, NumberBlock, NumberSeries } from './letter.ts'
import { AgendaItem, Attendance, Clause, Meeting, MeetingEvent, Progress, Resolution } from './meeting.ts'
import { Office } from './office.ts'
import { Pack } from './pack.ts'
import { Sending } from './sending.ts'
import { Template } from './template.ts'

/** Every noun of the store by the name of its list, in the order the exchange file writes them. */
export const NOUNS = {
  offices: Office,
  templates: Template,
  agencies: Agency,
  posts: Post,
  people: Person,
  tenures: Tenure,
  addresseeGroups: AddresseeGroup,
  phrases: Phrase,
  committees: Committee,
  seats: Seat,
  meetings: Meeting,
  meetingEvents: MeetingEvent,
  attendances: Attendance,
  agendaItems: AgendaItem,
  agendaVersions: AgendaVersion,
  resolutions: Resolution,
  clauses: Clause,
  letters: Letter,
  attachments: Attachment,
  progressReports: Progress,
  numberSeries: NumberSeries,
  numberBlocks: NumberBlock,
  plans: Plan,
  activities: Activity,
  itaYears: ItaYear,
  itaImports: ItaImport,
  itaScores: ItaScore,
  itaNames: ItaName,
  itaTargets: ItaTarget,
  itaWindows: ItaWindow,
  itaCorrections: ItaCorrection,
  oitItems: OitItem,
  awards: Award,
  documents: Document,
  acceptances: Acceptance,
  amendments: Amendment,
  packs: Pack,
  sendings: Sending,
} as const

export type Nouns = typeof NOUNS
export type ListName = keyof Nouns
export const LIST_NAMES = Object.keys(NOUNS) as ListName[]
