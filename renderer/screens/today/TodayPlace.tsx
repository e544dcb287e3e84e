import { type ReactNode, useEffect, useState } from 'react'
import { fullDate } from '../../../shared/thai/date.ts'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { OfficeChooser } from '../frame/OfficeChooser.tsx'
import { DueList } from './DueList.tsx'
import { FindAll } from './FindAll.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { Recent } from './Recent.tsx'

/** The first thing in the morning: what to do, the next meeting, what was worked on. */
export function TodayPlace({ rail }: { rail: ReactNode }) {
  const { today: store } = useStores()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const { today, problem, status } = useSlice('today', (state) => state)
  const [search, setSearch] = useState('')
  const digits = useDigits()
  useTitle('วันนี้')
  useEffect(() => {
    if (officeId) void store.open(officeId)
  }, [store, officeId])

  return (
    <div className="panes" data-open>
      {rail}
      <main className="main-pane">
        <section className="work today" data-pane tabIndex={-1} aria-label="วันนี้">
          <h1>{today ? digits(`วันนี้ ${fullDate(today.date)}`) : 'วันนี้'}</h1>
          <header className="today-head">
            <OfficeChooser home="/today" />
            <FindAll search={search} onChange={setSearch} />
          </header>
          {problem && (
            <p className="notice error" role="alert">
              {problem}
            </p>
          )}
          {officeId && search.trim() === '' && <FirstSteps officeId={officeId} />}
          {status !== 'idle' && today && search.trim() === '' && (
            <div className="today-columns">
              <DueList due={today.due} date={today.date} officeId={officeId} />
              <NextMeeting next={today.next} date={today.date} />
              <Recent />
            </div>
          )}
        </section>
      </main>
    </div>
  )
}
