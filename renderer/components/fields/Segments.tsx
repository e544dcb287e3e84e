import { Checkbox, Radio, RadioGroup, Text } from 'react-aria-components'
import type { Option } from './Choice.tsx'
import { FieldLabel } from './LineField.tsx'

interface SegmentsProps<T extends string> {
  label: string
  options: ReadonlyArray<Option<T>>
  value: T
  save: (value: T) => void | Promise<void>
  hint?: string | undefined
  optional?: boolean | undefined
  readOnly?: boolean | undefined
  className?: string | undefined
}

/** One of two to four things, all in sight. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  return (
    <RadioGroup
      className={`field ${props.className ?? ''}`}
      value={props.value}
      onChange={(value) => void props.save(value as T)}
      isDisabled={props.readOnly ?? false}
      orientation="horizontal"
    >
      <FieldLabel label={props.label} optional={props.optional} />
      <div className="segments">
        {props.options.map((option) => (
          <Radio key={option.id} value={option.id} className="segment">
            {option.label}
          </Radio>
        ))}
      </div>
      {props.hint && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
    </RadioGroup>
  )
}

interface CheckProps {
  label: string
  value: boolean
  save: (value: boolean) => void | Promise<void>
  readOnly?: boolean
}

export function Check({ label, value, save, readOnly }: CheckProps) {
  return (
    <Checkbox className="check" isSelected={value} onChange={(on) => void save(on)} isDisabled={readOnly ?? false}>
      <span className="box" />
      {label}
    </Checkbox>
  )
}
