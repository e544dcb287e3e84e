import { useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { STANDARD_AGENDA } from '../../../shared/desk/standardAgenda.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { AgendaTree } from './AgendaTree.tsx'
import { type AgendaNode, agendaNodes, type Direction, moveOf } from './agendaTree.ts'

const MOVES: ReadonlyArray<{ direction: Direction; label: string }> = [
  { direction: 'up', label: '↑ ขึ้น' },
  { direction: 'down', label: '↓ ลง' },
  { direction: 'out', label: '← ระดับ' },
  { direction: 'in', label: 'ระดับ →' },
]

/** ๒ วาระ: the tree of items, built and moved by keys. */
export function Agenda({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const [selected, setSelected] = useState('')
  const [renaming, setRenaming] = useState('')
  const [removing, setRemoving] = useState<AgendaNode | null>(null)
  const [problem, setProblem] = useState('')
  const nodes = agendaNodes(file.items)
  const meetingId = file.meeting.id

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
    const written = node.item.minutes.length > 0 || file.resolutions.some((one) => one.itemId === node.item.id)
    if (written || node.hasChildren) setRemoving(node)
    else void attempt(() => remove(node))
  }

  if (nodes.length === 0) {
    return (
      <div className="stack">
        <h2>ยังไม่มีระเบียบวาระ</h2>
        <p className="muted">เริ่มจากระเบียบวาระมาตรฐาน ๖ เรื่องของการประชุมคณะกรรมการ แล้วเพิ่มเรื่องย่อยภายหลัง หรือเพิ่มทีละเรื่อง</p>
        <div className="row">
          <Action tone="main" onPress={() => void addStandard()}>
            ใส่ระเบียบวาระมาตรฐาน
          </Action>
          <Action onPress={() => void add(null, false)}>เพิ่มระเบียบวาระ</Action>
        </div>
        {problem && <p className="field-error">{problem}</p>}
      </div>
    )
  }

  const current = nodes.find(({ item }) => item.id === selected) ?? null
  return (
    <div className="stack">
      <h2>ระเบียบวาระ</h2>
      <Toolbar className="row" aria-label="จัดระเบียบวาระ">
        <Action tight onPress={() => void add(current, false)}>
          เพิ่มเรื่อง
        </Action>
        <Action tight isDisabled={!current} onPress={() => void add(current, true)}>
          เพิ่มเรื่องย่อย
        </Action>
        <Action tight isDisabled={!current} onPress={() => current && setRenaming(current.item.id)}>
          แก้ชื่อ
        </Action>
        {MOVES.map(({ direction, label }) => (
          <Action
            key={direction}
            tight
            isDisabled={!current || !moveOf(nodes, current.item.id, direction)}
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
        <Action tight isDisabled={!current} onPress={() => current && askRemove(current)}>
          ลบ
        </Action>
      </Toolbar>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <AgendaTree
        nodes={nodes}
        selected={selected}
        renaming={renaming}
        onSelect={setSelected}
        onRenaming={setRenaming}
        onRename={rename}
        onMove={(id, direction) => void move(id, direction)}
        onAdd={(node, below) => void add(node, below)}
        onRemove={askRemove}
      />
      <p className="keys">
        <span>
          <kbd>Enter</kbd> แก้ชื่อ
        </span>
        <span>
          <kbd>Insert</kbd> เพิ่มเรื่อง
        </span>
        <span>
          <kbd>Shift+Insert</kbd> เพิ่มเรื่องย่อย
        </span>
        <span>
          <kbd>Alt+↑ ↓</kbd> ย้ายลำดับ
        </span>
        <span>
          <kbd>Alt+← →</kbd> เลื่อนระดับ
        </span>
        <span>
          <kbd>Delete</kbd> ลบ
        </span>
      </p>
      {removing && (
        <Confirm
          title={digits(`ลบ${removing.depth === 0 ? '' : 'เรื่อง '}${removing.label}`)}
          verb="ลบระเบียบวาระ"
          danger
          act={() => remove(removing)}
          onClose={() => setRemoving(null)}
        >
          <p>“{digits(removing.item.title)}” พร้อมรายงาน มติ และเรื่องย่อยทั้งหมดใต้เรื่องนี้จะถูกลบ เรียกคืนได้จากไฟล์สำรองเท่านั้น</p>
        </Confirm>
      )}
    </div>
  )
}
