import { Link, useLocation } from 'wouter'
import type { MeetingFile } from '../../../shared/api.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { fullDate } from '../../../shared/thai/date.ts'
import { Action } from '../../components/Action.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Agenda } from './Agenda.tsx'
import { LockNotice } from './LockNotice.tsx'
import { MeetingPapers } from './MeetingPapers.tsx'
import { MinutesViews } from './MinutesViews.tsx'
import { meetingName, meetingTitle, SECTIONS, type SectionId } from './meetingWords.ts'
import { NextStep } from './NextStep.tsx'
import { Overview } from './Overview.tsx'
import { PeopleViews } from './PeopleViews.tsx'
import { StateStrip } from './StateStrip.tsx'
import { useSectionKeys } from './useSectionKeys.ts'

interface MeetingPageProps {
  file: MeetingFile
  section: SectionId
  item: string | undefined
}

/** States in which the live mode has something to do. */
const SITS: ReadonlySet<Meeting['state']> = new Set(['convened', 'running', 'adjourned'])

/** One meeting is one page; its five sections are reached by the keys ๑–๕. */
export function MeetingPage({ file, section, item }: MeetingPageProps) {
  const { meeting } = file
  const { desk } = useStores()
  const { sideOpen, listOpen } = useSlice('desk', (state) => state)
  const digits = useDigits()
  const [, go] = useLocation()
  const name = meetingName(meeting)
  useTitle(digits(`${name} ${meeting.number === null ? '' : meetingTitle(meeting)}`.trim()))
  useSectionKeys((index) => {
    const next = SECTIONS[index]
    if (next) go(`/meetings/${meeting.id}/${next.id}`)
  })

  const wide = section === 'minutes'
  const hasSide = !wide && section !== 'people' && section !== 'agenda'
  return (
    <>
      <header className="main-head">
        <div className="title-row">
          <div>
            <Link href="/meetings" className="back small">
              ‹ รายการการประชุม
            </Link>
            <h1>{digits(name)}</h1>
          </div>
          <div className="actions">
            {wide ? (
              <span className="list-toggle">
                <Action tone="quiet" aria-pressed={listOpen} onPress={() => desk.set('listOpen', !listOpen)}>
                  <Icon name="list" size={18} />
                  รายการ
                </Action>
              </span>
            ) : (
              hasSide && (
                <Action tone="quiet" aria-pressed={sideOpen} onPress={() => desk.set('sideOpen', !sideOpen)}>
                  <Icon name="side" size={18} />
                  สรุป
                </Action>
              )
            )}
            {SITS.has(meeting.state) && (
              <Link href={`/meetings/${meeting.id}/live`} className="button">
                ประชุมสด
              </Link>
            )}
            <NextStep file={file} />
          </div>
        </div>
        {!wide && (
          <p className="muted subtitle">
            {meeting.number === null ? '' : `${digits(meetingTitle(meeting))} · `}
            {digits(fullDate(meeting.date))}
          </p>
        )}
        {!wide && <StateStrip state={meeting.state} />}
        <LockNotice file={file} />
        <nav className="tabs" aria-label="ส่วนของการประชุม">
          {SECTIONS.map((one, index) => (
            <Link
              key={one.id}
              href={`/meetings/${meeting.id}/${one.id}`}
              aria-current={one.id === section ? 'page' : undefined}
              aria-keyshortcuts={String(index + 1)}
            >
              {digits(index + 1)} {one.label}
            </Link>
          ))}
        </nav>
      </header>
      {section === 'minutes' ? (
        <MinutesViews file={file} item={item} />
      ) : (
        <section
          className="work"
          data-pane
          tabIndex={-1}
          aria-label={SECTIONS.find((one) => one.id === section)?.label}
        >
          <div className="work-inner">
            {section === 'overview' && <Overview file={file} />}
            {section === 'agenda' && <Agenda file={file} />}
            {section === 'people' && <PeopleViews file={file} view={item} />}
            {section === 'papers' && <MeetingPapers file={file} />}
          </div>
        </section>
      )}
    </>
  )
}
