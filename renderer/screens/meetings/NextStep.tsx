import { useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { useStores } from '../../stores/useStores.ts'
import { NEXT } from './meetingWords.ts'

const now = () => new Date().toTimeString().slice(0, 5)

/** The one main action of a meeting: what moves it on. */
export function NextStep({ file }: { file: MeetingFile }) {
  const { meeting: store } = useStores()
  const [asking, setAsking] = useState(false)
  const { meeting } = file

  if (meeting.state === 'scheduled') {
    // Without seats there is no roster to freeze: the officer's own list of people then stands.
    const hasRoster = meeting.committeeId !== null
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
                : 'การประชุมนี้ไม่มีคณะกรรมการ รายชื่อผู้เข้าประชุมจะเป็นไปตามที่เพิ่มไว้เอง'}
            </p>
          </Confirm>
        )}
      </>
    )
  }
  const next = NEXT[meeting.state]
  if (!next) return null
  const stamp =
    next.state === 'running' && !meeting.startedAt
      ? { startedAt: now() }
      : next.state === 'adjourned' && !meeting.closedAt
        ? { closedAt: now() }
        : {}
  return (
    <Action
      tone="main"
      onPress={() => void store.changeMeeting({ state: next.state, ...stamp }).catch(() => undefined)}
    >
      {next.verb}
    </Action>
  )
}
