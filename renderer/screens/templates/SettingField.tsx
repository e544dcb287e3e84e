import { problemOf, type Setting, type SettingValue, slotsOf } from '../../../shared/documents/setting.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { Action } from '../../components/Action.tsx'
import { Choice } from '../../components/fields/Choice.tsx'
import { TypedField } from '../../components/fields/LineField.tsx'
import { Check } from '../../components/fields/Segments.tsx'
import { useDigits } from '../../components/useDigits.ts'

interface SettingFieldProps {
  setting: Setting
  value: SettingValue
  /** Differs from what stands without it. */
  changed: boolean
  set: (value: SettingValue) => void
  clear: () => void
}

/** One setting of a template, with the way back to what it was. */
export function SettingField({ setting, value, changed, set, clear }: SettingFieldProps) {
  const digits = useDigits()
  const problem = problemOf(setting, value)
  return (
    <div className="setting" data-changed={changed || undefined}>
      <Control setting={setting} value={value} set={set} />
      {problem && <p className="field-error">{digits(problem)}</p>}
      {changed && (
        <Action tight tone="quiet" aria-label={`คืนค่าเดิม ${setting.label}`} onPress={clear}>
          คืนค่าเดิม
        </Action>
      )}
    </div>
  )
}

/** What cannot be read as a number stays as it was typed, so that the template says what is wrong with it. */
const measureOf = (text: string): number | null => {
  const number = Number(toArabicDigits(text).trim())
  return text.trim() === '' || Number.isNaN(number) ? null : number
}

function Control({ setting, value, set }: Pick<SettingFieldProps, 'setting' | 'value' | 'set'>) {
  const digits = useDigits()
  switch (setting.type) {
    case 'switch':
      return (
        <>
          <Check label={setting.label} value={value === true} save={set} />
          {setting.hint && <p className="hint">{setting.hint}</p>}
        </>
      )
    case 'choice':
      return (
        <Choice
          label={setting.label}
          hint={setting.hint}
          value={String(value)}
          options={Object.entries(setting.choices).map(([id, label]) => ({ id, label }))}
          save={set}
        />
      )
    case 'measure':
      return (
        <TypedField
          label={`${setting.label} (${setting.unit})`}
          hint={digits([`${setting.least} ถึง ${setting.most}`, setting.hint].filter(Boolean).join(' · '))}
          value={value}
          show={(number) => digits(String(number))}
          read={(text) => measureOf(text) ?? text}
          save={set}
        />
      )
    case 'words': {
      const slots = slotsOf(setting.value)
      return (
        <TypedField
          label={setting.label}
          hint={
            setting.hint ??
            (slots.length > 0 ? `ช่องที่โปรแกรมเติมให้: ${slots.map((name) => `{${name}}`).join(' ')}` : undefined)
          }
          rows="grow"
          value={String(value)}
          show={(text) => text}
          read={(text) => text.replace(/\s*\n\s*/g, ' ')}
          save={set}
        />
      )
    }
  }
}
