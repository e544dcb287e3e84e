import { type ReactNode, useEffect } from 'react'
import { Action } from '../../components/Action.tsx'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Panes } from '../frame/Panes.tsx'
import { MeetingList } from './MeetingList.tsx'
import { MeetingPage } from './MeetingPage.tsx'
import { MeetingSide } from './MeetingSide.tsx'
import { SECTIONS } from './meetingWords.ts'

interface MeetingsPlaceProps {
  id: string | undefined
  section: string | undefined
  item: string | undefined
  rail: ReactNode
}

export function MeetingsPlace({ id, section: named, item, rail }: MeetingsPlaceProps) {
  const { meeting } = useStores()
  const { file, status, problem, id: openId } = useSlice('meeting', (state) => state)
  const section = SECTIONS.find((one) => one.id === named)?.id ?? 'overview'
  useTitle(id ? '' : 'การประชุม')
  useEffect(() => {
    if (id) void meeting.open(id)
  }, [meeting, id])

  const wide = section === 'minutes'
  const ready = id && openId === id && file
  return (
    <Panes
      rail={rail}
      listLabel="รายการการประชุม"
      list={<MeetingList id={id} />}
      open={Boolean(id)}
      wide={Boolean(ready) && wide}
      side={ready && !wide && section !== 'people' ? <MeetingSide file={file} /> : undefined}
      sideLabel="สรุปการประชุม"
      main={
        ready ? (
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
