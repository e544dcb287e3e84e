import { useState } from 'react'
import { fieldWord } from '../../../shared/desk/historyFields.ts'
import { isReadable } from '../../../shared/desk/historyWords.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { valueText } from '../../../shared/model/valueText.ts'
import { Action } from '../../components/Action.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import type { Conflict } from '../../stores/saving.ts'
import { useSlice } from '../../stores/useStores.ts'
import { Compared } from '../papers/Compared.tsx'
import { CopyUnsent } from './CopyUnsent.tsx'

/** A record that was changed elsewhere while it was typed in here: both versions are seen before one is chosen. */
export function ConflictNotice({ conflict }: { conflict: Conflict }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="notice attention">
      <p>{conflict.what}ถูกแก้จากหน้าต่างหรือโปรแกรมอื่นหลังจากที่เปิดไว้ที่นี่ จึงยังไม่ได้บันทึกทับ เทียบสองฉบับแล้วเลือกว่าจะเก็บฉบับใด</p>
      <Action onPress={() => setOpen(true)}>เทียบสองฉบับ</Action>
      {open && <Choose conflict={conflict} onClose={() => setOpen(false)} />}
    </div>
  )
}

function Choose({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const { what, typed, versions, keepMine, takeTheirs } = conflict
  const labelOf = useLabels(conflict)
  return (
    <Sheet title={`${what}: เลือกฉบับที่จะเก็บ`} wide onClose={onClose}>
      {versions.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="conflict-versions" tabIndex={0} aria-label="สองฉบับเทียบกัน">
          {versions.map(({ field, mine, theirs }) => (
            <div key={field}>
              {labelOf(field) && <h3>{labelOf(field)}</h3>}
              {isReadable(field) ? (
                <Compared
                  was={valueText(theirs)}
                  now={valueText(mine)}
                  wasLabel="ที่บันทึกไว้แล้ว"
                  nowLabel="ที่ท่านพิมพ์อยู่"
                  fold
                />
              ) : (
                <p className="muted">ค่าที่เลือกไว้ต่างกัน</p>
              )}
            </div>
          ))}
        </section>
      )}
      <p className="hint">
        ถ้าใช้ฉบับที่พิมพ์อยู่ ฉบับที่บันทึกไว้แล้วยังอยู่ในประวัติการแก้ไข นำกลับมาได้ ถ้าใช้ฉบับที่บันทึกไว้ ข้อความที่พิมพ์อยู่ซึ่งยังไม่เคยบันทึกจะไม่อยู่ในประวัติ
        ให้คัดลอกไว้ก่อนหากยังต้องใช้
      </p>
      <div className="actions">
        {typed && <CopyUnsent of={() => [typed]} label="คัดลอกฉบับที่พิมพ์อยู่" />}
        <Action onPress={onClose}>ตัดสินใจภายหลัง</Action>
        <Action onPress={takeTheirs}>ใช้ฉบับที่บันทึกไว้</Action>
        <Action onPress={() => void keepMine().catch(() => undefined)}>ใช้ฉบับที่พิมพ์อยู่</Action>
      </div>
    </Sheet>
  )
}

/** What a field is called on its screen. */
function useLabels({ id, typed }: Conflict): (field: string) => string | undefined {
  const paper = useSlice('paper', (state) => state.paper)
  return (field) => {
    if (!typed) return undefined
    if (typed.noun !== 'documents') return fieldWord(typed.noun, field)
    return paper?.document.id === id ? kindOf(paper.kind).fields[field]?.label : undefined
  }
}
