import { Link } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import { findingsNow } from '../../../shared/desk/completeness.ts'
import { isLocked } from '../../../shared/desk/locks.ts'
import { quorumOf } from '../../../shared/desk/quorum.ts'
import { clockSpan } from '../../../shared/thai/date.ts'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'
import { kindLabel } from '../papers/paperWords.ts'
import { rowName, totals } from './attendance.ts'

/** The meeting at a glance, and what it still lacks. */
export function MeetingSide({ file }: { file: MeetingFile }) {
  const digits = useDigits()
  const { meeting } = file
  const sum = totals(file.attendances)
  const came = sum.present + sum.substitutes
  const lacking = findingsNow(file)
  const chair = file.attendances.find((row) => row.chair)
  // What a change of the meeting leaves behind is said where the meeting is changed.
  const papers = useSlice('meeting', (state) => state.papers)
  const behind = papers.documents.filter(({ id }) => papers.behind.includes(id))
  return (
    <>
      <section>
        <h2>สรุป</h2>
        <dl className="facts">
          <dt>เวลา</dt>
          <dd>{digits(clockSpan(meeting.startedAt ?? meeting.start, meeting.closedAt ?? meeting.end))}</dd>
          <dt>สถานที่</dt>
          <dd>{digits(meeting.place)}</dd>
          {chair && (
            <>
              <dt>ประธาน</dt>
              <dd>{rowName(chair)}</dd>
            </>
          )}
          <dt>องค์ประชุม</dt>
          <dd>
            {sum.members === 0
              ? 'ยังไม่มีรายชื่อ'
              : digits(`มา ${came} จาก ${sum.members} คน ต้องมี ${quorumOf(file.committee, sum.members)} คน`)}
          </dd>
          <dt>วาระ</dt>
          <dd>{digits(`${file.items.length} เรื่อง`)}</dd>
          <dt>มติ</dt>
          <dd>{digits(`${file.resolutions.length} เรื่อง ข้อสั่งการ ${file.clauses.length} ข้อ`)}</dd>
        </dl>
      </section>
      {behind.length > 0 && (
        <section>
          <h2>เอกสารที่ข้อมูลเปลี่ยนไปแล้ว</h2>
          <ul className="findings">
            {behind.map(({ id, kind, title, state }) => (
              <li key={id}>
                <Link href={`/papers/${id}`}>
                  {digits(
                    `${title || kindLabel(kind)} ${state === 'issued' ? 'ออกไปก่อนข้อมูลเปลี่ยน' : 'พิมพ์แก้ไว้ก่อนข้อมูลเปลี่ยน'}`,
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {/* What is certified or called off is mended no more. */}
      {!isLocked(meeting.state) && (
        <section>
          <h2>สิ่งที่ยังขาด</h2>
          {lacking.length === 0 ? (
            <p className="notice done">ครบแล้ว</p>
          ) : (
            <ul className="findings">
              {lacking.map((finding) => (
                <li key={finding.id}>
                  <Link href={`/meetings/${meeting.id}/${finding.section}${finding.item ? `/${finding.item}` : ''}`}>
                    {digits(finding.sentence)}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  )
}
