import { useMemo, useState } from 'react'
import { byTotal, levelOfResult, type Result } from '../../../../shared/ita/figures.ts'
import { INDICATOR_TITLES } from '../../../../shared/ita/framework/framework.ts'
import { readScore } from '../../../../shared/ita/import/cell.ts'
import { PASS, scaleOf } from '../../../../shared/ita/level.ts'
import { INSTRUMENTS, instrumentScore, totalOfIndicators } from '../../../../shared/ita/score.ts'
import { riseTo } from '../../../../shared/ita/whatIf.ts'
import { printed } from '../../../../shared/ita/words.ts'
import { Action } from '../../../components/Action.tsx'
import { PickField } from '../../../components/fields/PickField.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { useDigits } from '../../../components/useDigits.ts'

const isWhole = ({ indicators }: Result): boolean => indicators.length === 10 && indicators.every((one) => one !== null)

/** One agency by hand: its ten indicators as they would be, and what they would make. */
export function OneAgency({ fiscalYear, results }: { fiscalYear: number; results: readonly Result[] }) {
  const digits = useDigits()
  const listed = useMemo(() => {
    const known = byTotal(results).filter(isWhole)
    // Those that do not pass are tried first, the nearest to passing at the top.
    return [...known.filter(({ total }) => total < PASS), ...known.filter(({ total }) => total >= PASS)]
  }, [results])
  const options = useMemo(
    () =>
      listed.map(({ agencyId, name, district, total }) => ({
        id: agencyId,
        name: digits(name),
        detail: digits([district, printed(total)].filter(Boolean).join(' · ')),
      })),
    [listed, digits],
  )
  const [asked, setAsked] = useState('')
  const agency = listed.find(({ agencyId }) => agencyId === asked) ?? listed[0]
  if (!agency) return null
  return (
    <section aria-label="ลองปรับหน่วยงานเดียว" className="stack-tight ita-part">
      <h2>ลองปรับหน่วยงานเดียว</h2>
      <PickField
        label="หน่วยงาน"
        value={agency.agencyId}
        options={options}
        unknown="ไม่มีหน่วยงานนี้ที่รู้คะแนนครบสิบตัวชี้วัด พิมพ์บางส่วนของชื่อแล้วเลือกจากรายการ"
        save={(id) => setAsked(id ?? '')}
      />
      <Trial key={`${fiscalYear} ${agency.agencyId}`} fiscalYear={fiscalYear} agency={agency} />
    </section>
  )
}

function Trial({ fiscalYear, agency }: { fiscalYear: number; agency: Result }) {
  const digits = useDigits()
  const now = agency.indicators.map((score) => digits(printed(score ?? 0)))
  const [typed, setTyped] = useState<readonly string[]>(now)
  const scores = typed.map(readScore)
  const read = scores.map((one) => (one.is === 'score' ? one.value : null))
  const whole = read.every((one) => one !== null) ? (read as number[]) : null
  const total = whole && totalOfIndicators(whole)
  const instruments = whole && {
    iit: instrumentScore(whole, 'iit'),
    eit: instrumentScore(whole, 'eit'),
    oit: instrumentScore(whole, 'oit'),
  }
  const level =
    total !== null && instruments ? levelOfResult(scaleOf(fiscalYear), { ...agency, total, instruments }) : null
  const rise = riseTo(agency)
  const tryRise = () =>
    setTyped(
      now.map((text, at) => {
        const lever = rise?.levers.find(({ id }) => id === `i${at + 1}`)
        return lever ? digits(printed(lever.to)) : text
      }),
    )
  return (
    <>
      <div className="form-grid">
        {INDICATOR_TITLES.map((title, at) => (
          <PlainField
            key={title}
            label={digits(`${at + 1} ${title}`)}
            hint={typed[at] === now[at] ? '' : digits(`เดิม ${now[at]}`)}
            value={typed[at] ?? ''}
            onChange={(text) => setTyped(typed.map((one, place) => (place === at ? text : one)))}
            error={read[at] === null ? 'ต้องเป็นคะแนน ๐–๑๐๐' : undefined}
          />
        ))}
      </div>
      <p role="status">
        {digits(
          total === null || !instruments
            ? 'กรอกคะแนนให้ครบทั้งสิบตัวชี้วัด'
            : `คะแนน ITA ${printed(total)} (เดิม ${printed(agency.total ?? 0)}) · ${INSTRUMENTS.map((one) => `${one.toUpperCase()} ${printed(instruments[one])}`).join(' · ')} · ระดับ ${level?.name ?? '–'}`,
        )}
      </p>
      <div className="row">
        {rise && (
          <Action tight onPress={tryRise}>
            เพิ่มเท่าที่พอผ่าน ๘๕
          </Action>
        )}
        <Action tight tone="quiet" isDisabled={typed === now} onPress={() => setTyped(now)}>
          คืนค่าเดิม
        </Action>
      </div>
    </>
  )
}
