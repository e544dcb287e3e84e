import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { attendanceStats, isCounted, type Sitting, shareWords, wasHeld } from '../../../shared/desk/attendanceStats.ts'
import { meetingYear } from '../../../shared/desk/nextMeeting.ts'
import type { Committee } from '../../../shared/model/committee.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'

const ALL = 'all'
const COLUMNS = ['ที่', 'ชื่อและตำแหน่ง', 'ประชุม', 'มาเอง', 'ผู้แทน', 'ลา', 'ขาด', 'ร้อยละที่มา']

/** How often each member came, of one year or of all, and the paper that says so. */
export function AttendanceTable({ committee }: { committee: Committee }) {
  const { meetings, papers } = useStores()
  const digits = useDigits()
  const [, go] = useLocation()
  const [sittings, setSittings] = useState<Sitting[]>([])
  const [year, setYear] = useState(ALL)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    meetings.sittings(committee.id).then(setSittings, (error: unknown) => setProblem(asProblem(error)))
  }, [meetings, committee.id])

  const held = sittings.filter(isCounted)
  const uncounted = sittings.filter(({ meeting }) => wasHeld(meeting)).length - held.length
  const years = [...new Set(held.map(({ meeting }) => String(meetingYear(meeting))))].reverse()
  const chosen = held.filter(({ meeting }) => year === ALL || String(meetingYear(meeting)) === year)
  const lines = attendanceStats(chosen)
  const print = () =>
    papers.addOfCommittee('attendanceStats', committee).then(
      ({ id }) => go(`/papers/${id}`),
      (error: unknown) => setProblem(asProblem(error)),
    )

  return (
    <section className="stack-tight" aria-label="สถิติการเข้าประชุม">
      <div className="row">
        <h2>สถิติการเข้าประชุม</h2>
        {years.length > 1 && (
          <Choice
            bare
            label="ปีของสถิติ"
            value={year}
            options={[{ id: ALL, label: 'ทุกปี' }, ...years.map((id) => ({ id, label: digits(`ปี ${id}`) }))]}
            save={setYear}
          />
        )}
        {lines.length > 0 && <Action onPress={() => void print()}>ทำเอกสารสถิติ</Action>}
      </div>
      <Problem words={problem} />
      {lines.length === 0 ? (
        <p className="muted">ยังไม่มีการประชุมที่เลิกแล้ว สถิติจะนับจากรายชื่อผู้เข้าประชุมของแต่ละครั้ง</p>
      ) : (
        <>
          <p className="small muted">
            {digits(
              `ประชุมแล้ว ${chosen.length} ครั้ง นับเฉพาะครั้งที่ผู้นั้นดำรงตำแหน่งในคณะ ร้อยละนับรวมผู้มาแทน${uncounted > 0 ? ` · อีก ${uncounted} ครั้งไม่มีรายชื่อ จึงไม่นับ` : ''}`,
            )}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section className="table-scroll" tabIndex={0} aria-label="ตารางสถิติการเข้าประชุม">
            <table className="stats-table">
              <thead>
                <tr>
                  {COLUMNS.map((label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line, index) => (
                  <tr key={line.key}>
                    <td>{digits(index + 1)}</td>
                    <th scope="row">
                      {line.name || line.post}
                      {line.name && <span className="below small muted">{digits(line.post)}</span>}
                      {line.unmarked > 0 && (
                        <span className="below small">{digits(`ยังไม่ระบุ ${line.unmarked} ครั้ง`)}</span>
                      )}
                    </th>
                    {[line.held, line.came, line.substitutes, line.excused, line.absent].map((count, at) => (
                      <td key={COLUMNS[at + 2]}>{digits(count)}</td>
                    ))}
                    <td>{digits(shareWords(line.share))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  )
}
