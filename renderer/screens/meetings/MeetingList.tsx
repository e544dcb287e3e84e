import { useState } from 'react'
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components'
import { useLocation } from 'wouter'
import { shortDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { PaneSearch } from '../../components/PaneSearch.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'
import { OfficeChooser } from '../frame/OfficeChooser.tsx'
import { listGroups, searchMeetings } from './meetingGroups.ts'
import { meetingName, meetingTitle, stateLabel } from './meetingWords.ts'
import { NewCommittee } from './NewCommittee.tsx'
import { NewMeeting } from './NewMeeting.tsx'

const COMMITTEE = 'committee.'
/** A committee among the meetings of the list. */
export const committeeKey = (id: string): string => COMMITTEE + id
const placeOf = (key: string): string =>
  key.startsWith(COMMITTEE) ? `/committees/${key.slice(COMMITTEE.length)}` : `/meetings/${key}`

/** Only the meetings in sight are drawn. */
const LAYOUT = { estimatedRowHeight: 60, estimatedHeadingHeight: 40, padding: 8 }

/** The meetings of the office, by committee and year. */
export function MeetingList({ id }: { id: string | undefined }) {
  const [, go] = useLocation()
  const digits = useDigits()
  const { meetings, committees, status } = useSlice('meetings', (state) => state)
  const [search, setSearch] = useState('')
  const [adding, setAdding] = useState<'meeting' | 'committee' | null>(null)
  const found = searchMeetings(meetings, committees, search)
  const openCommittee = id?.startsWith(COMMITTEE)
    ? id.slice(COMMITTEE.length)
    : meetings.find((meeting) => meeting.id === id)?.committeeId
  const groups = listGroups(found, committees, search)

  return (
    <>
      <div className="list-head">
        <OfficeChooser home="/meetings" />
        <PaneSearch label="ค้นหาการประชุม" value={search} onChange={setSearch} />
        <div className="row">
          <Action tight onPress={() => setAdding('meeting')}>
            เพิ่มการประชุม
          </Action>
          <Action tight tone="quiet" onPress={() => setAdding('committee')}>
            เพิ่มคณะกรรมการ
          </Action>
          <Action tight tone="quiet" onPress={() => go('/meetings/old')}>
            นำรายงานเก่าเข้า
          </Action>
        </div>
      </div>
      {groups.length > 0 ? (
        <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
          <ListBox
            aria-label="การประชุม"
            className="list-body virtual-list"
            items={groups}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={id ? [id] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              if (key !== undefined && key !== id) go(placeOf(String(key)))
            }}
          >
            {(group) => (
              <ListBoxSection id={group.id} className="list-group">
                <Header>{digits(group.year ? `${group.name} · พ.ศ. ${group.year}` : group.name)}</Header>
                {group.committee && (
                  <ListBoxItem
                    id={committeeKey(group.committee.id)}
                    className="list-item"
                    textValue={`กรรมการและองค์ประชุม ${group.name}`}
                  >
                    <span>กรรมการและองค์ประชุม</span>
                  </ListBoxItem>
                )}
                <Collection items={group.meetings}>
                  {(meeting) => (
                    <ListBoxItem
                      id={meeting.id}
                      className="list-item"
                      textValue={`${meetingName(meeting)} ${meetingTitle(meeting)}`}
                    >
                      <span>{digits(meetingName(meeting))}</span>
                      <span className="small">
                        {digits(shortDate(meeting.date))} · {stateLabel(meeting.state)}
                      </span>
                    </ListBoxItem>
                  )}
                </Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Virtualizer>
      ) : (
        status === 'ready' && (
          <p className="empty">
            {search
              ? `ไม่พบการประชุมที่มีคำว่า “${search}” ลองคำที่สั้นลง หรือกด Esc เพื่อดูทั้งหมด`
              : 'ยังไม่มีการประชุม กด “เพิ่มการประชุม” เพื่อเริ่ม'}
          </p>
        )
      )}
      {adding === 'meeting' && <NewMeeting committeeId={openCommittee} onClose={() => setAdding(null)} />}
      {adding === 'committee' && <NewCommittee onClose={() => setAdding(null)} />}
    </>
  )
}
