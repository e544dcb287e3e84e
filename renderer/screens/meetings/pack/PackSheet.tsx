import { useEffect, useState } from 'react'
import type { MeetingFile } from '../../../../shared/api.ts'
import type { PackSet } from '../../../../shared/model/pack.ts'
import type { PackOffer } from '../../../../shared/packApi.ts'
import { Action } from '../../../components/Action.tsx'
import { Doing } from '../../../components/Doing.tsx'
import { NumberLine } from '../../../components/fields/NumberLine.tsx'
import { Check, Segments } from '../../../components/fields/Segments.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { Sheet } from '../../../components/Sheet.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { asProblem } from '../../../stores/problem.ts'
import { useSlice, useStores } from '../../../stores/useStores.ts'
import { Made } from './Made.tsx'
import { PackParts } from './PackParts.tsx'

const MEMBERS = { id: 'members', label: 'ชุดผู้เข้าประชุม' } as const
const CHAIR = { id: 'chair', label: 'ชุดประธาน' } as const
const SUPPLEMENT = { id: 'supplement', label: 'เฉพาะที่เพิ่มหรือเปลี่ยน' } as const

/** Papers and files of a meeting in one PDF, and the same in folders: chosen, made, saved. */
export function PackSheet({ file, onClose }: { file: MeetingFile; onClose: () => void }) {
  const { packs } = useStores()
  const { offer, meetingId } = useSlice('packs', (state) => state)
  const [problem, setProblem] = useState('')
  const { id } = file.meeting

  useEffect(() => {
    packs.open(id).catch((error: unknown) => setProblem(asProblem(error)))
  }, [packs, id])

  return (
    <Sheet title="จัดชุดเอกสารประชุม" wide onClose={onClose}>
      {problem && (
        <p className="notice error" role="alert">
          {problem}
        </p>
      )}
      {offer && meetingId === id ? (
        <Chosen offer={offer} meetingId={id} onClose={onClose} />
      ) : (
        !problem && <p className="muted">กำลังรวบรวมเอกสารของการประชุม…</p>
      )}
    </Sheet>
  )
}

const keysOf = (offer: PackOffer, set: PackSet): ReadonlySet<string> =>
  new Set(offer.parts.filter(({ wanted }) => wanted.includes(set)).map(({ key }) => key))

function Chosen({ offer, meetingId, onClose }: { offer: PackOffer; meetingId: string; onClose: () => void }) {
  const { packs } = useStores()
  const digits = useDigits()
  const { job, order, problem } = useSlice('packs', (state) => state)
  const [set, setSet] = useState<PackSet>(order?.set ?? 'members')
  const [chosen, setChosen] = useState(() => (order ? new Set(order.parts) : keysOf(offer, 'members')))
  const [tabs, setTabs] = useState(order?.tabs ?? true)
  const [a4, setA4] = useState(order?.a4 ?? true)
  const [duplex, setDuplex] = useState(order?.duplex ?? true)
  const [copies, setCopies] = useState(order?.copies ?? offer.copies)
  const working = job?.state === 'working'
  const parts = offer.parts.filter(({ key }) => chosen.has(key)).map(({ key }) => key)

  /** What was made before is not what is chosen now. */
  const change =
    <T,>(put: (value: T) => void) =>
    (value: T) => {
      put(value)
      packs.forget()
    }
  const choose = change((next: PackSet) => {
    setSet(next)
    setChosen(keysOf(offer, next))
  })

  return (
    <>
      <div className="pack" inert={working}>
        <Segments
          label="ชุดที่จะจัด"
          hint={digits(handedWords(offer))}
          options={offer.packs.length > 0 ? [MEMBERS, CHAIR, SUPPLEMENT] : [MEMBERS, CHAIR]}
          value={set}
          save={choose}
        />
        <PackParts offer={offer} chosen={chosen} choose={change(setChosen)} />
        {set === 'supplement' && offer.withdrawn.length > 0 && (
          <p className="notice attention">
            {digits(`แจกไปแล้วแต่ไม่มีในการประชุมนี้แล้ว จะบอกไว้ท้ายสารบัญ: ${offer.withdrawn.join(', ')}`)}
          </p>
        )}
        <div className="pack-options">
          <div className="stack-tight">
            <Check label="ใบคั่นหน้าเอกสารของแต่ละวาระ" value={tabs} save={change(setTabs)} />
            <Check label="ปรับหน้าที่ไม่ใช่ A4 ให้พอดี A4 (หน้าแนวนอนคงแนวนอน)" value={a4} save={change(setA4)} />
            <Check label="พิมพ์สองหน้า" value={duplex} save={change(setDuplex)} />
          </div>
          <NumberLine
            label="จำนวนชุดที่จะพิมพ์"
            hint="สำหรับแผนการพิมพ์ในไฟล์ ZIP"
            value={copies}
            min={1}
            max={999}
            save={change((value: number | null) => setCopies(value ?? 1))}
          />
        </div>
      </div>
      <div role="status">
        {working && <Doing words={job.doing || 'กำลังเริ่ม'} done={job.done} of={job.of} />}
        {job?.state === 'stopped' && <p>หยุดแล้ว ไม่มีไฟล์ใดถูกบันทึก</p>}
      </div>
      {job?.result && <Made result={job.result} />}
      <Problem words={problem} />
      <div className="actions">
        {working ? (
          // The button that was pressed is gone: the focus goes on to what can be done now.
          <Action autoFocus onPress={() => void packs.stop()}>
            หยุด
          </Action>
        ) : (
          <>
            <Action onPress={onClose}>ปิด</Action>
            <Action
              tone={job?.result ? undefined : 'main'}
              isDisabled={parts.length === 0}
              onPress={() => void packs.make({ meetingId, set, parts, tabs, a4, copies, duplex })}
            >
              {digits(`จัดทำชุด (${parts.length} รายการ)`)}
            </Action>
          </>
        )}
      </div>
    </>
  )
}

const NAMES: Record<PackSet, string> = { members: 'ผู้เข้าประชุม', chair: 'ประธาน', supplement: 'เพิ่มเติม' }

function handedWords({ packs }: PackOffer): string {
  const last = packs.at(-1)
  if (!last) return 'ยังไม่เคยจัดชุดของการประชุมนี้'
  return `จัดไว้แล้ว ${packs.length} ชุด ล่าสุดชุด${NAMES[last.set]} ${last.pages} หน้า`
}
