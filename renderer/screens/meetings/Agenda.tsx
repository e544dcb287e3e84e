import { useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { changesSinceSent } from '../../../shared/desk/agendaChanges.ts'
import { agendaTimes } from '../../../shared/desk/agendaClock.ts'
import { changeLabel } from '../../../shared/desk/agendaWords.ts'
import { isLocked } from '../../../shared/desk/locks.ts'
import { STANDARD_AGENDA } from '../../../shared/desk/standardAgenda.ts'
import { ownerWords } from '../../../shared/documents/kinds/meetingHead.ts'
import { Action } from '../../components/Action.tsx'
import { droppedFiles } from '../../components/attachments/dropped.ts'
import { takeFiles } from '../../components/attachments/useFiles.ts'
import { Confirm } from '../../components/Confirm.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { AgendaBegin } from './AgendaBegin.tsx'
import { AgendaItemEditor } from './AgendaItemEditor.tsx'
import { AgendaKeys } from './AgendaKeys.tsx'
import type { RowFacts } from './AgendaRow.tsx'
import { AgendaTotal } from './AgendaTotal.tsx'
import { AgendaTree } from './AgendaTree.tsx'
import { AgendaVersions } from './AgendaVersions.tsx'
import { type AgendaNode, agendaNodes, type Direction, type Move, moveOf, topOf } from './agendaTree.ts'
import { PasteItems } from './PasteItems.tsx'

const MOVES: ReadonlyArray<{ direction: Direction; label: string }> = [
  { direction: 'up', label: '↑ ขึ้น' },
  { direction: 'down', label: '↓ ลง' },
  { direction: 'out', label: '← ระดับ' },
  { direction: 'in', label: 'ระดับ →' },
]

/** ๒ วาระ: the tree of items, built and moved by keys or pointer; beside it what the chosen item holds. */
export function Agenda({ file }: { file: MeetingFile }) {
  const { meeting: store, attachments } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const [selected, setSelected] = useState('')
  const [renaming, setRenaming] = useState('')
  const [pasting, setPasting] = useState(false)
  const [removing, setRemoving] = useState<AgendaNode | null>(null)
  const [problem, setProblem] = useState('')
  const nodes = agendaNodes(file.items)
  const meetingId = file.meeting.id
  const readOnly = isLocked(file.meeting.state)
  const times = agendaTimes(file.items, file.meeting.start)
  const marks = new Map((changesSinceSent(file) ?? []).map((change) => [change.after?.id, changeLabel(change)]))

  const factsOf = ({ item }: AgendaNode): RowFacts => {
    const mark = marks.get(item.id)
    return {
      owner: ownerWords(item, file.agencies),
      span: times.spans.get(item.id),
      files: file.attachments.filter(({ itemId }) => itemId === item.id).length,
      mark: mark === 'ตัดออก' ? undefined : mark,
    }
  }

  async function attempt(work: () => Promise<unknown>) {
    setProblem('')
    try {
      await work()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  const add = (after: AgendaNode | null, below: boolean) =>
    attempt(async () => {
      const parentId = below ? (after?.item.id ?? null) : (after?.item.parentId ?? null)
      const siblings = file.items.filter((item) => item.parentId === parentId)
      const section = parentId === null ? ('other' as const) : null
      const made = await store.add('items', { meetingId, parentId, section, position: siblings.length, title: '' })
      if (after && !below) await store.moveItem(made.id, parentId, after.index + 1)
      setSelected(made.id)
      setRenaming(made.id)
    })

  const addStandard = () =>
    attempt(async () => {
      for (const [position, item] of STANDARD_AGENDA.entries())
        await store.add('items', { ...item, meetingId, position })
    })

  const move = (id: string, direction: Direction) =>
    attempt(async () => {
      const to = moveOf(nodes, id, direction)
      if (to) await store.moveItem(id, to.parentId, to.position)
    })

  const drop = (id: string, to: Move) => void attempt(() => store.moveItem(id, to.parentId, to.position))

  const dropFiles = (id: string, data: DataTransfer) => {
    setSelected(id)
    void takeFiles(attachments, { itemId: id }, droppedFiles(data))
  }

  const rename = (id: string, title: string) => {
    setRenaming('')
    const item = file.items.find((one) => one.id === id)
    if (item && item.title !== title) void attempt(() => store.change('items', id, { title }))
  }

  const remove = (node: AgendaNode) => {
    const at = nodes.indexOf(node)
    const next = nodes[at + 1] ?? nodes[at - 1]
    setSelected(next?.item.id ?? '')
    return store.remove('items', node.item.id)
  }

  const askRemove = (node: AgendaNode) => {
    const { id, minutes } = node.item
    const written = minutes.length > 0 || [...file.resolutions, ...file.attachments].some(({ itemId }) => itemId === id)
    if (written || node.hasChildren) setRemoving(node)
    else void attempt(() => remove(node))
  }

  if (nodes.length === 0)
    return <AgendaBegin problem={problem} onStandard={() => void addStandard()} onAdd={() => void add(null, false)} />

  const current = nodes.find(({ item }) => item.id === selected) ?? null
  return (
    <div className="stack">
      <h2>ระเบียบวาระ</h2>
      <Toolbar className="row" aria-label="จัดระเบียบวาระ">
        <Action tight isDisabled={readOnly} onPress={() => void add(current, false)}>
          เพิ่มเรื่อง
        </Action>
        <Action tight isDisabled={readOnly || !current} onPress={() => void add(current, true)}>
          เพิ่มเรื่องย่อย
        </Action>
        <Action tight isDisabled={readOnly} onPress={() => setPasting(true)}>
          วางจาก Excel
        </Action>
        <Action tight isDisabled={readOnly || !current} onPress={() => current && setRenaming(current.item.id)}>
          แก้ชื่อ
        </Action>
        {MOVES.map(({ direction, label }) => (
          <Action
            key={direction}
            tight
            isDisabled={readOnly || !current || !moveOf(nodes, current.item.id, direction)}
            onPress={() => current && void move(current.item.id, direction)}
          >
            {label}
          </Action>
        ))}
        <Action
          tight
          isDisabled={!current}
          onPress={() => current && go(`/meetings/${meetingId}/minutes/${current.item.id}`)}
        >
          จดรายงาน
        </Action>
        <Action tight isDisabled={readOnly || !current} onPress={() => current && askRemove(current)}>
          ลบ
        </Action>
      </Toolbar>
      <Problem words={problem} />
      <AgendaVersions file={file} />
      <div className="agenda-split">
        <div className="stack-tight">
          <AgendaTree
            nodes={nodes}
            selected={selected}
            renaming={renaming}
            readOnly={readOnly}
            factsOf={factsOf}
            onSelect={setSelected}
            onRenaming={setRenaming}
            onRename={rename}
            onMove={(id, direction) => void move(id, direction)}
            onDrop={drop}
            onFiles={dropFiles}
            onAdd={(node, below) => void add(node, below)}
            onRemove={askRemove}
          />
          <AgendaTotal file={file} times={times} />
          <AgendaKeys />
        </div>
        {current ? (
          <AgendaItemEditor key={current.item.id} node={current} readOnly={readOnly} />
        ) : (
          <p className="item-editor muted">เลือกเรื่องเพื่อดูและใส่เจ้าของเรื่อง เวลา สรุปเรื่อง และเอกสารแนบ</p>
        )}
      </div>
      {pasting && <PasteItems file={file} near={topOf(file.items, selected)} onClose={() => setPasting(false)} />}
      {removing && (
        <Confirm
          title={digits(`ลบ${removing.depth === 0 ? '' : 'เรื่อง '}${removing.label}`)}
          verb="ลบระเบียบวาระ"
          danger
          act={() => remove(removing)}
          onClose={() => setRemoving(null)}
        >
          <p>“{digits(removing.item.title)}” พร้อมรายงาน มติ เอกสารแนบ และเรื่องย่อยทั้งหมดใต้เรื่องนี้จะถูกลบ เลิกทำได้ด้วย Ctrl+Z</p>
        </Confirm>
      )}
    </div>
  )
}
