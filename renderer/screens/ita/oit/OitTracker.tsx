import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { OIT_STATES } from '../../../../shared/documents/kinds/itaTables.ts'
import { SUB_TITLES } from '../../../../shared/ita/framework/oit.ts'
import type { OitItem } from '../../../../shared/model/ita.ts'
import { shortDate } from '../../../../shared/thai/date.ts'
import { fold, searching } from '../../../../shared/thai/search.ts'
import { Action } from '../../../components/Action.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { PaneSearch } from '../../../components/PaneSearch.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { RowGrid } from '../../../components/RowGrid.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { NONE } from '../itaWords.ts'
import { Sure } from '../Sure.tsx'
import { useAgencyNames, useFramework } from '../useIta.ts'
import { OitFigures } from './OitFigures.tsx'
import { nextState, OIT_RESULTS, STATES, subOf } from './oitWords.ts'

const COLUMNS = [
  { id: 'code', label: 'รายการ' },
  { id: 'title', label: 'ชื่อ' },
  { id: 'owner', label: 'ผู้รับผิดชอบ' },
  { id: 'due', label: 'กำหนด' },
  { id: 'state', label: 'สถานะ' },
  { id: 'url', label: 'URL' },
  { id: 'result', label: 'ผลการตรวจ' },
]
const TONES: Record<OitItem['state'], string> = { open: '', underway: 'attention', done: 'done' }
const ALL = 'all'

type Row = OitItem & { tone: string }
/** Of the items in their order, O2 before O10. */
const byCode = (a: OitItem, b: OitItem) => a.position - b.position || Number(a.code.slice(1)) - Number(b.code.slice(1))

