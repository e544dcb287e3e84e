import { Link } from 'wouter'
import { byTotal } from '../../../../shared/ita/figures.ts'
import { PASS } from '../../../../shared/ita/level.ts'
import { printed } from '../../../../shared/ita/words.ts'
import { type LetterRow, LettersSheet } from '../../../components/LettersSheet.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { useResults } from '../useIta.ts'

interface LettersBelowProps {
  fiscalYear: number
  itaYearId: string
  onClose: () => void
}

/** A letter to every agency below 85, each with its own score and weak indicators, made in one step. */
export function LettersBelow({ fiscalYear, itaYearId, onClose }: LettersBelowProps) {
  const { papers } = useStores()
  const digits = useDigits()
  const results = useResults(fiscalYear)
  const documents = useSlice('papers', (state) => state.documents)
  const below = byTotal(results).filter(({ total }) => total < PASS)
  const own = documents.filter((one) => one.kind === 'itaLetter' && one.itaYearId === itaYearId)
  const risen = own.filter((one) => one.state === 'draft' && !below.some(({ agencyId }) => agencyId === one.agencyId))
  const rows = below.map(({ agencyId, name, district, total }): LetterRow => {
    const letter = own.find((one) => one.agencyId === agencyId)
    return {
      id: agencyId,
      name: district ? `${name} (${district})` : name,
      words: `${printed(total)} คะแนน`,
      documentId: letter?.id ?? null,
      settled: Boolean(letter),
    }
  })
  return (
    <LettersSheet
      title="หนังสือแจ้งหน่วยงานที่ต่ำกว่า ๘๕ คะแนน"
      about={
        below.length === 0
          ? 'ไม่มีหน่วยงานที่ต่ำกว่า ๘๕ คะแนนในปีนี้'
          : 'หน่วยงานละหนึ่งฉบับ บอกคะแนนและตัวชี้วัดที่ควรปรับปรุงของหน่วยงานนั้น แก้และออกเลขทีละฉบับได้ที่เอกสาร'
      }
      rows={rows}
      asked={rows.filter(({ settled }) => !settled).map(({ id }) => id)}
      make={(agencyIds) => papers.addForAgencies({ itaYearId, kind: 'itaLetter', agencyIds })}
      at="/papers"
      onClose={onClose}
    >
      {risen.length > 0 && (
        <div className="notice attention">
          <p>{digits(`ร่าง ${risen.length} ฉบับถึงหน่วยงานที่คะแนนปัจจุบันไม่ต่ำกว่า ๘๕ แล้ว ตรวจก่อนส่ง หรือลบ`)}</p>
          <ul>
            {risen.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/papers/${id}`}>{digits(title)}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </LettersSheet>
  )
}
