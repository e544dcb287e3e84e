import type { Services } from '../../../shared/api.ts'
import { sendingProblem } from '../../../shared/desk/sendings.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/model/document.ts'
import { parse } from '../../../shared/model/explain.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import { paragraph } from '../../../shared/model/prose.ts'
import type { Sending } from '../../../shared/model/sending.ts'
import { summary } from '../../../shared/saraban/wording.ts'
import type { SentCopy } from '../../../shared/sendingApi.ts'
import { longDate } from '../../../shared/thai/date.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'

type Verbs = Pick<Services['documents'], 'copies' | 'tick' | 'chase'>
type Listed = Awaited<ReturnType<Services['documents']['mailing']>>['recipients']
type Answer = SentCopy['answers'][number]

/** What became of each copy of a paper to many. `listedOf` tells whom the paper addresses. */
export function createSendings({ db, ports }: Context, listedOf: (id: string) => Promise<Listed>): Verbs {
  const documents = records(db, 'documents', ports)
  const letters = records(db, 'letters', ports)

  /** Incoming letters by the names their sender goes by, the newest first. */
  async function answersTo({ officeId, date, issued, letterId }: Document): Promise<(recipient: string) => Answer[]> {
    const own = letterId ? (await letters.get({ id: letterId })).date : null
    const since = date ?? own ?? issued?.slice(0, 10) ?? ''
    const came = (await letters.list({ where: { officeId, direction: 'in' } }))
      .filter(({ state, receivedDate }) => state !== 'void' && (receivedDate ?? '') >= since)
      .sort((a, b) => ((a.receivedDate ?? '') < (b.receivedDate ?? '') ? 1 : -1))
    const agencies = new Map((await records(db, 'agencies', ports).list({})).map((agency) => [agency.id, agency]))
    const posts = new Map((await records(db, 'posts', ports).list({})).map(({ title, agencyId }) => [title, agencyId]))
    return (recipient) => {
      const agency = agencies.get(posts.get(recipient) ?? '')
      const names = new Set([recipient, agency?.name, agency?.shortName].filter(Boolean))
      return came
        .filter(({ from }) => names.has(from.trim()))
        .map(({ id, number, date: written, receivedDate, subject }) => ({
          id,
          number,
          date: written,
          receivedDate,
          subject,
        }))
    }
  }

  async function copies({ id }: { id: string }): Promise<SentCopy[]> {
    const document = await documents.get({ id })
    const listed = await listedOf(id)
    const kept = await records(db, 'sendings', ports).list({ where: { documentId: id } })
    const byName = new Map(kept.map((sending) => [sending.recipient, sending]))
    const answers = await answersTo(document)
    const names = new Set(listed.map(({ text }) => text))
    return [
      ...listed.map(({ text, group }) => ({
        recipient: text,
        group,
        sending: byName.get(text) ?? null,
        gone: false,
        answers: answers(text),
      })),
      ...kept
        .filter(({ recipient }) => !names.has(recipient))
        .map((sending) => ({ recipient: sending.recipient, group: '', sending, gone: true, answers: [] })),
    ]
  }

  return {
    copies,

    async tick({ id, recipients, change }) {
      const document = await documents.get({ id })
      const { officeId } = document
      const places = new Map((await listedOf(id)).map(({ text }, at) => [text, at]))
      await db.transaction().execute(async (trx) => {
        if (change.answerId) await refuseNoAnswer(trx, change.answerId)
        const sendings = records(trx, 'sendings', ports)
        const kept = new Map((await sendings.list({ where: { documentId: id } })).map((one) => [one.recipient, one]))
        for (const recipient of new Set(recipients)) {
          const old = kept.get(recipient)
          const position = places.get(recipient)
          if (!old && position === undefined)
            throw new AppError('notFound', `หนังสือนี้ไม่ได้ส่งถึง “${recipient}” แล้ว ให้ปิดแล้วเปิดรายชื่อผู้รับใหม่`)
          const draft = { officeId, documentId: id, recipient, position, ...change }
          const next = parse(NOUNS.sendings.draft, {
            ...(old ? wordsOf(old) : {}),
            ...draft,
            position: position ?? old?.position,
          })
          const problem = sendingProblem(next)
          if (problem) throw new AppError('badInput', `${recipient}: ${problem}`)
          if (old) await sendings.update({ id: old.id, revision: old.revision, change })
          else await sendings.create(next)
        }
        await tellRegister(trx, document, new Set(places.keys()), change.sent === null)
      })
      return copies({ id })
    },

    async chase({ id, recipients, answerBy }) {
      const document = await documents.get({ id })
      const listed = new Set((await listedOf(id)).map(({ text }) => text))
      const asked = recipients.filter((recipient) => listed.has(recipient))
      if (!document.letterId || asked.length === 0)
        throw new AppError('refused', 'ทำหนังสือติดตามได้จากหนังสือที่ลงทะเบียนส่งแล้ว และยังมีผู้รับที่ไม่ตอบ')
      const old = await letters.get({ id: document.letterId })
      const { name } = await records(db, 'offices', ports).get({ id: old.officeId })
      return db.transaction().execute(async (trx) => {
        const draft = parse(NOUNS.letters.draft, chaseOf(old, name, asked, answerBy), 'หนังสือ')
        const letter = await records(trx, 'letters', ports).create(draft)
        const paper = { officeId: old.officeId, kind: document.kind, letterId: letter.id }
        const made = await records(trx, 'documents', ports).create({
          ...parse(NOUNS.documents.draft, paper, 'เอกสาร'),
          title: document.title,
        })
        return { letter, document: made }
      })
    },
  }

  /** The register and the list of what is to be done know it as well: all are sent, all have answered. */
  async function tellRegister(trx: Trx, document: Document, listed: Set<string>, takenBack: boolean): Promise<void> {
    const { id, officeId, letterId, number } = document
    if (!letterId && !number) return
    const letters = records(trx, 'letters', ports)
    const where = letterId ? { id: letterId } : { officeId, number, direction: 'out' }
    const [letter] = (await letters.list({ where })).filter(({ state }) => GIVEN.has(state))
    if (!letter) return
    const kept = (await records(trx, 'sendings', ports).list({ where: { documentId: id } })).filter(({ recipient }) =>
      listed.has(recipient),
    )
    const all = (is: (sending: Sending) => boolean) => kept.length === listed.size && kept.every(is)
    const state = all(({ answered }) => answered !== null)
      ? 'answered'
      : all(({ sent, answered }) => sent !== null || answered !== null)
        ? 'sent'
        : takenBack
          ? 'numbered'
          : letter.state
    if (state !== letter.state) await letters.update({ id: letter.id, revision: letter.revision, change: { state } })
  }

  async function refuseNoAnswer(trx: Trx, id: string): Promise<void> {
    const letter = await records(trx, 'letters', ports).get({ id })
    if (letter.direction !== 'in') throw new AppError('badInput', 'หนังสือที่ตอบต้องเป็นหนังสือรับ')
  }
}

