import type { Office } from '../../../shared/model/office.ts'
import { Choice } from '../../components/fields/Choice.tsx'
import { NumberLine } from '../../components/fields/NumberLine.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { useStores } from '../../stores/useStores.ts'
import { EmblemPicture } from './EmblemPicture.tsx'

const FONTS = (['TH Sarabun New', 'TH SarabunPSK', 'TH SarabunIT๙'] as const).map((id) => ({ id, label: id }))

/** House rules of the page. */
export function PaperSettings({ office }: { office: Office }) {
  const { office: store } = useStores()
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
        <NumberLine
          label="ระยะบรรทัด"
          hint="หนึ่งในร้อยของพอยต์ ระยะเดี่ยวของ TH SarabunPSK 16 พอยต์ คือ 1810"
          value={office.pitch}
          min={1600}
          max={4000}
          save={(pitch) => (pitch === null ? undefined : save({ pitch }))}
        />
      </div>
    </>
  )
}
