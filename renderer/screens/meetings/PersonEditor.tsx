import type { Attendance } from '../../../shared/model/meeting.ts'
import { Action } from '../../components/Action.tsx'
import { LineField } from '../../components/fields/LineField.tsx'
import { NameField } from '../../components/fields/NameField.tsx'
import { PersonSuggest } from '../../components/fields/PersonSuggest.tsx'
import { Check, Segments } from '../../components/fields/Segments.tsx'
import { useStores } from '../../stores/useStores.ts'
import { MARKS, type Mark, rowName } from './attendance.ts'
import { NAMELESS, useSubstitute } from './useSubstitute.ts'

interface PersonEditorProps {
  row: Attendance
  onMark: (mark: Mark) => void
  onRemove: () => void
  onMove: (step: -1 | 1) => void
}

/** Everything of one row of the roster. */
export function PersonEditor({ row, onMark, onRemove, onMove }: PersonEditorProps) {
  const { meeting: store } = useStores()
  const save = (change: Partial<Attendance>) => store.change('attendances', row.id, change)
  const substitute = useSubstitute(row.substitute, (next) => save({ substitute: next }))
  const active = (mark: Mark) =>
    mark === 'online'
      ? row.online && row.status === 'present'
      : row.status === mark && !(mark === 'present' && row.online)

  return (
    <section
      className="person-editor"
      aria-label={row.name || row.post ? `รายละเอียดของ${rowName(row)}` : 'รายละเอียดของผู้ที่ยังไม่มีชื่อ'}
    >
      <h3>{rowName(row)}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of toggles, not a form group */}
      <div className="status-keys" role="group" aria-label="การมาประชุม">
        {MARKS.map((mark) => (
          <Action key={mark.id} tight aria-pressed={active(mark.id)} onPress={() => onMark(mark.id)}>
            {mark.label}
          </Action>
        ))}
      </div>
      {row.status === 'substitute' && (
        <div data-ask="substitute" className="stack-tight">
          <NameField label="ผู้มาประชุมแทน" value={substitute.name} save={substitute.saveName} />
          <LineField
            label="ตำแหน่งของผู้แทน"
            optional
            value={substitute.post}
            save={substitute.savePost}
            hint={substitute.nameless ? NAMELESS : undefined}
          />
        </div>
      )}
      {row.status === 'absent' && (
        <LineField
          label="สาเหตุที่ไม่มาประชุม"
          optional
          placeholder="ติดราชการ"
          value={row.reason}
          save={(reason) => save({ reason })}
        />
      )}
      <div data-ask="name">
        <PersonSuggest
          label="ชื่อ"
          value={row.name}
          save={(name) => save({ name })}
          choose={({ name, personId, post }) => save({ name, personId, ...(row.post ? {} : { post }) })}
        />
      </div>
      <LineField label="ตำแหน่ง" optional value={row.post} save={(post) => save({ post })} />
      <LineField label="ตำแหน่งในคณะ" optional value={row.role} save={(role) => save({ role })} />
      <Segments
        label="อยู่ในรายชื่อ"
        value={row.list}
        save={(list) => save({ list })}
        options={[
          { id: 'member', label: 'กรรมการ' },
          { id: 'guest', label: 'ผู้เข้าร่วมประชุม' },
        ]}
      />
      {(row.status === 'present' || row.status === 'substitute') && (
        <Check label="ประชุมผ่านสื่ออิเล็กทรอนิกส์" value={row.online} save={(online) => save({ online })} />
      )}
      <div className="row">
        <Action tight onPress={() => onMove(-1)}>
          ↑ ขึ้น
        </Action>
        <Action tight onPress={() => onMove(1)}>
          ↓ ลง
        </Action>
        <Action tight tone="quiet" onPress={onRemove}>
          ลบแถวนี้
        </Action>
      </div>
    </section>
  )
}
