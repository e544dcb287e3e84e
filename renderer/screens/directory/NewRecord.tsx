import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { useLocation } from 'wouter'
import { agencyKindOf } from '../../../shared/directory/agencyKind.ts'
import { nameProblem } from '../../../shared/thai/nameProblem.ts'
import { fold } from '../../../shared/thai/search.ts'
import { Action } from '../../components/Action.tsx'
import { FormFoot } from '../../components/FormFoot.tsx'
import { readName } from '../../components/fields/nameText.ts'
import { nameEcho } from '../../components/fields/PersonSuggest.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { useKnown } from './Known.tsx'
import { NearPeople } from './NearPeople.tsx'
import { placeOf, rowsOf, type Section, type SectionId } from './sections.ts'

const FIELD: Record<SectionId, { label: string; hint: string }> = {
  people: { label: 'ชื่อ', hint: 'คำนำหน้า ชื่อ สกุล เช่น นายสมหวัง พ่วงบางโพ' },
  posts: { label: 'ชื่อตำแหน่ง', hint: 'ตามที่พิมพ์ในหนังสือ เช่น ท้องถิ่นจังหวัดน่าน' },
  agencies: { label: 'ชื่อหน่วยงาน', hint: 'ชื่อเต็ม เช่น สำนักงานท้องถิ่นจังหวัดน่าน' },
  groups: { label: 'ชื่อกลุ่ม', hint: 'ตามที่พิมพ์หลังคำว่า เรียน เช่น นายอำเภอทุกอำเภอ' },
}

/** One line makes a record; the rest is filled in on its page. */
export function NewRecord({ section, onClose }: { section: Section; onClose: () => void }) {
  const { directory } = useStores()
  const [, go] = useLocation()
  const known = useKnown()
  const officeId = useSlice('office', (state) => state.office?.id) ?? ''
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const { label, hint } = FIELD[section.id]
  const name = section.id === 'people' ? readName(text) : null
  const same =
    section.id === 'people' ? undefined : rowsOf(section.id, known).find((row) => fold(row.name) === fold(text))

  function make(words: string): Promise<{ id: string }> {
    switch (section.id) {
      case 'people':
        return directory.add('people', name ?? { given: '' })
      case 'posts':
        return directory.add('posts', { title: words })
      case 'agencies':
        return directory.add('agencies', { name: words, kind: agencyKindOf(words) })
      case 'groups': {
        const position = Math.max(-1, ...known.groups.map((group) => group.position)) + 1
        return directory.add('addresseeGroups', { officeId, name: words, position })
      }
    }
  }

  const open = (id: string) => {
    onClose()
    go(placeOf(section.id, id))
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const words = text.replace(/\s+/g, ' ').trim()
    if (!words) {
      setProblem(`ต้องกรอก${label}`)
      return
    }
    const noName = nameProblem(words)
    if (noName) {
      setProblem(noName)
      return
    }
    try {
      open((await make(words)).id)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  return (
    <Sheet title={section.add} onClose={onClose}>
      <Form className="stack" onSubmit={submit} validationBehavior="aria">
        <PlainField
          label={label}
          hint={(section.id === 'people' && nameEcho(text)) || hint}
          autoFocus
          value={text}
          onChange={(words) => {
            setText(words)
            setProblem('')
          }}
          error={problem || undefined}
        />
        {section.id === 'people' && <NearPeople name={name} use={({ id }) => open(id)} />}
        {same && (
          <div className="notice attention" role="status">
            <p>มี{section.label}ชื่อนี้อยู่แล้ว</p>
            <Action tight onPress={() => open(same.id)}>
              ใช้รายการเดิม
            </Action>
          </div>
        )}
        <FormFoot onLeave={onClose} submit={section.add} />
      </Form>
    </Sheet>
  )
}
