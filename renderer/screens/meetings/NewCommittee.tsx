import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { useLocation } from 'wouter'
import { nameProblem } from '../../../shared/thai/nameProblem.ts'
import { FormFoot } from '../../components/FormFoot.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'

export function NewCommittee({ onClose }: { onClose: () => void }) {
  const { meetings } = useStores()
  const [, go] = useLocation()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [body, setBody] = useState<'committee' | 'subcommittee' | 'workingGroup'>('committee')
  const [rule, setRule] = useState<'half' | 'third'>('half')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState('')

  const problemOfName = name.trim() ? (nameProblem(name) ?? undefined) : 'ต้องกรอกชื่อคณะกรรมการ'

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (problemOfName) return
    try {
      const made = await meetings.addCommittee({
        officeId,
        name: name.trim(),
        shortName: shortName.trim(),
        body,
        quorum: { rule, count: 0 },
      })
      onClose()
      go(`/committees/${made.id}`)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <Sheet title="เพิ่มคณะกรรมการ" onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <PlainField
          label="ชื่อเต็ม"
          hint="ตามคำสั่งแต่งตั้ง เช่น คณะกรรมการบริหารงานจังหวัดแบบบูรณาการ"
          autoFocus
          value={name}
          onChange={setName}
          error={tried || name.trim() ? problemOfName : undefined}
        />
        <PlainField
          label="ชื่อย่อ"
          hint="ใช้ในรายการด้านซ้าย เช่น ก.บ.จ."
          optional
          value={shortName}
          onChange={setShortName}
        />
        <Segments
          label="ประเภท"
          value={body}
          save={setBody}
          options={[
            { id: 'committee', label: 'คณะกรรมการ' },
            { id: 'subcommittee', label: 'คณะอนุกรรมการ' },
            { id: 'workingGroup', label: 'คณะทำงาน' },
          ]}
        />
        <Choice
          label="องค์ประชุม"
          value={rule}
          save={setRule}
          hint="เว้นแต่กฎหมายของคณะกรรมการกำหนดไว้เป็นอย่างอื่น ให้ใช้กึ่งหนึ่ง"
          options={[
            { id: 'half', label: 'ไม่น้อยกว่ากึ่งหนึ่งของทั้งหมด' },
            { id: 'third', label: 'ไม่น้อยกว่าหนึ่งในสามของทั้งหมด' },
          ]}
        />
        <FormFoot problem={problem} onLeave={onClose} submit="เพิ่มคณะกรรมการ" />
      </Form>
    </Sheet>
  )
}
