import { useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { NEXT } from './meetingWords.ts'

/** The one main action of a meeting: what moves it on. */
export function NextStep({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const [asking, setAsking] = useState(false)
  const { meeting } = file
  const { seats, status } = useSlice('directory', (state) => state)

  if (meeting.state === 'scheduled') {
    // The officer's own list stands where there are no seats, or where it names people apart from the seats.
    const members = file.attendances.filter(({ list }) => list === 'member')
    const hasSeats = status !== 'ready' || seats.some((seat) => seat.committeeId === meeting.committeeId)
    const ownList = members.length > 0 && (!hasSeats || members.some((row) => row.seatId === null))
    const hasRoster = meeting.committeeId !== null && !ownList
    return (
      <>
        <Action tone="main" onPress={() => setAsking(true)}>
          เชิญประชุม
        </Action>
        {asking && (
          <Confirm
            title="เชิญประชุม"
            verb="เชิญประชุม"
            act={() => (hasRoster ? store.convene() : store.changeMeeting({ state: 'convened' }))}
            onClose={() => setAsking(false)}
          >
            <p>
              {hasRoster
                ? 'รายชื่อผู้เข้าประชุมจะตั้งจากตำแหน่งในคณะตามวันที่ประชุม การเปลี่ยนผู้ดำรงตำแหน่งภายหลังจะไม่มีผลกับการประชุมครั้งนี้'
                : meeting.committeeId !== null
                  ? 'รายชื่อผู้เข้าประชุมจะเป็นไปตามที่ตั้งไว้แล้วในการประชุมนี้'
                  : 'การประชุมนี้ไม่มีคณะกรรมการ รายชื่อผู้เข้าประชุมจะเป็นไปตามที่เพิ่มไว้เอง'}
            </p>
          </Confirm>
        )}
      </>
    )
  }
  const next = NEXT[meeting.state]
  if (!next) return null
  const move = () =>
    next.state === 'running'
      ? store.sit('start')
      : next.state === 'adjourned'
        ? store.sit('adjourn')
        : store.changeMeeting({ state: next.state })
  return (
    <Action tone="main" onPress={() => void move().catch(() => undefined)}>
      {next.verb}
    </Action>
  )
}
