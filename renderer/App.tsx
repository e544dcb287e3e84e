import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Action } from './components/Action.tsx'
import { FirstRun } from './screens/firstRun/FirstRun.tsx'
import { Desk } from './screens/frame/Desk.tsx'
import { ShutOut } from './screens/frame/ShutOut.tsx'
import { PracticeBand } from './screens/help/PracticeBand.tsx'
import type { Stores } from './stores/createStores.ts'
import { StoresProvider, useSlice, useStores } from './stores/useStores.ts'

export function App({ stores }: { stores: Stores }) {
  return (
    <I18nProvider locale="th-TH-u-ca-buddhist">
      <StoresProvider value={stores}>
        <Router hook={useHashLocation}>
          <PracticeBand />
          <Door />
        </Router>
      </StoresProvider>
    </I18nProvider>
  )
}

/** Which of the four faces the program shows: shut out, out of order, first run, or the desk. */
function Door() {
  const { office } = useStores()
  const { status, problem, office: open, shutOut } = useSlice('office', (state) => state)
  const theme = useSlice('desk', (state) => state.theme)

  useEffect(() => void office.open(), [office])
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme')
    else document.documentElement.setAttribute('data-theme', theme)
  }, [theme])

  if (shutOut) return <ShutOut />
  if (open) return <Desk key={open.id} office={open} />
  if (status === 'failed') {
    return (
      <div className="welcome">
        <main>
          <h1>เปิดข้อมูลไม่ได้</h1>
          <p>{problem}</p>
          <div>
            <Action tone="main" onPress={() => void office.open()}>
              ลองอีกครั้ง
            </Action>
          </div>
        </main>
      </div>
    )
  }
  return status === 'ready' ? <FirstRun /> : null
}
