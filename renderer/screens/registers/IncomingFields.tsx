import { receiptWarning } from '../../../shared/desk/receipt.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import { Choice } from '../../components/fields/Choice.tsx'
import { DayField, TimeField } from '../../components/fields/DayField.tsx'
import { LineField } from '../../components/fields/LineField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useStores } from '../../stores/useStores.ts'
import { GRADES, NO_GRADE } from '../papers/grades.ts'

/** What was entered of an incoming letter; slips of the pen are mended here, its receipt number is not. */
export function IncomingFields({ letter, readOnly }: { letter: Letter; readOnly: boolean }) {
  const { register } = useStores()
  const digits = useDigits()
  const far = receiptWarning(letter)
  const save = (change: Partial<Letter>) => register.changeLetter(letter.id, change)
  return (
    <section className="stack" aria-label="รายการที่ลงรับ">
      <div>
        <h3>รายการที่ลงรับ</h3>
        <p className="hint">{readOnly ? 'ยกเลิกเลขรับแล้ว จึงแก้ไม่ได้' : 'พิมพ์แก้ได้ทุกช่อง บันทึกเอง เลขรับคงเดิม'}</p>
      </div>
      <LineField
        label="ที่"
        optional
        readOnly={readOnly}
        value={letter.number}
        save={(number) => save({ number: number.trim() })}
      />
      <DayField label="ลงวันที่" optional readOnly={readOnly} value={letter.date} save={(date) => save({ date })} />
      <LineField label="จาก" readOnly={readOnly} value={letter.from} save={(from) => save({ from: from.trim() })} />
      <LineField label="เรื่อง" readOnly={readOnly} value={letter.subject} save={(subject) => save({ subject })} />
      <LineField
        label="ถึง"
        optional
        readOnly={readOnly}
        value={letter.addressees.map(({ text }) => text).join(' ')}
        save={(to) => save({ addressees: to.trim() ? [{ groupId: null, text: to.trim() }] : [] })}
      />
      <Choice
        label="ชั้นความเร็ว"
        readOnly={readOnly}
        options={GRADES.urgency}
        value={letter.urgency ?? NO_GRADE}
        save={(id) => save({ urgency: id === NO_GRADE ? null : (id as Letter['urgency']) })}
      />
      <Choice
        label="ชั้นความลับ"
        readOnly={readOnly}
        options={GRADES.secrecy}
        value={letter.secrecy ?? NO_GRADE}
        save={(id) => save({ secrecy: id === NO_GRADE ? null : (id as Letter['secrecy']) })}
      />
      <DayField
        label="วันที่รับ"
        readOnly={readOnly}
        value={letter.receivedDate}
        save={(receivedDate) => save({ receivedDate })}
      />
      <TimeField
        label="เวลารับ"
        optional
        readOnly={readOnly}
        value={letter.receivedTime}
        save={(receivedTime) => save({ receivedTime })}
      />
      {far && <p className="notice attention">{digits(far)}</p>}
    </section>
  )
}
