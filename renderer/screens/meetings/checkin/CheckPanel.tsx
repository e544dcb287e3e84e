import type { MeetingFile } from '../../../../shared/api.ts'
import { came } from '../../../../shared/desk/quorum.ts'
import type { Attendance } from '../../../../shared/model/meeting.ts'
import { clock, parseTime } from '../../../../shared/thai/date.ts'
import { fullName } from '../../../../shared/thai/name.ts'
import { Action } from '../../../components/Action.tsx'
import { LineField, TypedField } from '../../../components/fields/LineField.tsx'
import { PersonSuggest } from '../../../components/fields/PersonSuggest.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { Unreadable } from '../../../components/useDraft.ts'
import { useStores } from '../../../stores/useStores.ts'
import { agendaNodes } from '../agendaTree.ts'
import { rowName } from '../attendance.ts'
import { NAMELESS, useSubstitute } from '../useSubstitute.ts'
import { CHECKS, type Check } from './marks.ts'

interface CheckPanelProps {
  row: Attendance
  file: MeetingFile
  onCheck: (check: Check) => void
  /** The reason was given. */
  onAnswered: () => void
  /** Back to the rows. */
  onBack: () => void
}

const REASONS = ['ติดราชการ', 'ลากิจ', 'ลาป่วย', 'ไปราชการต่างจังหวัด']

/** What a mark asks for beside the row: who came instead and with what post, why someone did not, and the times. */
export function CheckPanel({ row, file, onCheck, onAnswered, onBack }: CheckPanelProps) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const save = (change: Partial<Attendance>) => store.change('attendances', row.id, change)
  const { replySubstitute } = row
  const substitute = useSubstitute(row.substitute, (next) => save({ substitute: next }))
  const offered = replySubstitute && JSON.stringify(replySubstitute) !== JSON.stringify(row.substitute)

  return (
    <section
      className="person-editor"
      aria-label={`ลงทะเบียน${rowName(row)}`}
      onKeyDown={(event) => {
        if (event.code !== 'Escape') return
        event.stopPropagation()
        onBack()
      }}
    >
      <h3>{digits(rowName(row))}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons, not a form group */}
      <div className="status-keys" role="group" aria-label="การมาประชุม">
        {CHECKS.map(({ id, label }) => (
          <Action key={id} tight aria-pressed={isSo(row, id)} onPress={() => onCheck(id)}>
            {label}
          </Action>
        ))}
      </div>
      {row.status === 'substitute' && (
        <div data-ask="substitute" className="stack-tight">
          {offered && (
            <Action tight onPress={() => void substitute.take(replySubstitute)}>
              {digits(`ตามแบบตอบรับ: ${fullName(replySubstitute.name)}`)}
            </Action>
          )}
          <PersonSuggest
            label="ผู้มาประชุมแทน"
            value={substitute.name}
            save={substitute.saveName}
            choose={({ name, post }) => substitute.choose(name, post)}
          />
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
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter in its field goes on to the next
        <div
          data-ask="absent"
          className="stack-tight"
          onKeyDown={(event) => {
            if (event.code !== 'Enter' || !(event.target instanceof HTMLTextAreaElement)) return
            event.stopPropagation()
            onAnswered()
          }}
        >
          <LineField label="สาเหตุที่ไม่มาประชุม" optional value={row.reason} save={(reason) => save({ reason })} />
          <div className="row">
            {REASONS.map((reason) => (
              <Action
                key={reason}
                tight
                tone="quiet"
                onPress={() => {
                  void save({ reason }).catch(() => undefined)
                  onAnswered()
                }}
              >
                {reason}
              </Action>
            ))}
          </div>
        </div>
      )}
      {row.list === 'guest' && (
        <div data-ask="name" className="stack-tight">
          <PersonSuggest
            label="ชื่อผู้เข้าร่วมประชุม"
            value={row.name}
            save={(name) => save({ name })}
            choose={({ name, personId, post }) => save({ name, personId, ...(row.post ? {} : { post }) })}
          />
          <LineField label="ตำแหน่ง" optional value={row.post} save={(post) => save({ post })} />
        </div>
      )}
      {came(row) && (
        <>
          <TimeField
            label="มาถึงเวลา"
            value={row.arrived}
            hint={during(row.arrivedItemId, file)}
            save={(arrived) => save({ arrived })}
          />
          <TimeField
            label="ออกเวลา"
            value={row.left}
            hint={during(row.leftItemId, file)}
            save={(left) => save({ left })}
          />
          {row.outings.length > 0 && (
            <p className="small muted">
              {digits(row.outings.map(({ from, to }) => `ออก ${clock(from)} กลับ ${clock(to)}`).join(', '))}
            </p>
          )}
        </>
      )}
      <p className="small muted">
        {row.status === 'absent' && (
          <>
            <kbd>Enter</kbd> ในช่องสาเหตุ ไปคนถัดไป{' '}
          </>
        )}
        <kbd>Esc</kbd> กลับไปที่รายชื่อ
      </p>
    </section>
  )
}

function isSo(row: Attendance, check: Check): boolean {
  if (check === 'unmarked') return row.status === 'expected'
  if (check === 'left') return row.left !== null
  if (check === 'online') return row.status === 'present' && row.online
  return row.status === check && !(check === 'present' && row.online)
}

/** `ระหว่างระเบียบวาระที่ 3`: what was dealt with then. */
function during(itemId: string | null, { items }: MeetingFile): string | undefined {
  const node = agendaNodes(items).find(({ item }) => item.id === itemId)
  return node && `ระหว่าง${node.label.startsWith('ระเบียบ') ? '' : 'เรื่องที่ '}${node.label}`
}

interface TimeFieldProps {
  label: string
  value: string | null
  hint: string | undefined
  save: (time: string | null) => Promise<void>
}

function TimeField({ label, value, hint, save }: TimeFieldProps) {
  const digits = useDigits()
  const read = (text: string) =>
    text.trim() === '' ? null : (parseTime(text) ?? new Unreadable('ต้องเป็นเวลา เช่น ๐๙.๒๐ หรือ 0920'))
  return (
    <TypedField
      label={label}
      optional
      value={value}
      hint={hint && digits(hint)}
      show={(time) => (time ? digits(time.replace(':', '.')) : '')}
      read={read}
      save={save}
    />
  )
}