/** Items of disclosure of the province: who does what until when, where it lies, and what the assessor gave. */
export function OitTracker({ fiscalYear, id }: { fiscalYear: number; id: string | undefined }) {
  const { ita, desk } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const { oitItems, yearStatus, officeId, itaYears } = useSlice('ita', (state) => state)
  const names = useAgencyNames()
  const framework = useFramework(fiscalYear)
  const [state, setState] = useState<OitItem['state'] | ''>('')
  const [sub, setSub] = useState('')
  const [search, setSearch] = useState('')
  const [problem, setProblem] = useState('')
  const fail = (error: unknown) => setProblem(asProblem(error))

  const rows = useMemo<Row[]>(() => {
    const within = searching(search)
    return oitItems
      .filter(
        (item) =>
          (state === '' || item.state === state) &&
          (sub === '' || subOf(framework, item.code) === sub) &&
          within(fold(`${item.code} ${item.title} ${names[item.ownerId ?? ''] ?? ''}`)),
      )
      .toSorted(byCode)
      .map((item) => ({ ...item, tone: '' }))
  }, [oitItems, state, sub, search, framework, names])

  const choose = useCallback((one: string) => go(`/ita/${fiscalYear}/oit/${one}`, { replace: true }), [go, fiscalYear])
  const open = useCallback(
    (one: string) => {
      desk.set('sideOpen', true)
      choose(one)
      focusSoon(() => document.querySelector<HTMLElement>('.side [data-pane-start]'))
    },
    [desk, choose],
  )
  const cell = useCallback(
    (row: Row, column: string) => {
      switch (column) {
        case 'code':
          return row.code
        case 'title': {
          const certainty = framework.oit.find(({ code }) => code === row.code)?.certainty
          return (
            <span className="clamp">
              {digits(row.title)}{' '}
              {certainty === 'uncertain' && <Sure of={certainty} how="เลือกแถวแล้วแก้หรือยืนยันชื่อที่ด้านขวา" />}
            </span>
          )
        }
        case 'owner':
          return <span className="clamp">{names[row.ownerId ?? ''] ?? NONE}</span>
        case 'due':
          return row.due ? digits(shortDate(row.due)) : NONE
        case 'state':
          return <span className={`badge ${TONES[row.state]}`}>{OIT_STATES[row.state]}</span>
        case 'url':
          return <span className="clamp">{row.url || NONE}</span>
        default:
          return row.result ? (
            <span className={`badge ${row.result === 'passed' ? 'done' : 'error'}`}>{OIT_RESULTS[row.result]}</span>
          ) : (
            NONE
          )
      }
    },
    [digits, framework, names],
  )

  /** Space goes to the next state, Insert makes an item. */
  function press(event: KeyboardEvent) {
    const row = rows.find((one) => one.id === id)
    if (event.target instanceof Element && event.target.closest('input, button')) return
    if (event.code === 'Space' && row) {
      event.preventDefault()
      void ita.change('oitItems', row.id, { state: nextState(row.state) }).catch(fail)
    } else if (event.code === 'Insert') {
      event.preventDefault()
      void add().catch(fail)
    }
  }

  async function add() {
    const year =
      itaYears.find((one) => one.fiscalYear === fiscalYear && one.population === 'province') ??
      (await ita.add('itaYears', { officeId, fiscalYear, population: 'province', units: 1 }))
    const last = Math.max(0, ...oitItems.map(({ code }) => Number(code.slice(1)) || 0))
    const made = await ita.add('oitItems', {
      itaYearId: year.id,
      code: `O${last + 1}`,
      title: 'รายการใหม่',
      position: last,
    })
    open(made.id)
  }

  if (oitItems.length === 0)
    return (
      <section className="work" data-pane tabIndex={-1} aria-label="รายการ OIT">
        {(yearStatus === 'listed' || yearStatus === 'ready') && (
          <div className="empty">
            <h2>{digits(`ยังไม่ได้ตั้งรายการ OIT ปี ${fiscalYear}`)}</h2>
            {framework.oit.length > 0 ? (
              <>
                <p>
                  {digits(
                    `แบบวัด OIT ของปีนี้มี ${framework.oit.length} รายการ ตั้งทั้งหมดได้ในครั้งเดียว แล้วใส่ผู้รับผิดชอบและกำหนดทีละรายการ`,
                  )}
                </p>
                <Action tone="main" onPress={() => void ita.beginOit(fiscalYear).catch(fail)}>
                  {digits(`ตั้งรายการ O1–O${framework.oit.length}`)}
                </Action>
              </>
            ) : (
              <>
                <p>โปรแกรมยังไม่มีรายการของปีนี้ เพิ่มทีละรายการตามคู่มือของปีได้</p>
                <Action tone="main" onPress={() => void add().catch(fail)}>
                  เพิ่มรายการ
                </Action>
              </>
            )}
            {problem && <p role="alert">{problem}</p>}
          </div>
        )}
      </section>
    )
  const subs = Object.entries(SUB_TITLES).filter(([code]) => framework.oit.some((one) => one.sub === code))
  return (
    <section className="register-work" data-pane tabIndex={-1} aria-label="รายการ OIT" onKeyDown={press}>
      <OitFigures items={oitItems} framework={framework} />
      <div className="register-tools">
        <Choice
          bare
          label="สถานะ"
          options={[
            { id: ALL as string, label: 'ทุกสถานะ' },
            ...STATES.map((one) => ({ id: one, label: OIT_STATES[one] })),
          ]}
          value={state || ALL}
          save={(one) => setState(one === ALL ? '' : (one as OitItem['state']))}
        />
        {subs.length > 0 && (
          <Choice
            bare
            label="ตัวชี้วัดย่อย"
            className="ita-order"
            options={[
              { id: ALL as string, label: 'ทุกตัวชี้วัดย่อย' },
              ...subs.map(([code, title]) => ({ id: code, label: digits(`${code} ${title}`) })),
            ]}
            value={sub || ALL}
            save={(one) => setSub(one === ALL ? '' : one)}
          />
        )}
        <PaneSearch label="ค้นหารายการ" value={search} onChange={setSearch} />
        <Action tight aria-keyshortcuts="Insert" onPress={() => void add().catch(fail)}>
          เพิ่มรายการ
        </Action>
        <span className="small muted" role="status">
          {digits(`${rows.length} จาก ${oitItems.length} รายการ · Space เปลี่ยนสถานะ`)}
        </span>
      </div>
      <Problem words={problem} />
      {rows.length > 0 ? (
        <RowGrid
          className="ita-oit"
          label={digits(`รายการ OIT ปี ${fiscalYear}`)}
          columns={COLUMNS}
          lines={rows}
          cell={cell}
          id={id}
          choose={choose}
          open={open}
        />
      ) : (
        <p className="empty">ไม่มีรายการที่ตรงกับตัวกรอง</p>
      )}
    </section>
  )
}
