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
        // First away from what is open: a thing of the other office would choose its own office again.
        go(home)
        store.choose(id)
      }}
    />
  )
}
