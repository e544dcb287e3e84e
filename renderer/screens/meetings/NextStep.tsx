import { useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { closingFindings } from '../../../shared/desk/completeness.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { Problem } from '../../components/Problem.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { isMinutesState, MinutesStep } from './MinutesStep.tsx'
import { NEXT } from './meetingWords.ts'
import { Preparation } from './Preparation.tsx'

/** The one main action of a meeting: what moves it on. */
export function NextStep({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState('')
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
            verb="บันทึกว่าเชิญแล้ว"
            act={() => (hasRoster ? store.convene() : store.changeMeeting({ state: 'convened' }))}
            onClose={() => setAsking(false)}
          >
            <p>ทำตามลำดับนี้ เมื่อออกหนังสือเชิญ สถานะจะเป็น “เชิญแล้ว” เอง</p>
            <Preparation file={file} fail={(error) => setProblem(asProblem(error))} left={() => setAsking(false)} />
            <Problem words={problem} />
            <p>
              {`หากเชิญด้วยทางอื่นแล้ว เช่น ทำหนังสือนอกโปรแกรม กด “บันทึกว่าเชิญแล้ว” ${
                hasRoster
                  ? 'รายชื่อจะตั้งจากตำแหน่งในคณะตามวันที่ประชุม การเปลี่ยนผู้ดำรงตำแหน่งภายหลังจะไม่มีผลกับการประชุมครั้งนี้'
                  : meeting.committeeId !== null
                    ? 'รายชื่อจะเป็นไปตามที่ตั้งไว้แล้วในการประชุมนี้'
                    : 'การประชุมนี้ไม่มีคณะกรรมการ รายชื่อจะเป็นไปตามที่เพิ่มไว้เอง'
              }`}
            </p>
          </Confirm>
        )}
      </>
    )
  }
  const next = NEXT[meeting.state]
  if (!next) return null
  const { state } = meeting
  if (isMinutesState(state)) {
    // Nothing to say and nothing to ask: one press.
    const plain = state === 'drafted' && closingFindings(file).length === 0
    return (
      <>
        <Action
          tone="main"
          onPress={() =>
            plain ? void store.changeMeeting({ state: 'checked' }).catch(() => undefined) : setAsking(true)
          }
        >
          {next.verb}
        </Action>
        {asking && <MinutesStep file={file} state={state} onClose={() => setAsking(false)} />}
      </>
    )
  }
  const move = () =>
    next.state === 'running'
      ? store.sit(() => ({ act: 'start' }))
      : next.state === 'adjourned'
        ? store.sit(() => ({ act: 'adjourn' }))
        : store.changeMeeting({ state: next.state })
  return (
    <Action tone="main" onPress={() => void move().catch(() => undefined)}>
      {next.verb}
    </Action>
  )
}
