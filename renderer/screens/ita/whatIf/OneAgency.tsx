import { useState } from 'react'
import { byTotal, levelOfResult, type Result } from '../../../../shared/ita/figures.ts'
import { INDICATOR_TITLES } from '../../../../shared/ita/framework/framework.ts'
import { readScore } from '../../../../shared/ita/import/cell.ts'
import { PASS, scaleOf } from '../../../../shared/ita/level.ts'
import { INSTRUMENTS, instrumentScore, totalOfIndicators } from '../../../../shared/ita/score.ts'
import { riseTo } from '../../../../shared/ita/whatIf.ts'
import { printed } from '../../../../shared/ita/words.ts'
import { Action } from '../../../components/Action.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { PlainField } from '../../../components/fields/PlainField.tsx'
import { useDigits } from '../../../components/useDigits.ts'

const isWhole = ({ indicators }: Result): boolean => indicators.length === 10 && indicators.every((one) => one !== null)

/** One agency by hand: its ten indicators as they would be, and what they would make. */
export function OneAgency({ fiscalYear, results }: { fiscalYear: number; results: readonly Result[] }) {
  const known = byTotal(results).filter(isWhole)
  // Those that do not pass are tried first, the nearest to passing at the top.
  const listed = [...known.filter(({ total }) => total < PASS), ...known.filter(({ total }) => total >= PASS)]
  const [asked, setAsked] = useState('')
  const agency = listed.find(({ agencyId }) => agencyId === asked) ?? listed[0]
  const digits = useDigits()
  if (!agency) return null
  return (
    <section aria-label="ลองปรับหน่วยงานเดียว" className="stack-tight ita-part">
      <h2>ลองปรับหน่วยงานเดียว</h2>
      <Choice
        label="หน่วยงาน"
        value={agency.agencyId}
        options={listed.map(({ agencyId, name, total }) => ({
          id: agencyId,
          label: digits(`${name} ${printed(total)}`),
        }))}
        save={setAsked}
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
