import { Secrecy, Urgency } from '../../../shared/model/letter.ts'

export const NO_GRADE = 'none'
const named = (id: string) => ({ id, label: id })
/** The grades of a letter; most letters have none. */
export const GRADES = {
  urgency: [{ id: NO_GRADE, label: 'ไม่ระบุ' }, ...Urgency.options.map(named)],
  secrecy: [{ id: NO_GRADE, label: 'ไม่ระบุ' }, ...Secrecy.options.map(named)],
}
