import { useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { agendaChanges, agendaSnapshot, lastVersion, versionName } from '../../../shared/desk/agendaChanges.ts'
import { isLocked } from '../../../shared/desk/locks.ts'
import type { AgendaVersion, VersionItem } from '../../../shared/model/agendaVersion.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { when } from '../frame/when.ts'
import { AgendaChangeList } from './AgendaChangeList.tsx'

const NOW = 'now'

/** Two agendas beside each other, in words: any two that were sent out, or one and what stands now. */
export function AgendaCompare({ file, onClose }: { file: MeetingFile; onClose: () => void }) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const versions = file.agendaVersions
  const last = lastVersion(versions)
  const [from, setFrom] = useState(last?.id ?? '')
  const [to, setTo] = useState(NOW)
  const [problem, setProblem] = useState('')
  const itemsOf = (id: string): VersionItem[] =>
    id === NOW ? agendaSnapshot(file) : (versions.find((one) => one.id === id)?.items ?? [])
  const label = ({ number, issued, note }: AgendaVersion) =>
    digits([versionName(number), when(issued, new Date()), note].filter(Boolean).join(' · '))
  const sent = versions.map((one) => ({ id: one.id, label: label(one) }))

  async function withdraw(version: AgendaVersion) {
    try {
      await store.withdrawAgenda(version)
      if (versions.length === 1) onClose()
      else setFrom(versions.at(-2)?.id ?? '')
      if (to === version.id) setTo(NOW)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <Sheet title="เปรียบเทียบระเบียบวาระ" wide onClose={onClose}>
      <div className="form-grid">
        <Choice label="จาก" options={sent} value={from} save={setFrom} />
        <Choice label="เป็น" options={[{ id: NOW, label: 'ตามที่เป็นอยู่' }, ...sent]} value={to} save={setTo} />
      </div>
      <AgendaChangeList changes={agendaChanges(itemsOf(from), itemsOf(to))} />
      <Problem words={problem} />
      <div className="actions">
        {last && !isLocked(file.meeting.state) && (
          <Action onPress={() => void withdraw(last)}>{digits(`ถอน${versionName(last.number)} (ออกผิด)`)}</Action>
        )}
        <Action tone="main" onPress={onClose}>
          ปิด
        </Action>
      </div>
    </Sheet>
  )
}
