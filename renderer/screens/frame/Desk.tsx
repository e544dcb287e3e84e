import { useEffect } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { Office } from '../../../shared/model/office.ts'
import { useStores } from '../../stores/useStores.ts'
import { DirectoryPlace } from '../directory/DirectoryPlace.tsx'
import { HelpPlace } from '../help/HelpPlace.tsx'
import { useWayBack } from '../help/useWayBack.ts'
import { HistoryNotice } from '../history/HistoryNotice.tsx'
import { HistorySheet } from '../history/HistorySheet.tsx'
import { TakeBack } from '../history/TakeBack.tsx'
import { ItaPlace } from '../ita/ItaPlace.tsx'
import { LivePlace } from '../live/LivePlace.tsx'
import { ScreenPlace } from '../live/ScreenPlace.tsx'
import { MeetingsPlace } from '../meetings/MeetingsPlace.tsx'
import { OldMinutesPlace } from '../oldMinutes/OldMinutesPlace.tsx'
import { CopiesPlace } from '../papers/copies/CopiesPlace.tsx'
import { PapersPlace } from '../papers/PapersPlace.tsx'
import { RegistersPlace } from '../registers/RegistersPlace.tsx'
import { ResolutionsPlace } from '../resolutions/ResolutionsPlace.tsx'
import { SearchPlace } from '../search/SearchPlace.tsx'
import { SettingsPlace } from '../settings/SettingsPlace.tsx'
import { TemplatesPlace } from '../templates/TemplatesPlace.tsx'
import { TodayPlace } from '../today/TodayPlace.tsx'
import { Palette } from './Palette.tsx'
import { Rail } from './Rail.tsx'
import { SavingAlerts } from './SavingAlerts.tsx'
import { ShortcutsSheet } from './ShortcutsSheet.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useCommands } from './useCommands.ts'
import { useRecent } from './useRecent.ts'
import { useTop } from './useTop.ts'

/** The desk of one office: rail, the place that is open, status line. */
export function Desk({ office }: { office: Office }) {
  const { meetings, papers, archive, today, recovery } = useStores()
  useEffect(() => {
    void meetings.open(office.id)
    void papers.open(office.id)
    void archive.open()
    void today.open(office.id)
  }, [meetings, papers, archive, today, office.id])
  useEffect(() => void recovery.open(), [recovery])
  const { run, sheet, close } = useCommands()
  useRecent()
  useTop()
  useWayBack()

  return (
    <div className="desk">
      <Switch>
        <Route path="/today">
          <TodayPlace rail={<Rail />} />
        </Route>
        <Route path="/meetings/old">
          <OldMinutesPlace rail={<Rail />} />
        </Route>
        <Route path="/meetings/:id/live">{(params) => <LivePlace id={params.id} />}</Route>
        <Route path="/meetings/:id/screen">{(params) => <ScreenPlace id={params.id} />}</Route>
        <Route path="/meetings/:id?/:section?/:item?">
          {(params) => <MeetingsPlace id={params.id} section={params.section} item={params.item} rail={<Rail />} />}
        </Route>
        <Route path="/committees/:id">
          {(params) => (
            <MeetingsPlace
              id={undefined}
              section={undefined}
              item={undefined}
              committeeId={params.id}
              rail={<Rail />}
            />
          )}
        </Route>
        <Route path="/papers/:id/copies">{(params) => <CopiesPlace id={params.id} rail={<Rail />} />}</Route>
        <Route path="/papers/:id?">{(params) => <PapersPlace id={params.id} rail={<Rail />} />}</Route>
        <Route path="/registers/:register?/:id?">
          {(params) => <RegistersPlace register={params.register} id={params.id} rail={<Rail />} />}
        </Route>
        <Route path="/resolutions/:id?">{(params) => <ResolutionsPlace id={params.id} rail={<Rail />} />}</Route>
        <Route path="/ita/:year?/:view?/:id?">
          {(params) => <ItaPlace year={params.year} view={params.view} id={params.id} rail={<Rail />} />}
        </Route>
        <Route path="/templates/:kind?">{(params) => <TemplatesPlace kind={params.kind} rail={<Rail />} />}</Route>
        <Route path="/directory/:section?/:id?">
          {(params) => <DirectoryPlace section={params.section} id={params.id} rail={<Rail />} />}
        </Route>
        <Route path="/search/:words?/:of?">
          {(params) => <SearchPlace words={params.words} of={params.of} rail={<Rail />} />}
        </Route>
        <Route path="/settings/:section?">
          {(params) => <SettingsPlace section={params.section} rail={<Rail />} />}
        </Route>
        <Route path="/help/:card?">{(params) => <HelpPlace id={params.card} rail={<Rail />} />}</Route>
        <Route>
          <Redirect to="/today" replace />
        </Route>
      </Switch>
      {sheet === 'palette' && <Palette run={run} onClose={close} />}
      {(sheet === 'history' || sheet === 'historyHere') && (
        <HistorySheet here={sheet === 'historyHere'} onClose={close} />
      )}
      {sheet === 'shortcuts' && <ShortcutsSheet onClose={close} />}
      <footer>
        <TakeBack />
        <HistoryNotice openHistory={() => run({ id: 'history' })} />
        <SavingAlerts />
        <StatusLine />
      </footer>
    </div>
  )
}
