import type { Office } from '../../../shared/model/office.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { Choice } from '../../components/fields/Choice.tsx'
import { TypedField } from '../../components/fields/LineField.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { Unreadable } from '../../components/useDraft.ts'
import { useStores } from '../../stores/useStores.ts'
import { EmblemPicture } from './EmblemPicture.tsx'
import { PreprintedPaper } from './PreprintedPaper.tsx'

const FONTS = (['TH Sarabun New', 'TH SarabunPSK', 'TH SarabunIT๙'] as const).map((id) => ({ id, label: id }))

/** Points with two decimals, kept as whole hundredths. */
function readPitch(text: string): number | Unreadable {
  const pitch = Math.round(Number(toArabicDigits(text).trim()) * 100)
  return pitch >= 1600 && pitch <= 4000 ? pitch : new Unreadable('ต้องเป็นตัวเลข ๑๖ ถึง ๔๐')
}

/** House rules of the page. */
export function PaperSettings({ office }: { office: Office }) {
  const { office: store } = useStores()
  const digits = useDigits()
  const save = store.change
  return (
    <>
      <Segments
        label="ตราครุฑ"
        hint="กระดาษตราครุฑพิมพ์สำเร็จจะเว้นที่ไว้ให้ ส่วนกรอบเส้นประคือยังไม่มีภาพ"
        value={office.emblem}
        save={(emblem) => save({ emblem })}
        options={[
          { id: 'placeholder', label: 'กรอบเส้นประ' },
          { id: 'picture', label: 'ภาพของสำนักงาน' },
          { id: 'preprinted', label: 'กระดาษพิมพ์สำเร็จ' },
        ]}
      />
      {office.emblem === 'picture' && <EmblemPicture office={office} />}
      {office.emblem === 'preprinted' && <PreprintedPaper office={office} />}
      <div className="form-grid">
        <Choice
          label="อักษรในเอกสาร"
          hint="ชื่ออักษรที่เขียนลงไฟล์ Word ต้องมีในเครื่องที่เปิดไฟล์"
          value={office.font}
          options={FONTS}
          save={(font) => save({ font })}
        />
        <Segments
          label="ตัวเลขในเอกสาร"
          value={office.digits}
          save={(digits) => save({ digits })}
          options={[
            { id: 'thai', label: 'เลขไทย ๑๒๓' },
            { id: 'arabic', label: 'เลขอารบิก 123' },
          ]}
        />
        <TypedField
          label="ระยะบรรทัด (พอยต์)"
          hint={digits('ระยะเดี่ยวของ TH SarabunPSK ขนาด 16 คือ 18.10')}
          value={office.pitch}
          show={(pitch) => digits((pitch / 100).toFixed(2))}
          read={readPitch}
          save={(pitch) => save({ pitch })}
        />
      </div>
    </>
  )
}
