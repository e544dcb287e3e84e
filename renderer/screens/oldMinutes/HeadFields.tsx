import type { HeadField, OldMinutes } from '../../../shared/oldMinutes/model.ts'
import { DayField, TimeField } from '../../components/fields/DayField.tsx'
import { LineField, LinesField } from '../../components/fields/LineField.tsx'
import { NumberLine } from '../../components/fields/NumberLine.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { SignatoryField } from '../../components/fields/SignatoryField.tsx'
import { useStores } from '../../stores/useStores.ts'
import type { ReviewState } from './useReview.ts'

/** Name, number, day, place, and who signed; a field shows its line when it is entered. */
export function HeadFields({ minutes, review }: { minutes: OldMinutes; review: ReviewState }) {
  const { oldMinutes } = useStores()
  const put = (change: Partial<OldMinutes>) => oldMinutes.edit((before) => ({ ...before, ...change }))
  const at = (field: HeadField) => ({
    'data-thing': field,
    'data-on': review.looked.thing === field || undefined,
    onFocus: () => review.looked.thing !== field && review.show(field),
  })
  return (
    <div className="stack">
      <div {...at('title')}>
        <LinesField
          label="ชื่อการประชุม"
          hint="ขึ้นบรรทัดใหม่ตามที่พิมพ์บนหัวรายงาน ไม่ต้องมีคำว่ารายงานการประชุม"
          value={minutes.title}
          save={(title) => put({ title })}
        />
      </div>
      <div className="form-grid">
        <div {...at('number')}>
          <NumberLine
            label="ครั้งที่"
            optional
            min={1}
            max={999}
            value={minutes.number}
            save={(number) => put({ number })}
          />
        </div>
        <NumberLine label="ปี พ.ศ." optional min={2400} max={2800} value={minutes.year} save={(year) => put({ year })} />
        <div {...at('date')}>
          <DayField label="วันที่ประชุม" value={minutes.date} save={(date) => put({ date })} />
        </div>
        <div {...at('start')}>
          <TimeField label="เริ่มประชุมเวลา" value={minutes.start} save={(start) => put({ start })} />
        </div>
        <div {...at('closedAt')}>
          <TimeField label="เลิกประชุมเวลา" optional value={minutes.closedAt} save={(closedAt) => put({ closedAt })} />
        </div>
      </div>
      <div {...at('place')}>
        <LineField label="สถานที่" value={minutes.place} save={(place) => put({ place })} />
      </div>
      <Segments
        label="วิธีประชุม"
        value={minutes.mode}
        save={(mode) => put({ mode })}
        options={[
          { id: 'onSite', label: 'ในห้องประชุม' },
          { id: 'hybrid', label: 'ในห้องและผ่านสื่อ' },
          { id: 'online', label: 'ผ่านสื่อทั้งหมด' },
        ]}
      />
      {minutes.mode !== 'onSite' && (
        <LineField label="ผ่านระบบ" optional value={minutes.onlineMeans} save={(onlineMeans) => put({ onlineMeans })} />
      )}
      <div {...at('recorder')}>
        <SignatoryField
          label="ผู้จดรายงานการประชุม"
          optional
          value={minutes.recorder}
          save={(recorder) => put({ recorder })}
        />
      </div>
      <div {...at('checker')}>
        <SignatoryField
          label="ผู้ตรวจรายงานการประชุม"
          optional
          value={minutes.checker}
          save={(checker) => put({ checker })}
        />
      </div>
    </div>
  )
}
