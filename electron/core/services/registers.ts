import type { Services } from '../../../shared/api.ts'
import { composePaper } from '../../../shared/documents/compose.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/model/document.ts'
import { parse } from '../../../shared/model/explain.ts'
import type { Letter, NumberSeries } from '../../../shared/model/letter.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import type { Office } from '../../../shared/model/office.ts'
import { buddhistYear } from '../../../shared/thai/date.ts'
import { toArabicDigits, withDigits } from '../../../shared/thai/digits.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'
import { factsOf } from './facts.ts'
import { layersOf } from './templates.ts'

type Register = NumberSeries['register']

/** The running number alone: กบ ๐๐๑๗.๕/ว ๕๔๔ has 544, ๑๒๓/๒๕๖๘ of an order has 123. */
function runningOf({ kind, number }: Letter): number {
  const plain = toArabicDigits(number)
  const found = kind === 'order' ? /(\d+)\s*\/\s*\d{4}$/.exec(plain) : /(\d+)$/.exec(plain.trim())
  return Number(found?.[1] ?? 0)
}

const isCircular = ({ number }: Letter): boolean => /\/\s*ว/.test(number)

/** Rule: orders and announcements have registers of their own; a circular letter may (ข้อ ๓๒; rulebook §3.1). */
const registerOf = (letter: Letter): Register =>
  letter.kind === 'order'
    ? 'order'
    : letter.kind === 'announcement'
      ? 'announcement'
      : isCircular(letter)
        ? 'circular'
        : 'letter'

function printed(register: Register, running: number, year: number, office: Office): string {
  const number =
    register === 'order' || register === 'announcement'
      ? `${running}/${year}`
      : `${office.letterCode}/${register === 'circular' ? 'ว ' : ''}${running}`
  return withDigits(number, office.digits)
}

type Verbs = Pick<Services['letters'], 'number' | 'void'> & { numberPaper: Services['documents']['number'] }

export function createRegisters({ db, ports }: Context): Verbs {
  /** One more than the last, whether it was given here or typed by hand: no gap, and none twice. */
  async function take(trx: Trx, letter: Letter, register: Register, year: number): Promise<number> {
    const series = records(trx, 'numberSeries', ports)
    const where = { officeId: letter.officeId, register, year }
    const [known] = await series.list({ where })
    const letters = await records(trx, 'letters', ports).list({
      where: { officeId: letter.officeId, direction: 'out' },
    })
    const used = letters
      .filter((one) => one.id !== letter.id && one.number !== '' && one.date && buddhistYear(one.date) === year)
      .filter((one) => registerOf(one) === register)
      .map(runningOf)
    const last = Math.max(known?.last ?? 0, ...used, 0) + 1
    if (known) await series.update({ id: known.id, revision: known.revision, change: { last } })
    else await series.create({ ...where, last })
    return last
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
    const number = printed(register, await take(trx, letter, register, year), year, office)
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
    const { values } = composePaper(kind, facts, document.values, ...layers)
    if (/\d$/.test(toArabicDigits(String(values.number ?? ''))))
      throw new AppError('refused', `เอกสารนี้มีเลขแล้ว: ${String(values.number)}`)
    const { subject, date, urgency, salutation, addressees } = values
    const draft = {
      officeId: document.officeId,
      meetingId: document.meetingId,
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
      if (letter.number === '') throw new AppError('refused', 'หนังสือที่ยังไม่มีเลขลบได้เลย ไม่ต้องยกเลิก')
      if (letter.state === 'void') throw new AppError('refused', 'หนังสือนี้ยกเลิกแล้ว')
      // The number stays in the register, so that its place is never a gap nor given twice.
      return letters.update({ id, revision, change: { state: 'void', voidReason: reason.trim() } })
    },
  }
}
