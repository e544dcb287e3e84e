import { Link } from 'wouter'
import { quorumOf, quorumRule } from '../../../shared/desk/quorum.ts'
import type { Committee } from '../../../shared/model/committee.ts'
import { Choice } from '../../components/fields/Choice.tsx'
import { LineField } from '../../components/fields/LineField.tsx'
import { NumberLine } from '../../components/fields/NumberLine.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { AttendanceTable } from './AttendanceTable.tsx'
import { OrderAction } from './OrderAction.tsx'
import { Seats } from './Seats.tsx'

/** One committee: what it is called, who sits in it and how many must come. */
export function CommitteePage({ id }: { id: string }) {
  const { committees, status } = useSlice('meetings', (state) => state)
  const committee = committees.find((one) => one.id === id)
  useTitle(committee ? committee.shortName || committee.name : 'คณะกรรมการ')
  if (!committee) {
    return (
      <div className="empty" data-pane tabIndex={-1}>
        {status === 'ready' && <p role="alert">ไม่พบคณะกรรมการนี้ อาจถูกลบไปแล้ว เลือกจากรายการอีกครั้ง</p>}
      </div>
    )
  }
  return <OpenCommittee committee={committee} />
}

function OpenCommittee({ committee }: { committee: Committee }) {
  const { meetings } = useStores()
  const digits = useDigits()
  const all = useSlice('directory', (state) => state.seats)
  const seats = all.filter((seat) => seat.committeeId === committee.id).sort((a, b) => a.position - b.position)
  const save = (change: Parameters<typeof meetings.changeCommittee>[1]) =>
    meetings.changeCommittee(committee.id, change)
  const { quorum } = committee

  return (
    <>
      <header className="main-head">
        <div className="title-row">
          <div>
            <Link href="/meetings" className="back small">
              ‹ รายการการประชุม
            </Link>
            <h1>{digits(committee.shortName || committee.name)}</h1>
          </div>
          <div className="actions">
            <OrderAction committee={committee} />
          </div>
        </div>
        <p className="muted subtitle" role="status">
          {seats.length === 0
            ? 'ยังไม่มีกรรมการ เพิ่มด้านล่าง แล้วใช้ตั้งรายชื่อผู้เข้าประชุมได้ทุกครั้ง'
            : digits(
                `กรรมการ ${seats.length} คน · องค์ประชุม${quorumRule(committee)} คือ ${quorumOf(committee, seats.length)} คน`,
              )}
        </p>
      </header>
      <section className="work" data-pane tabIndex={-1} aria-label="คณะกรรมการ">
        <div className="work-inner stack">
          <Seats committee={committee} seats={seats} />
          <AttendanceTable committee={committee} />
          <h2>ชื่อและองค์ประชุม</h2>
          <div className="form-grid">
            <LineField
              label="ชื่อเต็ม"
              hint="ตามคำสั่งแต่งตั้ง"
              className="wide"
              value={committee.name}
              save={(name) => save({ name })}
            />
            <LineField
              label="ชื่อย่อ"
              hint="ใช้ในรายการด้านซ้าย"
              optional
              value={committee.shortName}
              save={(shortName) => save({ shortName })}
            />
            <Segments
              label="เป็น"
              className="wide"
              value={committee.body}
              save={(body) => save({ body }).catch(() => undefined)}
              options={[
                { id: 'committee', label: 'คณะกรรมการ' },
                { id: 'subcommittee', label: 'คณะอนุกรรมการ' },
                { id: 'workingGroup', label: 'คณะทำงาน' },
              ]}
            />
            <Choice
              label="องค์ประชุม"
              className="wide"
              value={quorum.rule}
              save={(rule) =>
                save({ quorum: { rule, count: rule === 'count' ? quorumOf(committee, seats.length) : 0 } }).catch(
                  () => undefined,
                )
              }
              hint="เว้นแต่กฎหมายของคณะกรรมการกำหนดไว้เป็นอย่างอื่น ให้ใช้กึ่งหนึ่ง"
              options={[
                { id: 'half', label: 'ไม่น้อยกว่ากึ่งหนึ่งของทั้งหมด' },
                { id: 'third', label: 'ไม่น้อยกว่าหนึ่งในสามของทั้งหมด' },
                { id: 'count', label: 'ตามจำนวนที่กฎหมายกำหนด' },
              ]}
            />
            {quorum.rule === 'count' && (
              <NumberLine
                label="จำนวนที่ครบองค์ประชุม"
                value={quorum.count}
                min={1}
                max={999}
                save={(count) => save({ quorum: { rule: 'count', count: count ?? 0 } })}
              />
            )}
          </div>
        </div>
      </section>
    </>
  )
}
