import type { Paper, Services } from '../../../shared/api.ts'
import { INVITATIONS } from '../../../shared/desk/steps.ts'
import type { Block } from '../../../shared/documents/block.ts'
import { composeDraft, prefilled } from '../../../shared/documents/compose.ts'
import { fileName } from '../../../shared/documents/fileName.ts'
import { htmlPage, shiftOn } from '../../../shared/documents/htmlPage.ts'
import { type Facts, type Kind, valuesSchema } from '../../../shared/documents/kind.ts'
import { KINDS, kindOf } from '../../../shared/documents/kinds/index.ts'
import { resolutionNotice } from '../../../shared/documents/kinds/resolutionNotice.ts'
import { missingForIssue } from '../../../shared/documents/missing.ts'
import { typedOver } from '../../../shared/documents/own.ts'
import type { PageSetup } from '../../../shared/documents/page.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/model/document.ts'
import { parse } from '../../../shared/model/explain.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import { isDay } from '../../../shared/thai/date.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'
import { renderDocx } from '../docx/renderDocx.ts'
import { paperHash } from '../paperHash.ts'
import { paperFonts } from '../pdf/paperFonts.ts'
import { behindOf } from './behind.ts'
import { changesSince } from './changed.ts'
import { toldByNotices } from './clauses.ts'
import { factsOf, meetingFile, type Reader } from './facts.ts'
import { titleOf } from './itaTitle.ts'
import { createMailing, pdfPort } from './mailing.ts'
import { refuseSecondUse } from './oneNumber.ts'
import { createProofreading } from './proofreading.ts'
import { invited } from './roster.ts'
import { layersOf } from './templates.ts'

type Verbs = Pick<
  Services['documents'],
  | 'compose'
  | 'setValues'
  | 'docx'
  | 'pdf'
  | 'mailing'
  | 'mailingCopy'
  | 'mailingPrint'
  | 'mailingJob'
  | 'lint'
  | 'lintMeeting'
  | 'drifted'
  | 'issue'
  | 'renew'
  | 'ofMeeting'
  | 'create'
  | 'update'
  | 'remove'
>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const fiscalYearOf = (facts: Facts[keyof Facts]): number | null =>
  'fiscalYear' in facts ? facts.fiscalYear : 'plan' in facts ? facts.plan.fiscalYear : null

