import { Segments } from '../../components/fields/Segments.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'

export function LookSettings() {
  const { desk } = useStores()
  const theme = useSlice('desk', (state) => state.theme)
  return (
    <Segments
      label="สีของหน้าจอ"
      hint="กระดาษในตัวอย่างเป็นสีขาวเสมอ"
      value={theme}
      save={(value) => desk.set('theme', value)}
      options={[
        { id: 'system', label: 'ตามเครื่อง' },
        { id: 'light', label: 'สว่าง' },
        { id: 'dark', label: 'มืด' },
      ]}
    />
  )
}
