import type { Paper, Services } from '../../../shared/api.ts'
import { isLocked } from '../../../shared/desk/locks.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { sitting } from '../../../shared/documents/kinds/meetingWords.ts'
import { AppError } from '../../../shared/errors.ts'
import { type FindingName, openErrors, reviewed, sameFinding } from '../../../shared/lint/accepted.ts'
import { DRIFT_RULE } from '../../../shared/lint/ita.ts'
import { lintMeeting, lintPapers } from '../../../shared/lint/lint.ts'
import type { Document } from '../../../shared/model/document.ts'
import { parse } from '../../../shared/model/explain.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import { toThaiDigits } from '../../../shared/thai/digits.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { meetingFile } from './facts.ts'
import { itaClaims } from './itaClaims.ts'

const UNPRINTED: ReadonlySet<Meeting['state']> = new Set(['drafted', 'checked'])

type Verbs = Pick<Services['documents'], 'lint' | 'lintMeeting' | 'drifted'> & {
  /** Refuses a paper whose errors are neither mended, accepted nor confirmed one by one. */
  refuseOpenErrors(document: Document, confirmed: readonly FindingName[]): Promise<void>
}

/** The proof-reader over the store: each paper is read together with the papers of its meeting and the register. */
export function createProofreading({ db, ports }: Context, paperOf: (document: Document) => Promise<Paper>): Verbs {
  const documents = records(db, 'documents', ports)

  async function optionsOf(officeId: string) {
    const office = await records(db, 'offices', ports).get({ id: officeId })
    const register = await records(db, 'letters', ports).list({})
    return { province: office.province, register, ita: await itaClaims({ db, ports }, officeId) }
  }

  const acceptancesOf = async (where: { meetingId: string } | { documentId: string }) =>
    records(db, 'acceptances', ports).list({ where })

  /** A paper that cannot be composed has its own screen to say so; the others are read without it. */
  async function papersOf(list: readonly Document[]): Promise<Paper[]> {
    const tried = await Promise.allSettled(list.map(paperOf))
    return tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  }

  const documentsOf = (meetingId: string): Promise<Document[]> => documents.list({ where: { meetingId } })

  /** Minutes that are to be checked and have no paper yet: what their paper will be refused for is told before. */
  function unprinted({ id: meetingId, officeId, state }: Meeting, list: readonly Document[]): Document[] {
    if (!UNPRINTED.has(state) || list.some(({ kind }) => kind === 'minutes')) return []
    const draft = parse(NOUNS.documents.draft, { officeId, kind: 'minutes', meetingId }, 'รายงานการประชุม')
    return [{ ...draft, id: 'unprinted', created: ports.now(), updated: ports.now(), revision: 1 }]
  }

  /** The papers it lies with: those of its meeting, else those of its letter. */
  async function setOf(document: Document): Promise<Document[]> {
    const { meetingId, letterId } = document
    if (meetingId) return documentsOf(meetingId)
    return letterId ? documents.list({ where: { letterId } }) : [document]
  }

  async function lint(document: Document) {
    const { id, meetingId, officeId } = document
    // Its own failure is told; of two papers that differ, the same one is blamed wherever the set is read from.
    await paperOf(document)
    const papers = await papersOf(await setOf(document))
    const findings = lintPapers(papers, await optionsOf(officeId)).filter(({ place }) => place.document === id)
    const ofMeeting = meetingId ? await acceptancesOf({ meetingId }) : []
    return reviewed(findings, [...(await acceptancesOf({ documentId: id })), ...ofMeeting])
  }

  return {
    lint: async ({ id }) => lint(await documents.get({ id })),

    async lintMeeting({ meetingId }) {
      const file = await meetingFile({ db, ports }, meetingId)
      const options = await optionsOf(file.office.id)
      const list = await documentsOf(meetingId)
      const minutes = unprinted(file.meeting, list)
      const inRecords = lintMeeting(file, options)
      // What the minutes print from the records is told once, where it is mended.
      const inPapers = lintPapers(await papersOf([...list, ...minutes]), options).filter(
        (finding) => !inRecords.some((one) => sameFinding(one, finding)),
      )
      const ofPapers = await Promise.all(list.map(({ id }) => acceptancesOf({ documentId: id })))
      return reviewed([...inRecords, ...inPapers], [...(await acceptancesOf({ meetingId })), ...ofPapers.flat()])
    },

    async drifted({ officeId }) {
      const ita = await itaClaims({ db, ports }, officeId)
      if (ita.length === 0) return []
      const options = { ita, only: DRIFT_RULE }
      // What minutes print is told with their meeting, where it is mended.
      const drafts = (await documents.list({ where: { officeId, state: 'draft' } })).filter(
        ({ kind }) => kind !== 'minutes',
      )
      const papers = (await papersOf(drafts)).map((paper) => ({
        documentId: paper.document.id,
        meetingId: null,
        title: paper.document.title || paper.kindLabel,
        findings: lintPapers([paper], options),
        unsettled: kindOf(paper.kind).from === 'ita' ? paper.conflicts.map(({ label }) => label) : [],
      }))
      const meetings = (await records(db, 'meetings', ports).list({ where: { officeId } })).filter(
        ({ state }) => !isLocked(state),
      )
      const files = await Promise.all(meetings.map(({ id }) => meetingFile({ db, ports }, id)))
      const written = files.map((file) => ({
        documentId: null,
        meetingId: file.meeting.id,
        title: sitting(file),
        findings: lintMeeting(file, options),
        unsettled: [],
      }))
      return [...written, ...papers].filter(({ findings, unsettled }) => findings.length + unsettled.length > 0)
    },

    async refuseOpenErrors(document, confirmed) {
      const open = openErrors(await lint(document)).filter((one) => !confirmed.some((name) => sameFinding(name, one)))
      if (open.length === 0) return
      throw new AppError(
        'unconfirmed',
        `ยังออกเอกสารไม่ได้ มีข้อที่ต้องแก้ ${toThaiDigits(String(open.length))} ข้อซึ่งยังไม่ได้แก้ ยอมรับพร้อมเหตุผล หรือยืนยัน: ${[...new Set(open.map(({ message }) => message))].join(' / ')}`,
      )
    },
  }
}
