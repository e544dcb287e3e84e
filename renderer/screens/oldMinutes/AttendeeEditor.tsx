import { changeAttendee, moveThing, removeThing } from '../../../shared/oldMinutes/edit.ts'
import type { AttendeeList, OldAttendee } from '../../../shared/oldMinutes/model.ts'
import { Action } from '../../components/Action.tsx'
import { LineField } from '../../components/fields/LineField.tsx'
import { Check, Segments } from '../../components/fields/Segments.tsx'
import { useStores } from '../../stores/useStores.ts'

export const LISTS: ReadonlyArray<{ id: AttendeeList; label: string }> = [
  { id: 'came', label: 'ผู้มาประชุม' },
  { id: 'absent', label: 'ผู้ไม่มาประชุม' },
  { id: 'guest', label: 'ผู้เข้าร่วมประชุม' },
]
const NO_NAME = { title: '', given: '', family: '' }

/** Everything of one attendee; the three parts of a name apart, because that is what is read wrong. */
export function AttendeeEditor({ one }: { one: OldAttendee }) {
  const { oldMinutes } = useStores()
  const put = (change: Partial<OldAttendee>) => oldMinutes.edit((minutes) => changeAttendee(minutes, one.id, change))
  const name = one.name ?? NO_NAME
  const putName = (part: Partial<typeof name>) => {
    const next = { ...name, ...part }
    put({ name: next.title || next.given || next.family ? next : null })
  }
  return (
    <>
      <Segments label="อยู่ในรายชื่อ" value={one.list} save={(list) => put({ list })} options={LISTS} />
      <div className="old-name">
        <LineField label="คำนำหน้า" optional unmarked value={name.title} save={(title) => putName({ title })} />
        <LineField label="ชื่อ" optional unmarked value={name.given} save={(given) => putName({ given })} />
        <LineField label="สกุล" optional unmarked value={name.family} save={(family) => putName({ family })} />
      </div>
      <LineField
        label={one.substitute ? 'แทนตำแหน่ง' : 'ตำแหน่ง'}
        optional
        value={one.post}
        save={(post) => put({ post })}
      />
      <div className="form-grid">
        <LineField label="ตำแหน่งในคณะ" optional value={one.role} save={(role) => put({ role })} />
        {one.substitute && (
          <LineField label="ตำแหน่งของผู้มาแทน" optional value={one.ownPost} save={(ownPost) => put({ ownPost })} />
        )}
        {one.list === 'absent' && (
          <LineField label="สาเหตุที่ไม่มาประชุม" optional value={one.reason} save={(reason) => put({ reason })} />
        )}
      </div>
      <div className="row">
        {one.list !== 'absent' && (
          <>
            <Check label="มาแทน" value={one.substitute} save={(substitute) => put({ substitute })} />
            <Check label="ผ่านสื่ออิเล็กทรอนิกส์" value={one.online} save={(online) => put({ online })} />
          </>
        )}
        <span className="push" />
        <Action tight onPress={() => oldMinutes.edit((minutes) => moveThing(minutes, one.id, -1))}>
          ↑ ขึ้น
        </Action>
        <Action tight onPress={() => oldMinutes.edit((minutes) => moveThing(minutes, one.id, 1))}>
          ↓ ลง
        </Action>
        <Action tight tone="quiet" onPress={() => oldMinutes.edit((minutes) => removeThing(minutes, one.id))}>
          นำออก
        </Action>
      </div>
    </>
  )
}
