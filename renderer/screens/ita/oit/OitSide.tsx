import { OIT_STATES } from '../../../../shared/documents/kinds/itaTables.ts'
import { subTitle } from '../../../../shared/ita/framework/framework.ts'
import type { OitItem } from '../../../../shared/model/ita.ts'
import { Action } from '../../../components/Action.tsx'
import { Choice } from '../../../components/fields/Choice.tsx'
import { DayField } from '../../../components/fields/DayField.tsx'
import { LineField, TextBlockField, TypedField } from '../../../components/fields/LineField.tsx'
import { PickField } from '../../../components/fields/PickField.tsx'
import { Segments } from '../../../components/fields/Segments.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { Unreadable } from '../../../components/useDraft.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { useFramework } from '../useIta.ts'
import { OIT_RESULTS, STATES } from './oitWords.ts'

/** With a name of a site in it; a scheme may be left out. */
const isAddress = (text: string): boolean =>
  text === '' || /^(?:https?:\/\/)?[^\s./]+(?:\.[^\s./]+)+(?:[/?#]\S*)?$/.test(text)

const NOT_YET = 'none'
const RESULTS = [
  { id: NOT_YET, label: 'ยังไม่มีผล' },
  { id: 'passed', label: OIT_RESULTS.passed },
  { id: 'failed', label: OIT_RESULTS.failed },
]

/** One item of disclosure: what it is called, who does it, where it lies, and what became of it. */
export function OitSide({ item, fiscalYear }: { item: OitItem; fiscalYear: number }) {
  const { ita, office } = useStores()
  const digits = useDigits()
  const agencies = useSlice('office', (state) => state.agencies)
  const entry = useFramework(fiscalYear).oit.find(({ code }) => code === item.code)
  const save = (change: Partial<OitItem>) => ita.change('oitItems', item.id, change)
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)
  // The title of an item of the framework is the framework's: put right once, it is right wherever it stands.
  const rename = (title: string) => (entry ? ita.amend(item.code, title.trim(), '') : save({ title: title.trim() }))
  return (
    <div className="stack">
      <div className="stack-tight">
        <h2>{item.code}</h2>
        {entry && <p className="small muted">{digits(`${entry.sub} ${subTitle(entry.sub)}`)}</p>}
      </div>
      <LineField label="ชื่อรายการ" value={item.title} save={rename} />
      {entry?.certainty === 'uncertain' && (
        <div className="notice attention">
          <p>{digits(`ชื่อรายการนี้ของปี ${fiscalYear} ยังไม่ยืนยัน เทียบกับคู่มือของปีแล้วแก้ หรือกดยืนยันหากตรงกัน`)}</p>
          <Action tight onPress={() => quietly(ita.amend(item.code, item.title, 'ยืนยันตามคู่มือ'))}>
            ยืนยันว่าถูกต้อง
          </Action>
        </div>
      )}
      <Segments
        label="สถานะ"
        options={STATES.map((id) => ({ id, label: OIT_STATES[id] }))}
        value={item.state}
        save={(state) => quietly(save({ state }))}
      />
      <PickField
        label="ผู้รับผิดชอบ"
        optional
        options={agencies}
        value={item.ownerId}
        save={(ownerId) => save({ ownerId })}
        add={async (name) => (await office.addAgency(name)).id}
      />
      <DayField
        label="กำหนดเสร็จ"
        optional
        value={item.due}
        keep={`oitItems/${item.id}/due`}
        save={(due) => save({ due })}
      />
      <TypedField
        label="URL"
        optional
        hint="ที่อยู่หน้าเว็บที่เผยแพร่ ไม่ใช่ไฟล์อย่างเดียว"
        value={item.url}
        show={(url) => url}
        read={(text) =>
          isAddress(text.trim()) ? text.trim() : new Unreadable('ต้องเป็นที่อยู่เว็บ เช่น https://www.phrae.go.th/…')
        }
        save={(url) => save({ url })}
      />
      <TextBlockField label="หลักฐาน" optional value={item.evidence} save={(evidence) => save({ evidence })} />
      <Choice
        label="ผลการตรวจ"
        options={RESULTS}
        value={item.result ?? NOT_YET}
        save={(id) => quietly(save({ result: id === NOT_YET ? null : (id as OitItem['result']) }))}
      />
      <TextBlockField
        label="เหตุผลของผู้ตรวจ"
        optional
        hint="เช่น URL เปิดไม่ได้ รายงานผลผิดปี ตอบเหมือนปีก่อน"
        value={item.reason}
        save={(reason) => save({ reason })}
      />
      <div>
        <Action tight tone="quiet" onPress={() => quietly(ita.remove('oitItems', item.id))}>
          ลบรายการนี้
        </Action>
      </div>
    </div>
  )
}
