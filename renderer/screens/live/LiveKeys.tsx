import { useEffect, useRef } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { isLocked } from '../../../shared/desk/locks.ts'
import { nextItem, openItem, refusalOf } from '../../../shared/desk/sitting.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'

export type LiveVerb = 'start' | 'rest' | 'resolve' | 'next' | 'adjourn'

interface LiveKey {
  id: LiveVerb
  key: string
  label: string
  able: boolean
  main?: boolean
  hint?: string
}

/** The five keys at the foot: one press each, with the caret wherever it is. */
export function LiveKeys({ file, verbs }: { file: MeetingFile; verbs: Record<LiveVerb, () => void> }) {
  const digits = useDigits()
  const { meeting, items } = file
  const running = meeting.state === 'running'
  const open = openItem(items)
  const next = nextItem(items)
  const keys: LiveKey[] = [
    {
      id: 'start',
      key: 'F2',
      label: meeting.state === 'adjourned' ? 'ประชุมต่อจากที่เลิก' : 'เริ่มประชุม',
      able: refusalOf(meeting, 'start') === '',
      main: !running,
    },
    {
      id: 'rest',
      key: 'F4',
      label: running && open?.since === null ? 'ประชุมต่อ' : 'พัก',
      able: running && open !== undefined,
    },
    { id: 'resolve', key: 'F7', label: 'มติ', able: items.length > 0 && !isLocked(meeting.state) },
    {
      id: 'next',
      key: 'F9',
      label: 'วาระถัดไป',
      able: running && next !== undefined,
      main: running && next !== undefined,
      hint: !running ? '' : next ? `${next.number} ${next.title}` : 'ไม่มีวาระต่อจากนี้',
    },
    { id: 'adjourn', key: 'F10', label: 'เลิกประชุม', able: running, main: running && next === undefined },
  ]
  const latest = useRef({ keys, verbs })
  latest.current = { keys, verbs }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
      const at = latest.current.keys.find(({ key }) => key === event.code)
      if (!at || held || document.querySelector('.overlay')) return
      // The browser's own use of the key must not come between, whether or not ours applies.
      event.preventDefault()
      if (at.able && !event.repeat) latest.current.verbs[at.id]()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  return (
    <div className="live-keys" role="toolbar" aria-label="ปุ่มของการประชุม">
      {keys.map(({ id, key, label, able, main, hint }) => (
        <Action
          key={id}
          tone={main ? 'main' : undefined}
          isDisabled={!able}
          aria-keyshortcuts={key}
          onPress={verbs[id]}
        >
          <kbd>{key}</kbd>
          <span>
            {label}
            {hint && <span className="live-hint">{digits(hint)}</span>}
          </span>
        </Action>
      ))}
    </div>
  )
}
