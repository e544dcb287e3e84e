import { Link } from 'wouter'
import type { SearchKind } from '../../../shared/desk/searchKinds.ts'
import type { Hit } from '../../../shared/searchApi.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice } from '../../stores/useStores.ts'
import { belongs, hitGroups, hrefOf } from './hits.ts'
import { MarkedText } from './MarkedText.tsx'
import type { Hits } from './useHits.ts'

/** What was found, by kind, with the place of the words in each. */
export function HitList({ answer, choose }: { answer: Hits; choose: (of: SearchKind) => void }) {
  const digits = useDigits()
  const groups = hitGroups(answer)
  const total = Object.values(answer.many).reduce((sum, many) => sum + many, 0)
  if (answer.words === '') return null
  if (answer.problem)
    return (
      <p className="notice error" role="alert">
        {answer.problem}
      </p>
    )
  return (
    <>
      <p className="small muted" role="status">
        {total > 0 ? digits(`พบ ${total} รายการ`) : `ไม่พบ “${answer.words}” ลองคำที่สั้นลง`}
        {answer.waiting > 0 && digits(` · กำลังอ่านข้อมูลอีก ${answer.waiting} รายการ ผลจะเพิ่มขึ้นเอง`)}
      </p>
      {groups.map(({ of, label, many, hits }) => (
        <section key={of} className="hits" aria-labelledby={`hits-${of}`}>
          <h2 id={`hits-${of}`}>
            {label} <span className="muted small">{digits(many)}</span>
          </h2>
          <ul className="recent">
            {hits.map((hit) => (
              <HitRow key={hit.id} hit={hit} />
            ))}
          </ul>
          {many > hits.length && (
            <Action tight tone="quiet" onPress={() => choose(of)}>
              {digits(`ดู${label}ทั้งหมด ${many} รายการ`)}
            </Action>
          )}
        </section>
      ))}
    </>
  )
}

function HitRow({ hit }: { hit: Hit }) {
  const digits = useDigits()
  const meetings = useSlice('meetings', (state) => state.meetings)
  const letters = useSlice('papers', (state) => state.letters)
  const about = [belongs(hit, { meetings }), hit.note].filter(Boolean).join(' · ')
  return (
    <li>
      <Link href={hrefOf(hit, { letters })} className="clamp">
        <MarkedText {...(hit.title.text ? hit.title : hit.said)} />
      </Link>
      {hit.title.text && hit.said.text && (
        <p className="small hit-said">
          <MarkedText {...hit.said} />
        </p>
      )}
      {about && <p className="small muted">{digits(about)}</p>}
    </li>
  )
}
