import { useState } from 'react'
import { Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Action } from '../components/Action.tsx'
import { PlainField } from '../components/fields/PlainField.tsx'

interface SpeakerProps {
  value: string
  /** Speakers of this meeting so far. */
  known: string[]
  isDisabled: boolean
  save: (speaker: string | null) => void
}

/** Who speaks in the paragraph at the caret: typed, or one of those who have spoken. */
export function Speaker({ value, known, isDisabled, save }: SpeakerProps) {
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
            known={known}
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

function SpeakerForm({ value, known, save }: Omit<SpeakerProps, 'isDisabled'>) {
  const [text, setText] = useState(value)
  return (
    <>
      <PlainField
        label="ผู้พูดในย่อหน้านี้"
        hint="พิมพ์ที่ขอบซ้ายของรายงาน ขึ้นบรรทัดใหม่ได้"
        rows="many"
        autoFocus
        value={text}
        onChange={setText}
      />
      {known.length > 0 && (
        <ListBox
          aria-label="ผู้พูดในการประชุมนี้"
          className="options"
          items={known.map((name) => ({ id: name, name }))}
          selectionMode="single"
          onAction={(name) => save(String(name))}
        >
          {(one) => (
            <ListBoxItem className="option" textValue={one.name}>
              {one.name.replaceAll('\n', ' ')}
            </ListBoxItem>
          )}
        </ListBox>
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
