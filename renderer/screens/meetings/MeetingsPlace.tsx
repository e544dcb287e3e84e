import { type ReactNode, useEffect } from 'react'
import { Action } from '../../components/Action.tsx'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { CommitteePage } from '../committees/CommitteePage.tsx'
import { Panes } from '../frame/Panes.tsx'
import { committeeKey, MeetingList } from './MeetingList.tsx'
import { MeetingPage } from './MeetingPage.tsx'
import { MeetingSide } from './MeetingSide.tsx'
import { SECTIONS } from './meetingWords.ts'

interface MeetingsPlaceProps {
  id: string | undefined
  section: string | undefined
  item: string | undefined
  rail: ReactNode
  /** The committee that is open instead of a meeting. */
  committeeId?: string | undefined
}

export function MeetingsPlace({ id, section: named, item, rail, committeeId }: MeetingsPlaceProps) {
  const { meeting, office, directory } = useStores()
  const { file, status, problem, id: openId } = useSlice('meeting', (state) => state)
  const section = SECTIONS.find((one) => one.id === named)?.id ?? 'overview'
  useTitle(id || committeeId ? '' : 'การประชุม')
  useEffect(() => {
    if (id) void meeting.open(id)
  }, [meeting, id])

  const officeId = file && openId === id ? file.office.id : ''
  useEffect(() => {
    // Opened by its address: the desk is then that meeting's office's.
    if (officeId) office.choose(officeId)
  }, [office, officeId])

  // Walking the list reads the directory once; a roster or a committee reads it afresh.
  const asks = committeeId ?? (id && section === 'people' ? id : id ? 'meeting' : '')
  useEffect(() => {
    if (asks && (asks !== 'meeting' || directory.store.getState().status === 'idle')) void directory.open()
  }, [directory, asks])

  const wide = section === 'minutes'
  const ready = id && openId === id && file
  return (
    <Panes
      rail={rail}
      listLabel="รายการการประชุม"
      list={<MeetingList id={committeeId ? committeeKey(committeeId) : id} />}
      open={Boolean(id || committeeId)}
      wide={Boolean(ready) && wide}
      side={ready && !wide && section !== 'people' && section !== 'agenda' ? <MeetingSide file={file} /> : undefined}
      sideLabel="สรุปการประชุม"
      main={
        committeeId ? (
          <CommitteePage key={committeeId} id={committeeId} />
        ) : ready ? (
          <MeetingPage key={id} file={file} section={section} item={item} />
        ) : (
          <div className="empty" data-pane tabIndex={-1}>
            {status === 'failed' && id ? (
              <>
                <p role="alert">{problem}</p>
                <Action onPress={() => void meeting.open(id)}>ลองอีกครั้ง</Action>
              </>
            ) : (
              !id && (
                <>
                  <h1>การประชุม</h1>
                  <p>เลือกการประชุมจากรายการ ใช้ลูกศรขึ้นลงได้ หรือกด Ctrl+F เพื่อค้นหา</p>
                </>
              )
            )}
          </div>
        )
      }
    />
  )
}
