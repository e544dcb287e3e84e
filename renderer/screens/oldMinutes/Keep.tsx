import { lackingOf } from '../../../shared/oldMinutes/confirm.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { Check, Segments } from '../../components/fields/Segments.tsx'
import { useDigits } from '../../components/useDigits.ts'
import type { Draft } from '../../stores/oldMinutesStore.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { openDoubts } from './Doubts.tsx'
import type { ReviewState } from './useReview.ts'

const NONE = 'none'

/** Of which committee, in what state, and what still stands in the way. */
export function Keep({ draft, review }: { draft: Draft; review: ReviewState }) {
  const { oldMinutes } = useStores()
  const digits = useDigits()
  const { committees, meetings } = useSlice('meetings', (state) => state)
  const { minutes, committeeId } = draft
  const lacking = lackingOf(minutes)
  const doubts = openDoubts(draft).length
  const twice = meetings.some(
    (one) =>
      committeeId !== null &&
      one.committeeId === committeeId &&
      minutes.number !== null &&
      one.number === minutes.number &&
      one.year === minutes.year,
  )
  const count = (kind: string) => minutes.pieces.filter((piece) => piece.kind === kind).length

  return (
    <div className="stack">
      <Choice
        label="คณะกรรมการ"
        hint={committeeId ? 'เดาจากชื่อการประชุม เปลี่ยนได้' : 'ไม่มีคณะที่ชื่อใกล้เคียง เลือกเอง หรือเพิ่มคณะกรรมการก่อน'}
        value={committeeId ?? NONE}
        options={[
          ...committees.map(({ id, name }) => ({ id, label: name })),
          { id: NONE, label: 'ไม่ใช่การประชุมของคณะกรรมการ' },
        ]}
        save={(id) => oldMinutes.change({ committeeId: id === NONE ? null : id })}
      />
      <Segments
        label="รายงานนี้"
        hint="รายงานที่รับรองหรือปิดแล้วแก้ไม่ได้ หากต้องแก้ภายหลังต้องเปิดใหม่พร้อมเหตุผล"
        value={draft.state}
        options={[
          { id: 'checked', label: 'ตรวจแล้ว ยังไม่รับรอง' },
          { id: 'certified', label: 'รับรองแล้ว' },
          { id: 'closed', label: 'ปิดเรื่องแล้ว' },
        ]}
        save={(state) => oldMinutes.change({ state })}
      />
      <Check
        label="ข้อสั่งการในรายงานนี้ดำเนินการเสร็จแล้ว ไม่ต้องติดตาม"
        value={draft.carriedOut}
        save={(carriedOut) => oldMinutes.change({ carriedOut })}
      />
      <p>
        {digits(
          `จะได้การประชุม ๑ ครั้ง ผู้เข้าประชุม ${minutes.attendees.length} คน เรื่อง ${count('item')} เรื่อง มติ ${count('resolution')} มติ ข้อสั่งการ ${count('clause')} ข้อ`,
        )}
      </p>
      {twice && (
        <p className="notice error">
          {digits(`คณะนี้มีครั้งที่ ${minutes.number}/${minutes.year} แล้ว ให้แก้ครั้งที่หรือคณะกรรมการ`)}
        </p>
      )}
      {doubts > 0 && <p className="notice attention">{digits(`ยังมีข้อที่ควรตรวจ ${doubts} ข้อ นำเข้าได้ แต่ควรดูก่อน`)}</p>}
      {lacking.length > 0 && (
        <section className="stack-tight" aria-label="ต้องแก้ก่อนนำเข้า">
          <h3>ต้องแก้ก่อนนำเข้า</h3>
          <ul className="rows">
            {lacking.map(({ of, what }) => (
              <li key={`${of} ${what}`}>
                <span>{digits(what)}</span>
                <Action tight onPress={() => review.show(of, true)}>
                  ไปแก้
                </Action>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
