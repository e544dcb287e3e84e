import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { isLocked } from '../../../shared/desk/locks.ts'
import { nextItem, openItem, sittingOrder } from '../../../shared/desk/sitting.ts'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { ProseEditor } from '../../editor/ProseEditor.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { happenings } from '../meetings/happenings.ts'
import { meetingName } from '../meetings/meetingWords.ts'
import { useStanding } from '../meetings/useStanding.ts'
import { placeResolution, speakersOf } from '../meetings/writing.ts'
import { ClosingSheet } from './ClosingSheet.tsx'
import { ItemHead } from './ItemHead.tsx'
import { LiveKeys, type LiveVerb } from './LiveKeys.tsx'
import { LiveTop } from './LiveTop.tsx'

/**
 * The same window each time, so that a second press finds the first one's. It comes to the front where nothing can be
 * typed, so the one for writing asks to be in front again.
 */
function openScreen(id: string): void {
  window.open(`${location.pathname}#/meetings/${id}/screen`, 'lekha-screen', 'popup,width=1280,height=720')
  window.focus()
}

/** Nothing but the item, its time, the sentence being written, the roll and five keys. */
export function Live({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const digits = useDigits()
  const replaced = useSlice('meeting', (state) => state.replaced)
  const editor = useRef<Editor | null>(null)
  const standing = useStanding(file.meeting.id)
  const [closing, setClosing] = useState(false)
  const [problem, setProblem] = useState('')
  useTitle(digits(`ประชุมสด ${meetingName(file.meeting)}`))
  const { items, meeting } = file
  const item = openItem(items) ?? sittingOrder(items)[0]
  const itemId = item?.id
  const stored = items.find(({ id }) => id === itemId)

  /** Who is at it goes on writing: the key that was pressed may have gone dead, and the focus with it. */
  function write() {
    const at = editor.current
    const { activeElement } = document
    if (!at || at.isDestroyed || activeElement?.closest('.live-writing')) return
    if (!activeElement?.closest('input, textarea')) setTimeout(() => at.isDestroyed || at.commands.focus('end'), 0)
  }

  // Whoever goes on to an item goes on to write it. Not on the way in, so that the screen is read from its beginning.
  const shown = useRef(itemId)
  useEffect(() => {
    if (shown.current === itemId) return
    shown.current = itemId
    setTimeout(() => editor.current?.commands.focus('end'), 60)
  }, [itemId])

  async function sit(verb: Parameters<typeof store.sit>[0], done: () => void = write) {
    setProblem('')
    try {
      await store.sit(verb)
      done()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  const start = () => sit(() => ({ act: 'start', itemId: itemId ?? null }))

  const verbs: Record<LiveVerb, () => void> = {
    start: () => void start(),
    rest: () => void sit((now) => ({ act: openItem(now.items)?.since ? 'pause' : 'resume' })),
    resolve() {
      if (!stored || !editor.current) return
      placeResolution(store, file, stored, editor.current).catch((error: unknown) => setProblem(asProblem(error)))
    },
    next: () => void sit((now) => ({ act: 'item', itemId: nextItem(now.items)?.id ?? null })),
    adjourn: () =>
      void sit(
        () => ({ act: 'adjourn' }),
        () => setClosing(true),
      ),
  }

  return (
    <main className="live" aria-label="ประชุมสด" data-pane tabIndex={-1}>
      <LiveTop
        file={file}
        goTo={(itemId) => void sit(() => ({ act: 'item', itemId }))}
        openScreen={() => {
          openScreen(meeting.id)
          write()
        }}
      />
      {stored ? (
        <>
          <ItemHead file={file} item={stored} />
          <Problem words={problem} />
          <div className="live-writing">
            <ProseEditor
              key={stored.id}
              label={digits(`รายงาน ${stored.title}`)}
              value={store.minutesOf(stored)}
              replaced={replaced[stored.id] ?? 0}
              readOnly={isLocked(meeting.state)}
              save={(minutes) => store.writeMinutes(stored.id, minutes)}
              onReady={(made) => {
                editor.current = made
                standing.resume(stored.id, made)
              }}
              onCaret={(_, at) => standing.moved(stored.id, at)}
              minutes={{
                speakers: speakersOf(file),
                sentences: happenings(file, stored.id),
                insertResolution: verbs.resolve,
              }}
            />
          </div>
        </>
      ) : (
        <div className="empty">
          <h1>ยังไม่มีระเบียบวาระ</h1>
          <p>เพิ่มวาระในหน้าการประชุมก่อน แล้วกลับมาที่นี่</p>
        </div>
      )}
      <LiveKeys file={file} verbs={verbs} />
      {closing && <ClosingSheet file={file} goOn={start} onClose={() => setClosing(false)} />}
    </main>
  )
}
