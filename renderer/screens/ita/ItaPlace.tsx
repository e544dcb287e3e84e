import { type ReactNode, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { OfficeChooser } from '../frame/OfficeChooser.tsx'
import { Panes } from '../frame/Panes.tsx'
import { useSectionKeys } from '../meetings/useSectionKeys.ts'
import { AddYear } from './AddYear.tsx'
import { Awards } from './Awards.tsx'
import { Agencies } from './agencies/Agencies.tsx'
import { AgencyView } from './agency/AgencyView.tsx'
import { HeatMap } from './HeatMap.tsx'
import { ImportView } from './import/ImportView.tsx'
import { type ItaView, VIEWS, viewNamed } from './itaWords.ts'
import { OitSide } from './oit/OitSide.tsx'
import { OitTracker } from './oit/OitTracker.tsx'
import { Overview } from './overview/Overview.tsx'
import { PlanView } from './plan/PlanView.tsx'
import { WhatIf } from './whatIf/WhatIf.tsx'

interface ItaPlaceProps {
  year: string | undefined
  view: string | undefined
  id: string | undefined
  rail: ReactNode
}

const OCTOBER = 9

/** The fiscal year of today, in Buddhist era. */
const yearNow = (now: Date): number => now.getFullYear() + 543 + (now.getMonth() >= OCTOBER ? 1 : 0)

/** ITA: results of the assessment year by year, and the work of a year; its views by the keys ๑–๘. */
export function ItaPlace({ year: asked, view: named, id, rail }: ItaPlaceProps) {
  const { ita } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const { status, problem, lines, readOf, yearStatus, oitItems } = useSlice('ita', (state) => state)
  const [adding, setAdding] = useState(false)
  const view = viewNamed(named)
  const years = lines.map(({ fiscalYear }) => fiscalYear)
  const lastKnown = lines.find(({ main }) => main.now.mean !== null || main.now.pass !== null)
  // A year may be opened that nothing is known of yet: its calendar and its plan come before its results.
  const fiscalYear = /^\d{4}$/.test(asked ?? '')
    ? Number(asked)
    : (lastKnown?.fiscalYear ?? years[0] ?? yearNow(new Date()))
  const ready = officeId !== '' && readOf === officeId
  const item = view === 'oit' ? oitItems.find((one) => one.id === id) : undefined
  const label = VIEWS.find((one) => one.id === view)?.label ?? ''
  useTitle(digits(`ITA ${fiscalYear} ${label}`))
  const at = (to: ItaView, of = fiscalYear) => `/ita/${of}/${to}`
  useSectionKeys((index) => {
    const next = VIEWS[index]
    if (next) go(at(next.id))
  })
  useEffect(() => {
    if (officeId) void ita.open(officeId)
  }, [ita, officeId])
  useEffect(() => {
    if (ready) void ita.openYear(fiscalYear)
  }, [ita, ready, fiscalYear])

  const options = [...new Set([...years, fiscalYear])].sort((a, b) => b - a)
  return (
    <Panes
      rail={rail}
      open
      side={item && <OitSide key={item.id} item={item} fiscalYear={fiscalYear} />}
      sideLabel="รายละเอียดของรายการ OIT"
      main={
        <>
          <header className="main-head">
            <div className="title-row">
              <div>
                <h1>{digits(`ITA ปีงบประมาณ พ.ศ. ${fiscalYear}`)}</h1>
              </div>
              <div className="actions">
                <OfficeChooser home="/ita" />
                <Choice
                  bare
                  label="ปีงบประมาณ"
                  value={String(fiscalYear)}
                  options={options.map((one) => ({ id: String(one), label: digits(`ปี ${one}`) }))}
                  save={(one) => go(at(view, Number(one)))}
                />
                <Action onPress={() => setAdding(true)}>เพิ่มปี</Action>
              </div>
            </div>
            <nav className="tabs" aria-label="ส่วนของ ITA">
              {VIEWS.map((one, index) => (
                <Link
                  key={one.id}
                  href={at(one.id)}
                  aria-current={one.id === view ? 'page' : undefined}
                  aria-keyshortcuts={String(index + 1)}
                >
                  {digits(index + 1)} {one.label}
                </Link>
              ))}
            </nav>
          </header>
          {(status === 'failed' || yearStatus === 'failed') && (
            <div className="notice error ita-problem" role="alert">
              <p>{problem}</p>
              <Action onPress={() => void ita.reread()}>ลองอีกครั้ง</Action>
            </div>
          )}
          {ready && (
            <View
              key={`${officeId} ${view === 'import' ? '' : fiscalYear}`}
              view={view}
              id={id}
              fiscalYear={fiscalYear}
            />
          )}
          {adding && (
            <AddYear
              first={(years[0] ?? yearNow(new Date()) - 1) + 1}
              known={years}
              onClose={(made) => {
                setAdding(false)
                if (made) go(at('overview', made))
              }}
            />
          )}
        </>
      }
    />
  )
}

function View({ view, id, fiscalYear }: { view: ItaView; id: string | undefined; fiscalYear: number }) {
  switch (view) {
    case 'overview':
      return <Overview fiscalYear={fiscalYear} />
    case 'agencies':
      return id ? <AgencyView key={id} id={id} fiscalYear={fiscalYear} /> : <Agencies fiscalYear={fiscalYear} />
    case 'indicators':
      return <HeatMap fiscalYear={fiscalYear} />
    case 'oit':
      return <OitTracker fiscalYear={fiscalYear} id={id} />
    case 'whatif':
      return <WhatIf fiscalYear={fiscalYear} />
    case 'plan':
      return <PlanView fiscalYear={fiscalYear} />
    case 'awards':
      return <Awards fiscalYear={fiscalYear} />
    case 'import':
      return <ImportView fiscalYear={fiscalYear} />
  }
}
