import type { Doubt } from '../../../shared/oldMinutes/model.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import type { Draft } from '../../stores/oldMinutesStore.ts'
import { useStores } from '../../stores/useStores.ts'
import type { ReviewState } from './useReview.ts'

export const doubtKey = ({ line, what }: Doubt): string => `${line} ${what}`
export const openDoubts = ({ minutes, seen }: Draft): Doubt[] =>
  minutes.doubts.filter((one) => !seen.includes(doubtKey(one)))

/** What the reader is not sure of, first: each leads to its place and is ticked off once it was looked at. */
export function Doubts({ draft, review }: { draft: Draft; review: ReviewState }) {
  const { oldMinutes } = useStores()
  const digits = useDigits()
  const open = openDoubts(draft)
  if (draft.minutes.doubts.length === 0) return null
  const tick = (doubt: Doubt) => oldMinutes.change({ seen: [...draft.seen, doubtKey(doubt)] })
  return (
    <section className="old-doubts" aria-label="ข้อที่ควรตรวจ">
      <h2>{digits(open.length > 0 ? `ควรตรวจ ${open.length} ข้อ` : 'ตรวจข้อสงสัยครบแล้ว')}</h2>
      {open.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <ul tabIndex={0} aria-label="ข้อสงสัย">
          {open.map((doubt) => (
            <li key={doubtKey(doubt)}>
              <button
                type="button"
                className="old-doubt"
                onClick={() => (doubt.of ? review.show(doubt.of) : review.showLine(doubt.line))}
              >
                <span className="badge attention">{digits(`บรรทัด ${doubt.line}`)}</span> {digits(doubt.what)}
              </button>
              <Action
                tight
                aria-label={digits(`ตรวจแล้ว บรรทัด ${doubt.line} ${doubt.what}`)}
                onPress={() => tick(doubt)}
              >
                ตรวจแล้ว
              </Action>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
