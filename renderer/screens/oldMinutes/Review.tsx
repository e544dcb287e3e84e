import { type KeyboardEvent, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { lackingOf } from '../../../shared/oldMinutes/confirm.ts'
import { Action } from '../../components/Action.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { useDigits } from '../../components/useDigits.ts'
import type { Draft } from '../../stores/oldMinutesStore.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Attendees } from './Attendees.tsx'
import { Body } from './Body.tsx'
import { Doubts } from './Doubts.tsx'
import { HeadFields } from './HeadFields.tsx'
import { Keep } from './Keep.tsx'
import { SourcePane } from './SourcePane.tsx'
import { TABS, type TabId, useReview } from './useReview.ts'

/** The source on the left, what was understood on the right, doubts first. */
export function Review({ draft }: { draft: Draft }) {
  const { oldMinutes, meeting: open } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const past = useSlice('oldMinutes', (state) => state.past.length)
  const review = useReview(draft.minutes)
  const [problem, setProblem] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const { minutes } = draft
  const counts: Partial<Record<TabId, number>> = { people: minutes.attendees.length, body: minutes.pieces.length }

  async function bringIn() {
    if (busy) return
    const [lacking] = lackingOf(minutes)
    if (lacking) {
      setProblem(lacking.what)
      review.show(lacking.of, true)
      return
    }
    setBusy(true)
    setProblem('')
    try {
      const made = await oldMinutes.bringIn()
      if (!made) return
      await open.open(made.id)
      go(`/meetings/${made.id}/overview`)
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  function press(event: KeyboardEvent) {
    const typing = (event.target as HTMLElement).closest('input, textarea')
    if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || typing) return
    if (event.shiftKey) oldMinutes.redo()
    else oldMinutes.undo()
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Z holds for everything in it
    <div className="old-review" onKeyDown={press}>
      <header className="main-head">
        <div className="title-row">
          <div>
            <Link href="/meetings" className="back small">
              ‹ การประชุม
            </Link>
            <h1>นำรายงานเก่าเข้า</h1>
          </div>
          <div className="actions">
            <Action tone="quiet" isDisabled={past === 0} onPress={oldMinutes.undo} aria-keyshortcuts="Control+Z">
              เลิกทำ
            </Action>
            <Action onPress={() => setAsked(true)}>เลือกรายงานอื่น</Action>
            <Action tone="main" onPress={() => void bringIn()}>
              นำเข้า
            </Action>
          </div>
        </div>
        {problem && (
          <p className="field-error" role="alert">
            {digits(problem)}
          </p>
        )}
      </header>
      <div className="old-split">
        <SourcePane lines={draft.lines} minutes={minutes} review={review} />
        <section className="old-understood" aria-label="สิ่งที่อ่านได้" data-pane tabIndex={-1}>
          <Doubts draft={draft} review={review} />
          <Tabs
            className="old-tabs"
            selectedKey={review.looked.tab}
            onSelectionChange={(key) => review.goTab(key as TabId)}
          >
            <TabList aria-label="ส่วนของรายงาน" className="old-tablist">
              {TABS.map(({ id, label }) => (
                <Tab key={id} id={id} className="old-tab">
                  {label}
                  {counts[id] !== undefined && ` ${digits(counts[id] ?? 0)}`}
                </Tab>
              ))}
            </TabList>
            <TabPanel id="head" className="old-panel">
              <HeadFields minutes={minutes} review={review} />
            </TabPanel>
            <TabPanel id="people" className="old-panel">
              <Attendees minutes={minutes} review={review} />
            </TabPanel>
            <TabPanel id="body" className="old-panel">
              <Body minutes={minutes} review={review} />
            </TabPanel>
            <TabPanel id="keep" className="old-panel">
              <Keep draft={draft} review={review} />
            </TabPanel>
          </Tabs>
        </section>
      </div>
      {asked && (
        <Confirm
          title="เลือกรายงานอื่น"
          verb="ทิ้งที่แก้ไว้"
          danger
          act={async () => oldMinutes.drop()}
          onClose={() => setAsked(false)}
        >
          <p>สิ่งที่อ่านและแก้ไว้ของรายงานนี้ยังไม่ได้นำเข้า และจะไม่เก็บไว้</p>
        </Confirm>
      )}
    </div>
  )
}
