import { assertNever } from '../../../shared/assertNever.ts'
import type { Field } from '../../../shared/documents/kind.ts'
import { Salutation, type Signatory } from '../../../shared/model/fields.ts'
import type { Prose } from '../../../shared/model/prose.ts'
import { Choice } from '../../components/fields/Choice.tsx'
import { DayField, TimeField } from '../../components/fields/DayField.tsx'
import { LineField, LinesField, TextBlockField } from '../../components/fields/LineField.tsx'
import { SignatoryField } from '../../components/fields/SignatoryField.tsx'
import { ProseEditor } from '../../editor/ProseEditor.tsx'
import { AddresseesField } from './AddresseesField.tsx'
import { type Enclosures, EnclosuresField } from './EnclosuresField.tsx'
import { GRADES, NO_GRADE } from './grades.ts'
import { type References, ReferencesField } from './ReferencesField.tsx'

interface PaperFieldProps {
  field: Field
  value: unknown
  /** What the field can be filled from, when the meeting knows. */
  choices?: readonly string[] | undefined
  readOnly: boolean
  replaced: number
  save: (value: unknown) => Promise<void>
}

const SALUTATIONS = Salutation.options.map((id) => ({ id, label: id }))

/** The choices, and what was typed before when it is none of them. */
const optionsOf = (choices: readonly string[], text: string) =>
  [...new Set([...(text && !choices.includes(text) ? [text] : []), ...choices])].map((id) => ({ id, label: id }))

/** One input of a kind's table; a kind that asks for a new input does not compile until it is drawn here. */
export function PaperField({ field, value, choices = [], readOnly, replaced, save }: PaperFieldProps) {
  // May be empty in a draft, but not when it is issued: it does not call itself free.
  const common = {
    label: field.label,
    hint: field.hint,
    optional: field.optional,
    unmarked: field.atIssue,
    readOnly,
    save,
  }
  const text = typeof value === 'string' ? value : ''
  const nullable = typeof value === 'string' ? value : null
  switch (field.input) {
    case 'line':
      if (choices.length > 0) return <Choice {...common} options={optionsOf(choices, text)} value={text} />
      return <LineField {...common} value={text} />
    case 'text':
      return <TextBlockField {...common} value={text} />
    case 'lines':
      return <LinesField {...common} value={(value as string[] | undefined) ?? []} />
    case 'date':
      return <DayField {...common} value={nullable} />
    case 'time':
      return <TimeField {...common} value={nullable} />
    case 'prose':
      return (
        <div className="field">
          <p className="label" aria-hidden="true">
            {field.label}
          </p>
          <ProseEditor
            label={field.label}
            value={(value as Prose | undefined) ?? []}
            save={save}
            readOnly={readOnly}
            replaced={replaced}
          />
          {field.hint && <p className="hint">{field.hint}</p>}
        </div>
      )
    case 'signatory':
      return <SignatoryField {...common} value={(value as Signatory | null | undefined) ?? null} />
    case 'addressees':
      return (
        <AddresseesField
          {...common}
          value={(value as Array<{ groupId: string | null; text: string }> | undefined) ?? []}
        />
      )
    case 'references':
      return <ReferencesField {...common} value={(value as References | undefined) ?? []} />
    case 'enclosures':
      return <EnclosuresField {...common} value={(value as Enclosures | undefined) ?? []} />
    case 'urgency':
    case 'secrecy':
      return (
        <Choice
          {...common}
          options={GRADES[field.input]}
          value={nullable ?? NO_GRADE}
          save={(id) => save(id === NO_GRADE ? null : id)}
        />
      )
    case 'salutation':
      return <Choice {...common} options={SALUTATIONS} value={text || 'เรียน'} />
    default:
      return assertNever(field.input)
  }
}
