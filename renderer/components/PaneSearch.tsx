import { Input, SearchField } from 'react-aria-components'
import { Icon } from './Icon.tsx'

/** The search of a list pane; Ctrl+F comes here, Esc clears it. */
export function PaneSearch({
  label,
  value,
  onChange,
  start,
}: {
  label: string
  value: string
  onChange: (text: string) => void
  /** F6 comes here first: the search is how the pane is worked in. */
  start?: boolean
}) {
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className="search" data-pane-search>
      <Icon name="search" size={16} />
      <Input className="input" placeholder={label} {...(start && { 'data-pane-start': '' })} />
    </SearchField>
  )
}