const GIVEN: ReadonlySet<Letter['state']> = new Set(['numbered', 'sent', 'answered'])

const wordsOf = ({ sent, way, answered, answerId, note }: Sending) => ({ sent, way, answered, answerId, note })

/** Rule: a letter of reminder names the first one under อ้างถึง and asks again by a day (rulebook §4). */
function chaseOf(old: Letter, office: string, recipients: readonly string[], answerBy: string | null) {
  const { officeId, meetingId, kind, salutation, closing, signatory, owner } = old
  const by = answerBy ? `ภายในวันที่ ${longDate(answerBy)}` : 'โดยเร็ว'
  return {
    ...{ officeId, meetingId, kind, salutation, closing, signatory, owner },
    subject: `ขอติดตามเรื่อง ${old.subject}`,
    addressees: recipients.map((text) => ({ groupId: null, text })),
    references: [{ letterId: old.id, from: '' }],
    body: [
      paragraph(`ตามหนังสือที่อ้างถึง ${office}ได้แจ้งเรื่อง ${old.subject} ความละเอียดแจ้งแล้ว นั้น`),
      paragraph(`บัดนี้ ${office}ยังไม่ได้รับแจ้งผลจากท่าน จึงขอให้ดำเนินการและแจ้งผลให้ทราบ${by}`),
      paragraph(summary('act', salutation, 'polite')),
    ],
  }
}
