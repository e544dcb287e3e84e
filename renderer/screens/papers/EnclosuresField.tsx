import type { Letter } from '../../../shared/model/letter.ts'
import { EntryList } from '../../components/fields/EntryList.tsx'
import { type FieldProps, LineField } from '../../components/fields/LineField.tsx'
import { NumberLine } from '../../components/fields/NumberLine.tsx'

export type Enclosures = Letter['enclosures']

export function EnclosuresField(props: FieldProps<Enclosures>) {
  return (
    <EntryList {...props} noun="สิ่งที่ส่งมาด้วย" empty={{ title: '', count: 1, unit: 'ฉบับ', documentId: null }}>
      {(entry, put) => (
        <>
          <LineField label="ชื่อเอกสาร" value={entry.title} readOnly={props.readOnly} save={(title) => put({ title })} />
          <div className="row">
            <NumberLine
              label="จำนวน"
              value={entry.count}
              min={1}
              max={100_000}
              readOnly={props.readOnly}
              save={(count) => (count === null ? undefined : put({ count }))}
            />
            <LineField label="หน่วย" value={entry.unit} readOnly={props.readOnly} save={(unit) => put({ unit })} />
          </div>
        </>
      )}
    </EntryList>
  )
}
