import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { REGISTERS, registerNamed } from '../../../shared/desk/register.ts'
import { registerOf, registerYear } from '../../../shared/desk/registerNumber.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Icon } from '../../components/Icon.tsx'
import { PaneSearch } from '../../components/PaneSearch.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useTitle } from '../../components/useTitle.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { OfficeChooser } from '../frame/OfficeChooser.tsx'
import { Panes } from '../frame/Panes.tsx'
import { useSectionKeys } from '../meetings/useSectionKeys.ts'
import { BlockSheet } from './BlockSheet.tsx'
import { LetterSide } from './LetterSide.tsx'
import { ReceiveLetter } from './ReceiveLetter.tsx'
import { RegisterTable } from './RegisterTable.tsx'
import { RegisterWarnings } from './RegisterWarnings.tsx'
import { matchingLines } from './registerLines.ts'
import { useRegister } from './useRegister.ts'

interface RegistersPlaceProps {
  register: string | undefined
  id: string | undefined
  rail: ReactNode
}

/** ทะเบียนหนังสือ: one register of one year at a time, reached by the keys ๑–๕. */
export function RegistersPlace({ register: asked, id, rail }: RegistersPlaceProps) {
  const { register: store, desk, office, papers } = useStores()
  const [, go] = useLocation()
  const digits = useDigits()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const { sideOpen } = useSlice('desk', (state) => state)
  const listed = useSlice('papers', (state) => state.status)
  const { status, problem: unread } = useSlice('register', (state) => state)
  const named = REGISTERS.find((one) => one.id === asked) ?? registerNamed('letter')
  const { letters, years, year, lines, warnings } = useRegister(named.id)
  const [search, setSearch] = useState('')
  const [sheet, setSheet] = useState<'receive' | 'blocks' | null>(null)
  const [problem, setProblem] = useState('')
  const shown = useMemo(() => matchingLines(lines, search), [lines, search])
  const letter = letters.find((one) => one.id === id)
  useTitle(digits(`${named.label} ${year}`))
  useSectionKeys((index) => {
    const next = REGISTERS[index]
    if (next) go(`/registers/${next.id}`)
  })
  useEffect(() => {
    if (officeId) void store.open(officeId)
  }, [store, officeId])
  const strange = id && listed === 'ready' && !letter && !lines.some((line) => line.id === id) ? id : ''
  useEffect(() => {
    // Opened by its address: the desk is then that letter's office's, and its year is open.
    if (strange) void papers.officeOfLetter(strange).then(office.choose, () => undefined)
  }, [office, papers, strange])
  const lies = letter ? registerOf(letter) : named.id
  useEffect(() => {
    // An address that names another register than the letter's own.
    if (id && lies !== named.id) go(`/registers/${lies}/${id}`, { replace: true })
  }, [go, id, lies, named.id])
  const openYear = letter && registerOf(letter) === named.id ? registerYear(letter) : null
  useEffect(() => {
    if (openYear) store.showYear(openYear)
  }, [store, openYear])

  const choose = useCallback((row: string) => go(`/registers/${named.id}/${row}`, { replace: true }), [go, named.id])
  const open = useCallback(
    (row: string) => {
      desk.set('sideOpen', true)
      choose(row)
      focusSoon(() => document.querySelector<HTMLElement>('.side [data-pane-start]'))
    },
    [desk, choose],
  )
  async function print() {
    setProblem('')
    try {
      go(`/papers/${await store.pages(officeId, named.id, year)}`)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <Panes
      rail={rail}
      open
      side={letter && <LetterSide key={letter.id} letter={letter} />}
      sideLabel="รายละเอียดของหนังสือ"
      main={
        <>
          <header className="main-head">
            <div className="title-row">
              <div>
                <h1>{digits(`${named.label} ปี ${year}`)}</h1>
              </div>
              <div className="actions">
                <Action tone="quiet" aria-pressed={sideOpen} onPress={() => desk.set('sideOpen', !sideOpen)}>
                  <Icon name="side" size={18} />
                  รายละเอียด
                </Action>
                <Action onPress={() => setSheet('blocks')}>กันช่วงเลข</Action>
                <Action onPress={() => void print()}>พิมพ์ทะเบียน</Action>
                <Action tone="main" onPress={() => setSheet('receive')}>
                  ลงรับหนังสือ
                </Action>
              </div>
            </div>
            <div className="register-tools">
              <OfficeChooser home={`/registers/${named.id}`} />
              <Choice
                bare
                label="ปีของทะเบียน"
                value={String(year)}
                options={years.map((one) => ({ id: String(one), label: digits(`ปี ${one}`) }))}
                save={(one) => store.showYear(Number(one))}
              />
              <PaneSearch label="ค้นหาในทะเบียน" value={search} onChange={setSearch} />
              <span className="small muted" role="status">
                {digits(search ? `${shown.length} จาก ${lines.length} แถว` : `${lines.length} แถว`)}
              </span>
            </div>
            <nav className="tabs" aria-label="ทะเบียน">
              {REGISTERS.map((one, index) => (
                <Link
                  key={one.id}
                  href={`/registers/${one.id}`}
                  aria-current={one.id === named.id ? 'page' : undefined}
                  aria-keyshortcuts={String(index + 1)}
                >
                  {digits(index + 1)} {one.short}
                </Link>
              ))}
            </nav>
          </header>
          <section className="register-work" data-pane tabIndex={-1} aria-label={named.label}>
            {(problem || (status === 'failed' && unread)) && (
              <p className="notice error" role="alert">
                {problem || unread}
              </p>
            )}
            {!search && <RegisterWarnings warnings={warnings} goTo={choose} />}
            {shown.length > 0 ? (
              <RegisterTable
                key={named.id}
                label={named.label}
                number={named.number}
                lines={shown}
                id={id}
                choose={choose}
                open={open}
              />
            ) : (
              listed === 'ready' && (
                <p className="empty">
                  {search
                    ? `ไม่พบหนังสือที่มีคำว่า “${search}” ลองคำที่สั้นลง หรือกด Esc เพื่อดูทั้งหมด`
                    : digits(`ยังไม่มีรายการใน${named.label}ปี ${year}`)}
                </p>
              )
            )}
          </section>
          {sheet === 'blocks' && <BlockSheet register={named.id} year={year} onClose={() => setSheet(null)} />}
          {sheet === 'receive' && (
            <ReceiveLetter
              onClose={(last) => {
                setSheet(null)
                if (last) go(`/registers/received/${last.id}`)
              }}
            />
          )}
        </>
      }
    />
  )
}
