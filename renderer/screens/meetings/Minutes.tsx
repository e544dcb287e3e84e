import type { Editor } from '@tiptap/core'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import type { Hit } from '../../../shared/desk/findReplace.ts'
import { isLocked } from '../../../shared/desk/locks.ts'
import { Action } from '../../components/Action.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { replaceFound } from '../../editor/found.ts'
import { ProseEditor } from '../../editor/ProseEditor.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { agendaNodes } from './agendaTree.ts'
import { FindBar } from './FindBar.tsx'
import { happenings } from './happenings.ts'
import { MinutesAgenda } from './MinutesAgenda.tsx'
import { MinutesPreview } from './MinutesPreview.tsx'
import { UnplacedResolutions } from './UnplacedResolutions.tsx'
import { useProofing } from './useProofing.ts'
import { useStanding } from './useStanding.ts'
import { useWriting } from './useWriting.ts'
import { placeResolution, putResolution, speakersOf } from './writing.ts'

const LONGEST_SOUGHT = 80

/** What is selected, when it is something one could look for. */
function selectedWords(editor: Editor | null): string {
  if (!editor) return ''
  const { from, to } = editor.state.selection
  const words = editor.state.doc.textBetween(from, to, '\n', '\n')
  return words.length <= LONGEST_SOUGHT && !words.includes('\n') ? words : ''
}

/** ๔ รายงาน: agenda, editor, and the page being written. */
export function Minutes({ file, itemId }: { file: MeetingFile; itemId: string | undefined }) {
  const { meeting: store } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const replaced = useSlice('meeting', (state) => state.replaced)
  const nodes = useMemo(() => agendaNodes(file.items), [file.items])
  const standing = useStanding(file.meeting.id)
  const wanted = itemId ?? standing.itemId
  const node = nodes.find(({ item }) => item.id === wanted) ?? nodes[0]
  const readOnly = isLocked(file.meeting.state)
  const writing = useWriting(file, node?.item.id)
  const { written } = writing
  const editor = useRef<Editor | null>(null)
  const [problem, setProblem] = useState('')
  /** The words the search begins with, while it is open. */
  const [finding, setFinding] = useState<string | null>(null)
  const [found, setFound] = useState<{ hits: readonly Hit[]; current: Hit | undefined }>()
  const mark = useCallback((hits: readonly Hit[], current: Hit | undefined) => setFound({ hits, current }), [])

  const shown = useDeferredValue(written)
  const openItem = (id: string) => go(`/meetings/${file.meeting.id}/minutes/${id}`)
  const proof = useProofing(written, { nodes, openId: node?.item.id ?? '', open: openItem, readOnly })
  const sentences = useMemo(() => happenings(file, node?.item.id ?? ''), [file, node])
  const speakers = useMemo(() => speakersOf(file), [file])

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
  /** Item ๒ is known before the meeting: how many pages, by which letter they were sent; so is what was reported. */
  async function writeFrom(write: () => Promise<void>) {
    try {
      await write()
    } catch {
      setProblem('เขียนจากข้อมูลไม่สำเร็จ ดูเหตุผลที่แถบด้านล่าง')
    }
  }

  const insertResolution = (editor: Editor) =>
    placeResolution(store, file, item, editor).catch(() => setProblem('เพิ่มมติไม่สำเร็จ ดูเหตุผลที่แถบด้านล่าง'))

  return (
    <div className="writing">
      <MinutesAgenda nodes={nodes} openId={item.id} onOpen={openItem} countOf={proof.countOf} />
      <section className="writing-main" data-pane aria-label="ช่องจดรายงาน">
        <h2 className="writing-title">
          {digits(label)} <span className="writing-name">{digits(item.title)}</span>
        </h2>
        <Problem words={problem || proof.problem} />
        {item.section === 'minutes' && item.minutes.length === 0 && file.meeting.previousId && (
          <p>
            <Action onPress={() => void writeFrom(() => store.writeCertification(item.id))}>เขียนวาระนี้จากข้อมูล</Action>
          </p>
        )}
        {item.fromClauseId && item.minutes.length === 0 && !readOnly && (
          <p>
            <Action onPress={() => void writeFrom(() => store.writeMatter(item.id))}>เขียนความก้าวหน้าจากข้อมูล</Action>
          </p>
        )}
        <ProseEditor
          key={item.id}
          label={digits(`รายงาน${label}`)}
          value={store.minutesOf(item)}
          replaced={replaced[item.id] ?? 0}
          readOnly={readOnly}
          save={(minutes) => store.writeMinutes(item.id, minutes)}
          onWriting={(prose) => writing.wrote(item.id, prose)}
          onCaret={(text, at) => {
            writing.stoodAt(item.id, text)
            standing.moved(item.id, at)
          }}
          onReady={(made) => {
            editor.current = made
            standing.resume(item.id, made)
          }}
          proofing={proof.proofing}
          found={found}
          minutes={{
            speakers,
            sentences,
            insertResolution: (editor) => void insertResolution(editor),
            find: () => setFinding(selectedWords(editor.current)),
            resolveByKey: true,
          }}
        />
        <UnplacedResolutions
          file={written}
          itemId={item.id}
          place={(id) => editor.current && putResolution(editor.current, id)}
        />
        <p className="keys">
          <span>
            <kbd>Tab</kbd> เลื่อนระดับ
          </span>
          <span>
            <kbd>Shift+Enter</kbd> ขึ้นบรรทัดในย่อหน้าเดิม
          </span>
          <span>
            <kbd>F7</kbd> เพิ่มมติ
          </span>
          <span>
            <kbd>Ctrl+Space</kbd> ประโยคสำเร็จ
          </span>
          <span>
            <kbd>Ctrl+F</kbd> ค้นหาและแทนที่
          </span>
          <span>
            <kbd>F8</kbd> ข้อตรวจทาน{proof.countOf(item.id) > 0 && digits(` (${proof.countOf(item.id)})`)}
          </span>
          <span>
            <kbd>F6</kbd> ออกจากช่องจด
          </span>
        </p>
        {finding !== null && (
          <FindBar
            nodes={nodes}
            file={written}
            latest={writing.latest}
            openId={item.id}
            readOnly={readOnly}
            open={openItem}
            mark={mark}
            selected={finding}
            replaceHere={(hit, words, by) => {
              if (editor.current && replaceFound(editor.current, hit, words, by)) writing.now()
            }}
            onClose={() => {
              setFinding(null)
              editor.current?.commands.focus()
            }}
          />
        )}
      </section>
      <MinutesPreview file={shown} heading={label + item.title} words={writing.caret} />
    </div>
  )
}
