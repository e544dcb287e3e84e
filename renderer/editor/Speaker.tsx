import { type KeyboardEvent, useRef, useState } from 'react'
import { Dialog, DialogTrigger, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { Action } from '../components/Action.tsx'
import { PlainField } from '../components/fields/PlainField.tsx'
import { holdingSpeakers, type SpeakerOffer } from './speakerMatch.ts'

interface SpeakerProps {
  value: string
  /** Speakers of this meeting so far, then everyone on the roster. */
  offers: readonly SpeakerOffer[]
  isDisabled: boolean
  save: (speaker: string | null) => void
}

/** Who speaks in the paragraph at the caret: typed, or one of those who have spoken. */
export function Speaker({ value, offers, isDisabled, save }: SpeakerProps) {
  const [open, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Action tight isDisabled={isDisabled} aria-label={value ? `ผู้พูด ${value}` : 'ระบุผู้พูด'}>
        <span className="speaker-name">{value ? `ผู้พูด: ${value.replaceAll('\n', ' ')}` : 'ผู้พูด'}</span>
      </Action>
      <Popover className="popover" placement="bottom start">
        <Dialog className="dialog speaker-dialog" aria-label="ผู้พูด">
          <SpeakerForm
            value={value}
            offers={offers}
            save={(speaker) => {
              setOpen(false)
              save(speaker)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function SpeakerForm({ value, offers, save }: Omit<SpeakerProps, 'isDisabled'>) {
  const [text, setText] = useState(value)
  const list = useRef<HTMLDivElement>(null)
  // The speaker who stands there is no search: whoever else it might be is asked for by typing.
  const found = holdingSpeakers(offers, text === value ? '' : text)
  function press(event: KeyboardEvent) {
    if (event.code !== 'ArrowDown' || text.includes('\n')) return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>('[role="option"]')?.focus()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow leads from the field to what it found */}
      <div onKeyDown={press}>
        <PlainField
          label="ผู้พูดในย่อหน้านี้"
          hint="พิมพ์บางส่วนของตำแหน่งหรือชื่อ แล้วกด ↓ ไปเลือก หรือพิมพ์เองทั้งหมด"
          rows="many"
          autoFocus
          value={text}
          onChange={setText}
        />
      </div>
      {found.length > 0 && (
        <div ref={list} className="speaker-found">
          <ListBox
            aria-label="ผู้พูดในการประชุมนี้"
            className="options"
            items={found.map((one) => ({ ...one, id: one.label }))}
            selectionMode="single"
            onAction={(name) => save(String(name))}
          >
            {(one) => (
              <ListBoxItem className="option" textValue={one.label}>
                <Text slot="label">{one.label.replaceAll('\n', ' ')}</Text>{' '}
                {one.detail && (
                  <Text slot="description" className="small muted">
                    {one.detail}
                  </Text>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </div>
      )}
      <div className="actions">
        {value && (
          <Action tight onPress={() => save(null)}>
            นำผู้พูดออก
          </Action>
        )}
        <Action tight tone="main" onPress={() => save(text.trim() || null)}>
          ใช้ชื่อนี้
        </Action>
      </div>
    </>
  )
}
