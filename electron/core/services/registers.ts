import type { Services } from '../../../shared/api.ts'
import { otherRegister, type ReceiptDays, receiptErrors } from '../../../shared/desk/receipt.ts'
import { printedNumber, runningOf } from '../../../shared/desk/registerNumber.ts'
import { composeDraft } from '../../../shared/documents/compose.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/model/document.ts'
import { parse } from '../../../shared/model/explain.ts'
import type { Letter, Register } from '../../../shared/model/letter.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import { buddhistYear } from '../../../shared/thai/date.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'
import { factsOf } from './facts.ts'
import { takeNumber } from './numberSeries.ts'
import { layersOf } from './templates.ts'

type Verbs = Pick<Services['letters'], 'number' | 'void' | 'receive' | 'update' | 'remove'> & {
  numberPaper: Services['documents']['number']
}

/** A number was given: the letter has its place in the register for good. */
const GIVEN: ReadonlySet<Letter['state']> = new Set(['numbered', 'sent', 'answered', 'void'])

export function createRegisters({ db, ports }: Context): Verbs {
  function refuseDays(days: ReceiptDays): void {
    const fields = receiptErrors(days, ports.today())
    const [sentence] = Object.values(fields)
    if (sentence) throw new AppError('badInput', sentence, { fields })
  }

  async function give(
    trx: Trx,
    { id, revision }: { id: string; revision: number },
    register: Register,
  ): Promise<Letter> {
    const letters = records(trx, 'letters', ports)
    const letter = await letters.get({ id })
    if (letter.direction !== 'out') throw new AppError('refused', 'ออกเลขได้เฉพาะหนังสือส่ง หนังสือรับใช้เลขทะเบียนรับ')
    if (letter.state === 'void') throw new AppError('refused', 'หนังสือนี้ยกเลิกแล้ว เลขที่เดิมใช้อีกไม่ได้ ให้ทำฉบับใหม่')
    if (runningOf(letter) > 0)
      throw new AppError('refused', `หนังสือนี้มีเลขแล้ว: ${letter.number} หากผิดให้ยกเลิกพร้อมเหตุผลแล้วทำฉบับใหม่`)
    const office = await records(trx, 'offices', ports).get({ id: letter.officeId })
    if (!office.letterCode && register !== 'order' && register !== 'announcement')
      throw new AppError('refused', 'สำนักงานยังไม่มีรหัสหนังสือ ใส่ที่หน้า ตั้งค่า ก่อนออกเลข')
    const date = letter.date ?? ports.today()
    const year = buddhistYear(date)
    const running = await takeNumber(trx, ports, { officeId: letter.officeId, register, year })
    const number = printedNumber(register, running, year, office)
    return letters.update({ id, revision, change: { number, date, state: 'numbered' } })
  }

  /** A paper of a meeting that goes out is entered in the register as the letter it is. */
  async function entered(trx: Trx, document: Document): Promise<Letter> {
    const kind = kindOf(document.kind)
    if (!('number' in kind.fields) || !('addressees' in kind.fields) || kind.from !== 'meeting')
      throw new AppError('refused', `${kind.label}ไม่มีเลขหนังสือ`)
    const reader = { db: trx, ports }
    const facts = await factsOf(reader, kind, document)
    const layers = await layersOf(reader, facts.office.id, kind.id)
    const { values, blocks } = composeDraft(kind, facts, document, ...layers)
    if (/\d$/.test(toArabicDigits(String(values.number ?? ''))))
      throw new AppError('refused', `เอกสารนี้มีเลขแล้ว: ${String(values.number)}`)
    const { subject, date, urgency, salutation, addressees } = values
    const draft = {
      officeId: document.officeId,
      meetingId: document.meetingId,
      kind: blocks.some(({ type }) => type === 'memoHead') ? 'memo' : 'external',
      subject,
      date,
      urgency,
      salutation,
      addressees,
    }
    return records(trx, 'letters', ports).create(parse(NOUNS.letters.draft, draft, kind.label))
  }

  return {
    number: ({ id, revision, register }) => db.transaction().execute((trx) => give(trx, { id, revision }, register)),

    numberPaper: ({ id, revision, register }) =>
      db.transaction().execute(async (trx) => {
        const documents = records(trx, 'documents', ports)
        const document = await documents.get({ id })
        if (document.state === 'issued') throw new AppError('refused', 'เอกสารนี้ออกแล้ว ออกเลขอีกไม่ได้')
        const letters = records(trx, 'letters', ports)
        const letter = document.letterId ? await letters.get({ id: document.letterId }) : await entered(trx, document)
        const { number, date } = await give(trx, letter, register)
        const values = document.letterId ? document.values : { ...document.values, number, date }
        return documents.update({ id, revision, change: { values, number, date } })
      }),

    async void({ id, revision, reason }) {
      const letters = records(db, 'letters', ports)
      const letter = await letters.get({ id })
      if (letter.direction === 'in' ? letter.receivedNumber === '' : letter.number === '')
        throw new AppError('refused', 'หนังสือที่ยังไม่มีเลขลบได้เลย ไม่ต้องยกเลิก')
      if (letter.state === 'void') throw new AppError('refused', 'หนังสือนี้ยกเลิกแล้ว')
      // The number stays in the register, so that its place is never a gap nor given twice.
      return letters.update({ id, revision, change: { state: 'void', voidReason: reason.trim() } })
    },

    receive: ({ to, ...given }) =>
      db.transaction().execute(async (trx) => {
        const { officeId, receivedDate } = given
        refuseDays(given)
        const office = await records(trx, 'offices', ports).get({ id: officeId })
        const year = buddhistYear(receivedDate)
        const running = await takeNumber(trx, ports, { officeId, register: 'received', year })
        const draft = {
          ...given,
          direction: 'in',
          kind: 'other',
          state: 'numbered',
          receivedNumber: printedNumber('received', running, year, office),
          addressees: to.trim() ? [{ groupId: null, text: to.trim() }] : [],
        }
        return records(trx, 'letters', ports).create(parse(NOUNS.letters.draft, draft, 'หนังสือรับ'))
      }),

    /** Slips of a receipt are mended in its row; what places it in the register is not changed. */
    async update({ id, revision, change }) {
      const letters = records(db, 'letters', ports)
      const letter = await letters.get({ id })
      if (letter.direction === 'in' && letter.receivedNumber !== '' && GIVEN.has(letter.state)) {
        const { receivedNumber = letter.receivedNumber, direction = 'in', officeId = letter.officeId } = change
        if (receivedNumber !== letter.receivedNumber || direction !== 'in' || officeId !== letter.officeId)
          throw new AppError('refused', 'เลขรับที่ให้ไปแล้วแก้ไม่ได้ หากลงรับผิดฉบับให้ยกเลิกเลขรับพร้อมเหตุผลแล้วลงรับใหม่')
        const days = { date: letter.date, receivedDate: letter.receivedDate, ...change }
        // Letters that came in from elsewhere with odd days can still be mended in their other fields.
        if ('date' in change || 'receivedDate' in change) refuseDays(days)
        const elsewhere = 'receivedDate' in change ? otherRegister(letter, days.receivedDate) : null
        if (elsewhere) throw new AppError('badInput', elsewhere, { fields: { receivedDate: elsewhere } })
      }
      return letters.update({ id, revision, change })
    },

    async remove({ id, revision }) {
      const letters = records(db, 'letters', ports)
      const letter = await letters.get({ id })
      const number = letter.direction === 'in' ? letter.receivedNumber : letter.number
      if (number !== '' && GIVEN.has(letter.state))
        throw new AppError(
          'refused',
          `หนังสือที่มีเลขทะเบียนแล้ว (${number}) ลบไม่ได้ เพราะเลขจะขาดไปจากทะเบียน ให้ยกเลิกเลขพร้อมเหตุผลแทน`,
        )
      return letters.remove({ id, revision })
    },
  }
}
