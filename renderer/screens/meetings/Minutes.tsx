import type { Editor } from '@tiptap/core'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import type { Hit } from '../../../shared/desk/findReplace.ts'
import { isLocked } from '../../../shared/desk/locks.ts'
import type { Prose } from '../../../shared/model/prose.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { ProseEditor } from '../../editor/ProseEditor.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { agendaNodes } from './agendaTree.ts'
import { FindBar } from './FindBar.tsx'
import { MinutesAgenda } from './MinutesAgenda.tsx'
import { MinutesPreview } from './MinutesPreview.tsx'
import { UnplacedResolutions } from './UnplacedResolutions.tsx'
import { placeResolution, speakersOf } from './writing.ts'

/** ๔ รายงาน: agenda, editor, and the page being written. */
export function Minutes({ file, itemId }: { file: MeetingFile; itemId: string | undefined }) {
  const { meeting: store } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const replaced = useSlice('meeting', (state) => state.replaced)
  const nodes = useMemo(() => agendaNodes(file.items), [file.items])
  const node = nodes.find(({ item }) => item.id === itemId) ?? nodes[0]
  const [live, setLive] = useState<{ id: string; prose: Prose } | null>(null)
  const [caret, setCaret] = useState('')
  const [problem, setProblem] = useState('')
  const [finding, setFinding] = useState(false)
  const [found, setFound] = useState<{ hits: readonly Hit[]; current: Hit | undefined }>()
  const mark = useCallback((hits: readonly Hit[], current: Hit | undefined) => setFound({ hits, current }), [])

  /** The meeting as it is being written, for the page beside. */
  const written = useMemo<MeetingFile>(() => {
    if (!live) return file
    return { ...file, items: file.items.map((item) => (item.id === live.id ? { ...item, minutes: live.prose } : item)) }
  }, [file, live])
  const shown = useDeferredValue(written)

  if (!node) {
    return (
      <div className="empty" data-pane tabIndex={-1}>
        <h2>ยังไม่มีระเบียบวาระให้จด</h2>
        <Action tone="main" onPress={() => go(`/meetings/${file.meeting.id}/agenda`)}>
          ไปเพิ่มระเบียบวาระ
        </Action>
      </div>
    )
  }
  const { item, label } = node
  const open = (id: string) => {
    setCaret('')
    go(`/meetings/${file.meeting.id}/minutes/${id}`)
  }

  /** Item ๒ is known before the meeting: how many pages, by which letter they were sent. */
  async function writeCertification() {
    try {
      await store.writeCertification(item.id)
    } catch {
      setProblem('เขียนจากข้อมูลไม่สำเร็จ ดูเหตุผลที่แถบด้านล่าง')
    }
  }

  const insertResolution = (editor: Editor) =>
    placeResolution(store, file, item, editor).catch(() => setProblem('เพิ่มมติไม่สำเร็จ ดูเหตุผลที่แถบด้านล่าง'))

  return (
    <div className="writing">
      <MinutesAgenda nodes={nodes} openId={item.id} onOpen={open} />
      <section className="writing-main" data-pane aria-label="ช่องจดรายงาน">
        <h2 className="writing-title">
          {digits(label)} <span className="writing-name">{digits(item.title)}</span>
        </h2>
        {problem && <p className="field-error">{problem}</p>}
        {item.section === 'minutes' && item.minutes.length === 0 && file.meeting.previousId && (
          <p>
            <Action onPress={() => void writeCertification()}>เขียนวาระนี้จากข้อมูล</Action>
          </p>
        )}
        <ProseEditor
          key={item.id}
          label={digits(`รายงาน${label}`)}
          value={item.minutes}
          replaced={replaced[item.id] ?? 0}
          readOnly={isLocked(file.meeting.state)}
          save={(minutes) => store.change('items', item.id, { minutes })}
          onWriting={(prose) => setLive({ id: item.id, prose })}
          onCaret={setCaret}
          found={found}
          minutes={{
            speakers: speakersOf(file),
            insertResolution: (editor) => void insertResolution(editor),
            find: () => setFinding(true),
          }}
        />
        <UnplacedResolutions file={written} itemId={item.id} />
        <p className="keys">
          <span>
            <kbd>Tab</kbd> เลื่อนระดับ
          </span>
          <span>
            <kbd>Shift+Enter</kbd> ขึ้นบรรทัดในย่อหน้าเดิม
          </span>
          <span>
            <kbd>Ctrl+F</kbd> ค้นหาและแทนที่
          </span>
          <span>
            <kbd>F6</kbd> ออกจากช่องจด
          </span>
        </p>
        {finding && (
          <FindBar
            nodes={nodes}
            file={written}
            openId={item.id}
            readOnly={isLocked(file.meeting.state)}
            open={open}
            mark={mark}
            onClose={() => setFinding(false)}
          />
        )}
      </section>
      <MinutesPreview file={shown} follow={{ heading: label + item.title, words: caret }} />
    </div>
  )
}