export function createDocuments(context: Context): Verbs {
  const { db, ports } = context
  const documents = records(db, 'documents', ports)

  async function paperOf(document: Document, reader: Reader = context): Promise<Paper> {
    const kind = kindOf(document.kind)
    const facts = await factsOf(reader, kind, document)
    const named = { document, kind: kind.id, kindLabel: kind.label, fiscalYear: fiscalYearOf(facts) }
    if (document.state === 'issued') {
      // Frozen: facts only name the file; not a word of the paper is composed again.
      const { values, page, blocks } = document
      return {
        ...named,
        fileName: fileName(kind, facts, values),
        values,
        choices: {},
        page: page as unknown as PageSetup,
        blocks: (blocks ?? []) as Block[],
        conflicts: [],
        notices: [],
        changes: [],
      }
    }
    const layers = await layersOf(reader, facts.office.id, kind.id)
    const paper = composeDraft(kind, facts, document, ...layers)
    const notices = kind.notices?.(facts as never) ?? []
    return { ...named, fileName: fileName(kind, facts, paper.values), ...paper, notices, changes: [] }
  }

  const { lint, lintMeeting, drifted, refuseOpenErrors } = createProofreading(context, (document) => paperOf(document))

  const refuseIssued = (document: Document): void => {
    if (document.state === 'issued') {
      throw new AppError('refused', 'เอกสารนี้ออกแล้ว ข้อความถูกตรึงไว้ แก้ไขไม่ได้ ให้สร้างฉบับใหม่แทน')
    }
  }

  async function setLetterValues(trx: Trx, kind: Kind, document: Document, values: Record<string, unknown>) {
    const letters = records(trx, 'letters', ports)
    const letter = await letters.get({ id: document.letterId ?? '' })
    const known = Object.keys(kind.fields)
    const change = Object.fromEntries(
      Object.entries(values).filter(
        ([name, value]) => known.includes(name) && !same(letter[name as keyof typeof letter], value),
      ),
    )
    if (Object.keys(change).length > 0) await letters.update({ id: letter.id, revision: letter.revision, change })
  }

  return {
    async create(draft) {
      const kind = kindOf(draft.kind)
      parse(valuesSchema(kind), draft.values, kind.label)
      const made = await documents.create({
        ...draft,
        title: draft.title || (await titleOf(context, kind, draft)),
        state: 'draft',
        blocks: null,
        page: null,
        hash: '',
        issued: null,
        typed: null,
      })
      return made
    },

    async update({ id, revision, change }) {
      const document = await documents.get({ id })
      refuseIssued(document)
      const kind = kindOf(document.kind)
      if (change.values) parse(valuesSchema(kind), change.values, kind.label)
      // State and frozen blocks change by issue() alone.
      const {
        state: _state,
        blocks: _blocks,
        page: _page,
        hash: _hash,
        issued: _issued,
        typed: _typed,
        kind: _kind,
        ...allowed
      } = change
      return documents.update({ id, revision, change: allowed })
    },

    async remove({ id, revision }) {
      const document = await documents.get({ id })
      if (document.state === 'issued') throw new AppError('refused', 'ลบเอกสารที่ออกแล้วไม่ได้')
      return documents.remove({ id, revision })
    },

    async compose({ id }) {
      const document = await documents.get({ id })
      return { ...(await paperOf(document)), changes: await changesSince(context, document) }
    },

    setValues: ({ id, revision, values, settled }) =>
      // Letter and paper change together: a stale revision of the paper leaves the letter alone.
      db.transaction().execute(async (trx) => {
        const reader = { db: trx, ports }
        const drafts = records(trx, 'documents', ports)
        const document = await drafts.get({ id })
        refuseIssued(document)
        const kind = kindOf(document.kind)
        const parsed = parse(valuesSchema(kind), values, kind.label)
        if (kind.from === 'letter') {
          await setLetterValues(trx, kind, document, parsed)
          return paperOf(await drafts.update({ id, revision, change: {} }), reader)
        }
        const facts = await factsOf(reader, kind, document)
        const prefill = prefilled(kind, facts, ...(await layersOf(reader, facts.office.id, kind.id)))
        return paperOf(
          await drafts.update({ id, revision, change: typedOver(prefill, document, parsed, settled) }),
          reader,
        )
      }),

    async docx({ id }) {
      const paper = await paperOf(await documents.get({ id }))
      const bytes = await renderDocx({ blocks: paper.blocks, page: paper.page, title: paper.fileName })
      return { fileName: `${paper.fileName}.docx`, base64: bytes.toString('base64') }
    },

    async pdf({ id }) {
      const paper = await paperOf(await documents.get({ id }))
      const office = await records(db, 'offices', ports).get({ id: paper.document.officeId })
      const sheets = { ...paper, shift: shiftOn(paper.blocks, office) }
      const bytes = await pdfPort(ports)(htmlPage(sheets, paper.fileName, paperFonts()))
      return { fileName: `${paper.fileName}.pdf`, base64: Buffer.from(bytes).toString('base64') }
    },

    ...createMailing(context, paperOf),
    lint,
    lintMeeting,
    drifted,

    async issue({ id, revision, confirmed }) {
      const document = await documents.get({ id })
      refuseIssued(document)
      const { blocks, page, values } = await paperOf(document)
      const missing = missingForIssue(kindOf(document.kind), values, blocks)
      if (missing.length > 0) {
        const fields = Object.fromEntries(missing.map(({ field, label }) => [field, `ต้องกรอก${label}ก่อนออกเอกสาร`]))
        const labels = missing.map(({ label }) => label).join(', ')
        throw new AppError('refused', `ยังออกเอกสารไม่ได้ ขาด: ${labels} กรอกในช่องของเอกสารแล้วออกใหม่`, { fields })
      }
      await refuseOpenErrors(document, confirmed)
      const number = typeof values.number === 'string' ? values.number : document.number
      // The papers of a meeting print their date as words; only a calendar day is kept as the paper's own.
      const date = typeof values.date === 'string' && isDay(values.date) ? values.date : document.date
      await refuseSecondUse(context, document, number, date)
      const hash = paperHash({ blocks, page })
      const frozen = { state: 'issued', blocks, page, hash, number, date, issued: ports.now(), values }
      return db.transaction().execute(async (trx) => {
        const change = { ...frozen, typed: document.values }
        const issued = await records(trx, 'documents', ports).update({ id, revision, change })
        // A meeting is called by the invitation that goes out, by nothing else.
        if (issued.meetingId && INVITATIONS.includes(issued.kind)) await invited({ db: trx, ports }, issued.meetingId)
        if (issued.meetingId && issued.kind === resolutionNotice.id)
          await toldByNotices({ db: trx, ports }, issued.meetingId)
        return issued
      })
    },

    async renew({ id }) {
      const document = await documents.get({ id })
      const {
        officeId,
        kind,
        title,
        meetingId,
        letterId,
        planId,
        committeeId,
        itaYearId,
        agencyId,
        typed,
        bases,
        state,
      } = document
      if (state !== 'issued') throw new AppError('refused', 'เอกสารนี้ยังเป็นร่าง แก้ไขได้เลย ไม่ต้องทำฉบับใหม่')
      if (letterId && !kindOf(kind).derived)
        throw new AppError('refused', 'หนังสือนี้อยู่ในทะเบียนแล้ว ให้กด ยกเลิกเลข พร้อมเหตุผล แล้วกด ทำฉบับแทน ซึ่งจะได้เลขใหม่')
      // A number is one letter's: the new one asks for its own.
      const { number: _number, date: _date, ...values } = typed ?? {}
      const kept = 'number' in kindOf(kind).fields ? values : (typed ?? {})
      const places = { meetingId, letterId, planId, committeeId, itaYearId, agencyId }
      const draft = { officeId, kind, title, ...places, values: kept, bases }
      return documents.create(parse(NOUNS.documents.draft, draft, kind))
    },

    async ofMeeting({ meetingId }) {
      const found = await documents.list({ where: { meetingId } })
      const facts = await meetingFile(context, meetingId)
      const possible = KINDS.filter(
        (kind) =>
          kind.from === 'meeting' &&
          (kind.wanted?.(facts as never) ?? true) &&
          (kind.oneFor !== undefined ||
            !found.some((document) => document.kind === kind.id && document.state === 'draft')),
      )
      const behind = await behindOf(context, meetingId, found)
      return { documents: found, behind, possible: possible.map(({ id, label }) => ({ kind: id, label })) }
    },
  }
}
