import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import { Icon } from '../Icon.tsx'
import { FieldLabel } from './LineField.tsx'

export interface Option<T extends string> {
  id: T
  label: string
}

interface ChoiceProps<T extends string> {
  label: string
  options: ReadonlyArray<Option<T>>
  value: T
  save: (value: T) => void | Promise<void>
  hint?: string | undefined
  optional?: boolean | undefined
  readOnly?: boolean | undefined
  className?: string | undefined
  /** The label is read out but not shown. */
  bare?: boolean
}

/** One of a few things. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  return (
    <Select
      className={`field ${props.className ?? ''}`}
      value={props.value}
      onChange={(key) => void props.save(key as T)}
      isDisabled={props.readOnly ?? false}
      {...(props.bare ? { 'aria-label': props.label } : {})}
    >
      {!props.bare && <FieldLabel label={props.label} optional={props.optional} />}
      <Button className="input select">
        <SelectValue />
        <Icon name="down" size={16} />
      </Button>
      {props.hint && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      <Popover className="popover">
        <ListBox className="options">
          {props.options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} className="option" textValue={option.label}>
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
