import { type KeyboardEvent, useState } from 'react'
import { Link } from 'wouter'
import type { AddresseeGroup } from '../../../shared/model/directory.ts'
import { Action } from '../../components/Action.tsx'
import { LineField, TextBlockField } from '../../components/fields/LineField.tsx'
import { NumberLine } from '../../components/fields/NumberLine.tsx'
import { PickField } from '../../components/fields/PickField.tsx'
import { stepOfKey } from '../../components/rowMoves.ts'
import { useDigits } from '../../components/useDigits.ts'
import { useStores } from '../../stores/useStores.ts'
import { useKnown } from './Known.tsx'
import { PasteSheet } from './PasteSheet.tsx'
import { RecordHead } from './RecordHead.tsx'
import { placeOf, postChoices, SECTIONS, sizeOf } from './sections.ts'

/** Addressees named together: as printed, who they are in order, and what they are asked to pass on. */
export function GroupPage({ group }: { group: AddresseeGroup }) {
  const { directory } = useStores()
  const digits = useDigits()
  const known = useKnown()
  const [pasting, setPasting] = useState(false)
  const save = (change: Partial<AddresseeGroup>) => directory.change('addresseeGroups', group.id, change)
  const quietly = (postIds: string[]) => void save({ postIds }).catch(() => undefined)
  const { postIds } = group
  const choices = postChoices(known.posts, known.agencies)
  const { holders } = known
  const section = SECTIONS[3]

  function move(at: number, step: -1 | 1) {
    if (at + step < 0 || at + step >= postIds.length) return
    const next = [...postIds]
    next.splice(at + step, 0, ...next.splice(at, 1))
    quietly(next)
  }
  const press = (event: KeyboardEvent, at: number) => {
    const step = stepOfKey(event)
    if (!step) return
    event.preventDefault()
    move(at, step)
  }

  return (
    <>
      <RecordHead
        section="groups"
        id={group.id}
        name={group.name}
        about={
          sizeOf(group) === 0
            ? 'ยังไม่รู้จำนวน'
            : `${sizeOf(group)} ราย ${postIds.length > 0 ? 'นับจากตำแหน่งในกลุ่ม' : 'ตามที่กรอก'}`
        }
      />
      <section className="work" data-pane tabIndex={-1} aria-label="กลุ่มผู้รับ">
        <div className="work-inner stack">
          <div className="form-grid">
            <LineField
              label="ชื่อกลุ่ม"
              hint="ตามที่พิมพ์หลังคำว่า เรียน"
              className="wide"
              value={group.name}
              save={(name) => save({ name: name.trim() })}
            />
            <TextBlockField
              label="ข้อความให้แจ้งต่อ"
              hint="พิมพ์ในหนังสือที่ส่งถึงกลุ่มนี้ เช่น สำหรับอำเภอให้แจ้งองค์กรปกครองส่วนท้องถิ่นในพื้นที่ทราบด้วย"
              optional
              className="wide"
              value={group.relay}
              save={(relay) => save({ relay })}
            />
            {postIds.length === 0 && (
              <NumberLine
                label="จำนวน"
                hint="กรอกเองเมื่อยังไม่ได้ใส่ตำแหน่งในกลุ่ม"
                value={group.count}
                min={0}
                max={100_000}
                save={(count) => save({ count: count ?? 0 })}
              />
            )}
          </div>
          <div className="row">
            <h2>ตำแหน่งในกลุ่ม</h2>
            <span className="push" />
            <Action tight onPress={() => setPasting(true)}>
              วางตำแหน่งจาก Excel
            </Action>
          </div>
          <PickField
            key={postIds.length}
            label="เพิ่มตำแหน่ง"
            optional
            options={choices.filter(({ id }) => !postIds.includes(id))}
            value={null}
            save={(id) => (id ? save({ postIds: [...postIds, id] }) : undefined)}
            placeholder="พิมพ์ส่วนหนึ่งของชื่อ"
          />
          {postIds.length > 0 && (
            <ol className="tenures" aria-label="ตำแหน่งในกลุ่ม">
              {postIds.map((id, at) => {
                const name = choices.find((one) => one.id === id)?.name ?? 'ตำแหน่งที่ถูกลบ'
                return (
                  <li key={id} className="row" onKeyDown={(event) => press(event, at)}>
                    <span className="number muted">{digits(at + 1)}</span>
                    <Link href={placeOf('posts', id)}>{digits(name)}</Link>
                    <span className="muted">{holders.get(id)?.join(' · ') ?? ''}</span>
                    <span className="push" />
                    {at > 0 && (
                      <Action tight tone="quiet" aria-label={`เลื่อนขึ้น ${name}`} onPress={() => move(at, -1)}>
                        เลื่อนขึ้น
                      </Action>
                    )}
                    <Action
                      tight
                      tone="quiet"
                      aria-label={`นำออก ${name}`}
                      onPress={() => quietly(postIds.filter((other) => other !== id))}
                    >
                      นำออก
                    </Action>
                  </li>
                )
              })}
            </ol>
          )}
        </div>
      </section>
      {pasting && <PasteSheet section={section} group={group.name} onClose={() => setPasting(false)} />}
    </>
  )
}
