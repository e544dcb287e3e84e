import type { ListName } from '../model/nouns.ts'

/** Which workbook holds the records of which list. Every list stands in exactly one (test/export). */

export interface WorkbookPlan {
  name: string
  lists: readonly ListName[]
}

export const WORKBOOKS: readonly WorkbookPlan[] = [
  {
    name: '01 สำนักงานและทำเนียบ',
    lists: ['offices', 'agencies', 'posts', 'people', 'tenures', 'addresseeGroups', 'phrases', 'templates'],
  },
  { name: '02 คณะกรรมการ', lists: ['committees', 'seats'] },
  {
    name: '03 การประชุม',
    lists: ['meetings', 'meetingEvents', 'attendances', 'agendaItems', 'agendaVersions', 'amendments', 'packs'],
  },
  { name: '04 มติและข้อสั่งการ', lists: ['resolutions', 'clauses', 'progressReports'] },
  { name: '05 ทะเบียนหนังสือ', lists: ['letters', 'sendings', 'numberSeries', 'numberBlocks'] },
  { name: '06 เอกสารและไฟล์แนบ', lists: ['documents', 'attachments', 'acceptances'] },
  {
    name: '07 ผลการประเมิน ITA',
    lists: [
      'itaYears',
      'itaScores',
      'itaNames',
      'itaTargets',
      'itaWindows',
      'itaCorrections',
      'itaImports',
      'oitItems',
      'awards',
    ],
  },
  { name: '08 แผนงาน', lists: ['plans', 'activities'] },
]

/** Above the tables of the records it has the registers in the form of the regulation. */
export const REGISTER_BOOK = '05 ทะเบียนหนังสือ'
