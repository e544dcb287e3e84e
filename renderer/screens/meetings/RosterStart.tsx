import { useState } from 'react'
import { useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { isLocked } from '../../../shared/desk/locks.ts'
import { previousOf } from '../../../shared/desk/nextMeeting.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { meetingName } from './meetingWords.ts'

interface RosterStartProps {
  file: MeetingFile
  attempt: (work: () => Promise<unknown>) => Promise<void>
}

/** An empty roster and the ways to fill it: the seats of the committee, or the people of last time. */
export function RosterStart({ file, attempt }: RosterStartProps) {
  const { meeting: store } = useStores()
  const [, go] = useLocation()
  const [note, setNote] = useState('')
  const digits = useDigits()
  const { meetings } = useSlice('meetings', (state) => state)
  const { seats, status } = useSlice('directory', (state) => state)
  const { committeeId, state } = file.meeting
  const seatCount = seats.filter((seat) => seat.committeeId === committeeId).length
  const previous = previousOf(meetings, file.meeting)
  const canSeat = committeeId !== null && !isLocked(state)
  const noSeats = committeeId !== null && status === 'ready' && seatCount === 0

  const copy = (from: string) =>
    attempt(async () => {
      if ((await store.copyRoster(from)) === 0)
        setNote('การประชุมครั้งก่อนไม่มีรายชื่อกรรมการให้ใช้ ให้ตั้งจากคณะกรรมการหรือเพิ่มเองทีละคน')
    })

  return (
    <div className="stack-tight">
      <p className="muted">
        {noSeats
          ? 'ยังไม่มีรายชื่อ และคณะกรรมการนี้ยังไม่ได้ใส่กรรมการไว้ ใส่ครั้งเดียวแล้วใช้ตั้งรายชื่อได้ทุกการประชุม หรือเพิ่มเองทีละคน'
          : 'ยังไม่มีรายชื่อ เลือกวิธีตั้งรายชื่อ หรือเพิ่มเองทีละคน'}
      </p>
      <div className="row">
        {noSeats ? (
          <Action tone="main" onPress={() => go(`/committees/${committeeId}`)}>
            ใส่รายชื่อคณะกรรมการ
          </Action>
        ) : (
          canSeat && (
            <Action tone="main" onPress={() => void attempt(() => store.seatRoster())}>
              ตั้งรายชื่อจากคณะกรรมการ
            </Action>
          )
        )}
        {previous && <Action onPress={() => void copy(previous.id)}>ใช้รายชื่อจากการประชุมครั้งก่อน</Action>}
        {previous && <span className="small muted">{digits(meetingName(previous))}</span>}
      </div>
      {note && (
        <p className="notice" role="status">
          {note}
        </p>
      )}
    </div>
  )
}
