import type { Services } from '../../../shared/api.ts'
import { KINDS } from '../../../shared/documents/kinds/index.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/model/document.ts'
import { parse } from '../../../shared/model/explain.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import { headAmong, headOf } from '../../../shared/saraban/heads.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'

type Verbs = Pick<Services['letters'], 'replace' | 'answer'>

/** Papers that go with another (its copy, its envelope) follow from it again when they are asked for. */
const isMain = ({ kind }: Document): boolean => !KINDS.find(({ id }) => id === kind)?.derived

const NEW_PAPER = { state: 'draft', blocks: null, page: null, hash: '', number: '', date: null, issued: null } as const

/** Letters that follow from others: instead of a voided one, in answer to one received. */
export function createFollowingLetters({ db, ports }: Context): Verbs {
  async function papersOf(trx: Trx, letter: Letter): Promise<Document[]> {
    const documents = records(trx, 'documents', ports)
    const own = (await documents.list({ where: { letterId: letter.id } })).filter(isMain)
    if (own.length > 0 || !letter.meetingId) return own
    // A paper of a meeting was entered in the register without being made from the letter.
    const ofMeeting = await documents.list({ where: { meetingId: letter.meetingId } })
    return ofMeeting.filter(({ letterId, number }) => letterId === null && number === letter.number)
  }

  return {
    replace: ({ id }) =>
      db.transaction().execute(async (trx) => {
        const letters = records(trx, 'letters', ports)
        const documents = records(trx, 'documents', ports)
        const old = await letters.get({ id })
        if (old.direction !== 'out' || old.state !== 'void')
          throw new AppError('refused', 'ทำฉบับแทนได้เฉพาะหนังสือส่งที่ยกเลิกเลขแล้ว ให้ยกเลิกเลขเดิมพร้อมเหตุผลก่อน')
        const [made] = (await letters.list({ where: { replacesId: id } })).filter(({ state }) => state !== 'void')
        if (made)
          throw new AppError(
            'refused',
            `หนังสือนี้มีฉบับแทนแล้ว${made.number ? `: ${made.number}` : ' เป็นร่างอยู่ในรายการเอกสาร'}`,
          )
        const paper = (await papersOf(trx, old)).at(-1)
        if (paper && paper.letterId === null) {
          // It enters the register by itself when it gets its number.
          const { number: _number, date: _date, ...values } = paper.values
          return { letter: null, document: await documents.create({ ...bare(paper), ...NEW_PAPER, values }) }
        }
        const letter = await letters.create({
          ...bare(old),
          number: '',
          date: null,
          state: 'draft',
          voidReason: '',
          replacesId: id,
        })
        const document = paper
          ? await documents.create({ ...bare(paper), ...NEW_PAPER, letterId: letter.id, values: {} })
          : null
        return { letter, document }
      }),

    answer: ({ id }) =>
      db.transaction().execute(async (trx) => {
        const received = await records(trx, 'letters', ports).get({ id })
        if (received.direction !== 'in') throw new AppError('refused', 'ตอบได้เฉพาะหนังสือรับ')
        const { officeId, meetingId, subject, from } = received
        const draft = {
          officeId,
          meetingId,
          subject,
          references: [{ letterId: id, from }],
          signatory: await usualSignatory(trx, officeId),
          ...(await addresseeOf(trx, from)),
        }
        const letter = await records(trx, 'letters', ports).create(parse(NOUNS.letters.draft, draft, 'หนังสือ'))
        const paper = parse(NOUNS.documents.draft, { officeId, kind: 'letter', letterId: letter.id }, 'เอกสาร')
        const document = await records(trx, 'documents', ports).create({ ...paper, title: 'หนังสือภายนอก' })
        return { letter, document }
      }),
  }

  /** An agency is answered through its head: the one of the directory, else as it is called; anyone else by name. */
  async function addresseeOf(trx: Trx, from: string): Promise<object> {
    const sender = from.trim()
    if (sender === '') return {}
    const agencies = await records(trx, 'agencies', ports).list({})
    const agency = agencies.find(({ name, shortName }) => name === sender || shortName === sender)
    const posts = agency ? await records(trx, 'posts', ports).list({ where: { agencyId: agency.id } }) : []
    const name = agency?.name ?? sender
    const post = headAmong(posts, name)
    const to = (text: string) => ({ addressees: [{ groupId: null, text }] })
    return post ? { ...to(post.title), salutation: post.salutation } : to(headOf(name) ?? name)
  }

  /** Who signs for this office as a rule: whoever signed most of its last letters, the newest where two did. */
  async function usualSignatory(trx: Trx, officeId: string): Promise<Letter['signatory']> {
    const letters = await records(trx, 'letters', ports).list({ where: { officeId, direction: 'out' } })
    const signed = letters
      .filter(({ state, kind, signatory }) => state !== 'void' && kind !== 'memo' && signatory?.name)
      .sort((a, b) => ((a.date ?? a.created) < (b.date ?? b.created) ? 1 : -1))
      .slice(0, LAST)
      .flatMap(({ signatory }) => signatory ?? [])
    const keyOf = ({ name, position }: { name: string; position: string[] }) => [name, ...position].join('\n')
    const counts = new Map<string, number>()
    for (const one of signed) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
    const most = Math.max(0, ...counts.values())
    return signed.find((one) => counts.get(keyOf(one)) === most) ?? null
  }
}

/** As many letters as tell who signs these days. */
const LAST = 20

/** A record without its stamps. */
function bare<R extends { id: string; created: string; updated: string; revision: number }>(record: R) {
  const { id: _id, created: _created, updated: _updated, revision: _revision, ...fields } = record
  return fields
}
