import { useState } from 'react'
import type { Paper } from '../../../shared/api.ts'
import type { Field } from '../../../shared/documents/kind.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { problemOf } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { PaperField } from './PaperField.tsx'

/** The form of a paper, generated from its kind's table of fields. Each field saves itself. */
export function PaperForm({ paper, readOnly }: { paper: Paper; readOnly: boolean }) {
  const { paper: store, papers } = useStores()
  const replaced = useSlice('paper', (state) => state.replaced)
  const fields = Object.entries(kindOf(paper.kind).fields) as Array<[string, Field]>
  const { letterId } = paper.document
  const [problems, setProblems] = useState<Record<string, string>>({})

  async function save(name: string, value: unknown): Promise<void> {
    try {
      await store.change({ [name]: value })
      // The list shows a letter's subject, number and date: they are the letter's own.
      if (letterId) void papers.rereadLetter(letterId).catch(() => undefined)
      setProblems((all) => ({ ...all, [name]: '' }))
    } catch (error) {
      setProblems((all) => ({ ...all, [name]: problemOf(error, name) }))
      throw error
    }
  }

  return (
    <div className="stack">
      {fields.map(([name, field]) => (
        <div key={name} data-field={name} className="stack-tight">
          <PaperField
            field={field}
            value={paper.values[name]}
            choices={paper.choices[name]}
            readOnly={readOnly}
            replaced={replaced}
            save={(value) => save(name, value)}
          />
          {problems[name] && field.input === 'prose' && <p className="field-error">{problems[name]}</p>}
        </div>
      ))}
    </div>
  )
}
