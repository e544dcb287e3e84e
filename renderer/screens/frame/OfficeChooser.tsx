import { useLocation } from 'wouter'
import { Choice } from '../../components/fields/Choice.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** Which office is at work; only where the store holds more than one. */
export function OfficeChooser({ home }: { home: string }) {
  const { office: store } = useStores()
  const [, go] = useLocation()
  const { offices, office } = useSlice('office', (state) => state)
  if (offices.length < 2 || !office) return null
  return (
    <Choice
      bare
      label="สำนักงานที่ทำงานอยู่"
      value={office.id}
      options={offices.map(({ id, name }) => ({ id, label: name }))}
      save={(id) => {
        store.choose(id)
        go(home)
      }}
    />
  )
}
