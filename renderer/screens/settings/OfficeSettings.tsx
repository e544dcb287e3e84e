import { letterCodeOf } from '../../../shared/desk/registerNumber.ts'
import type { Office } from '../../../shared/model/office.ts'
import { LineField, LinesField } from '../../components/fields/LineField.tsx'
import { provinceWarning, suggestProvinces } from '../../components/fields/provinces.ts'
import { SuggestField } from '../../components/fields/SuggestField.tsx'
import { useStores } from '../../stores/useStores.ts'

/** The letterhead: everything a paper of this office needs and nobody should type twice. */
export function OfficeSettings({ office }: { office: Office }) {
  const { office: store } = useStores()
  const save = store.change
  return (
    <div className="form-grid roomy">
      <LineField label="ชื่อที่ใช้ในหนังสือ" value={office.name} save={(name) => save({ name })} />
      <SuggestField
        label="จังหวัด"
        value={office.province}
        suggest={(words) => suggestProvinces(words).map((one) => ({ ...one, text: one.name, taken: one.name }))}
        echo={provinceWarning}
        put={(province) => save({ province })}
      />
      <LineField
        label="รหัสตัวพยัญชนะและเลขประจำของเจ้าของเรื่อง"
        hint="อักษรและเลขก่อนเครื่องหมายทับ เช่น พร ๐๐๒๓.๔"
        optional
        value={office.letterCode}
        save={(letterCode) => save({ letterCode: letterCodeOf(letterCode) })}
      />
      <LineField
        label="ที่ตั้ง บรรทัดแรก"
        hint="เช่น ศาลากลางจังหวัดแพร่"
        optional
        value={office.place}
        save={(place) => save({ place })}
      />
      <LinesField
        label="ที่อยู่ บรรทัดต่อไป"
        optional
        className="wide"
        value={office.address}
        save={(address) => save({ address })}
      />
      <LinesField
        label="ส่วนราชการเจ้าของเรื่อง"
        hint="พิมพ์ท้ายหนังสือ โทรศัพท์ไว้บรรทัดสุดท้าย"
        optional
        className="wide"
        value={office.owner}
        save={(owner) => save({ owner })}
      />
      <LineField
        label="ส่วนราชการในบันทึกข้อความ"
        hint="พร้อมโทรศัพท์"
        optional
        className="wide"
        value={office.memoFrom}
        save={(memoFrom) => save({ memoFrom })}
      />
    </div>
  )
}
