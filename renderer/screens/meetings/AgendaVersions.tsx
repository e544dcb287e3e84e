import { useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { changesSinceSent, lastVersion, versionName } from '../../../shared/desk/agendaChanges.ts'
import { canCallOff } from '../../../shared/desk/locks.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useStores } from '../../stores/useStores.ts'
import { when } from '../frame/when.ts'
import { AgendaChangeList } from './AgendaChangeList.tsx'
import { AgendaCompare } from './AgendaCompare.tsx'

/** Which agenda was sent out, what changed since, and the way to send it out again. */
export function AgendaVersions({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const [asking, setAsking] = useState(false)
  const [comparing, setComparing] = useState(false)
  const [note, setNote] = useState('')
  const last = lastVersion(file.agendaVersions)
  const changes = changesSinceSent(file)
  const next = versionName(last ? last.number + 1 : 0)
  const verb = last ? 'ออกฉบับแก้ไข' : 'ออกระเบียบวาระ'
  const { state } = file.meeting
  // Nobody is sent the agenda of a meeting that was held.
  const ahead = canCallOff(state) || state === 'running'
  if (!last && !ahead) return null

  return (
    <div className={changes && changes.length > 0 ? 'notice attention' : 'notice'}>
      <p>
        {digits(
          !last
            ? 'ยังไม่ได้ออกระเบียบวาระ ออกเมื่อส่งให้ผู้เข้าประชุม จากนั้นเรื่องที่เพิ่มหรือแก้ไขจะมีเครื่องหมาย'
            : [
                `ออกแล้ว: ${versionName(last.number)} ${when(last.issued, new Date())}`,
                changes?.length === 0 ? 'ตรงกับที่ออกไป' : `แก้ไขหลังออก ${changes?.length} แห่ง`,
              ].join(' · '),
        )}
      </p>
      {last && (
        <Action tight onPress={() => setComparing(true)}>
          เปรียบเทียบฉบับ
        </Action>
      )}
      {ahead && changes?.length !== 0 && (
        <Action
          tight
          tone="main"
          onPress={() => {
            setNote('')
            setAsking(true)
          }}
        >
          {verb}
        </Action>
      )}
      {asking && (
        <Confirm
          title={digits(last ? `ออก${next}` : verb)}
          verb={verb}
          act={() => store.issueAgenda(note)}
          onClose={() => setAsking(false)}
        >
          <p>
            {digits(
              last
                ? `โปรแกรมจะเก็บระเบียบวาระตามที่เป็นอยู่เป็น${next} เอกสารระเบียบวาระจะพิมพ์ “${next}” ใต้หัวเรื่อง และทำเครื่องหมายเรื่องที่ต่างจาก${versionName(last.number)}`
                : 'โปรแกรมจะเก็บระเบียบวาระตามที่เป็นอยู่เป็นฉบับแรก แล้วบอกทุกเรื่องที่เพิ่ม ตัด หรือแก้ไขหลังจากนี้',
            )}
          </p>
          {changes && <AgendaChangeList changes={changes} />}
          <PlainField
            label={last ? 'เหตุที่แก้ไข' : 'หมายเหตุ'}
            value={note}
            onChange={(text) => setNote(text.replace(/\s*\n\s*/g, ' '))}
            optional
          />
        </Confirm>
      )}
      {comparing && <AgendaCompare file={file} onClose={() => setComparing(false)} />}
    </div>
  )
}
