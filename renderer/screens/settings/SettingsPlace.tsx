import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice } from '../../stores/useStores.ts'
import { Panes } from '../frame/Panes.tsx'
import { PracticePanel } from '../help/PracticePanel.tsx'
import { DataSettings } from './DataSettings.tsx'
import { ExportSheet } from './ExportSheet.tsx'
import { LookSettings } from './LookSettings.tsx'
import { OfficeSettings } from './OfficeSettings.tsx'
import { PaperSettings } from './PaperSettings.tsx'

const SECTIONS = [
  { id: 'office', label: 'สำนักงาน', about: 'ชื่อ ที่อยู่ เลขที่หนังสือ' },
  { id: 'paper', label: 'หน้ากระดาษ', about: 'ตราครุฑ อักษร ตัวเลข ระยะบรรทัด' },
  { id: 'data', label: 'ข้อมูล', about: 'สำรอง ตรวจสอบ ส่งออก นำเข้า' },
  { id: 'look', label: 'หน้าจอ', about: 'สว่างหรือมืด' },
  { id: 'practice', label: 'ฝึกหัด', about: 'ลองโดยไม่แตะข้อมูลจริง' },
] as const

const EXPORT = 'export'

export function SettingsPlace({ section, rail }: { section: string | undefined; rail: ReactNode }) {
  const office = useSlice('office', (state) => state.office)
  const [, go] = useLocation()
  // A sheet over the data, with an address of its own: the palette leads to it.
  const exporting = section === EXPORT
  const open = SECTIONS.find(({ id }) => id === (exporting ? 'data' : section)) ?? SECTIONS[0]
  useTitle(`ตั้งค่า ${open.label}`)
  if (!office) return null
  return (
    <Panes
      rail={rail}
      listLabel="หมวดการตั้งค่า"
      open={section !== undefined}
      list={
        <nav className="list-body" aria-label="หมวดการตั้งค่า">
          {SECTIONS.map((one) => (
            <Link
              key={one.id}
              href={`/settings/${one.id}`}
              className="list-item"
              aria-current={one.id === open.id ? 'page' : undefined}
              data-selected={one.id === open.id ? true : undefined}
            >
              <span>{one.label}</span>
              <span className="small">{one.about}</span>
            </Link>
          ))}
          <Link href="/templates" className="list-item">
            <span>แม่แบบเอกสาร</span>
            <span className="small">ถ้อยคำ ส่วนที่พิมพ์ ระยะ ของแต่ละชนิด</span>
          </Link>
        </nav>
      }
      main={
        <section className="work" data-pane tabIndex={-1} aria-label={open.label}>
          <div className="work-inner stack">
            <Link href="/settings" className="back small">
              ‹ หมวดการตั้งค่า
            </Link>
            <h1>{open.label}</h1>
            {open.id === 'office' && <OfficeSettings office={office} />}
            {open.id === 'paper' && <PaperSettings office={office} />}
            {open.id === 'data' && <DataSettings exportAll={() => go(`/settings/${EXPORT}`)} />}
            {exporting && <ExportSheet onClose={() => go('/settings/data')} />}
            {open.id === 'look' && <LookSettings />}
            {open.id === 'practice' && <PracticePanel />}
          </div>
        </section>
      }
    />
  )
}
