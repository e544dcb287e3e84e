import { useState } from 'react'
import { AGENCY_TYPES } from '../../../../shared/ita/agencyType.ts'
import type { AgencyFile } from '../../../../shared/itaApi.ts'
import { Action } from '../../../components/Action.tsx'
import { useDigits } from '../../../components/useDigits.ts'
import { useStores } from '../../../stores/useStores.ts'
import { NONE } from '../itaWords.ts'
import { useAgencyNames } from '../useIta.ts'
import { NameSheet } from './NameSheet.tsx'

/** What it was called over the years, of what type, and what it was merged into: files of any year find it by these. */
export function AgencyNames({ file }: { file: AgencyFile }) {
  const { ita } = useStores()
  const digits = useDigits()
  const agencies = useAgencyNames()
  const [open, setOpen] = useState<string | null>(null)
  const named = file.names.find(({ id }) => id === open)
  return (
    <section aria-label="ชื่อในการประเมิน" className="stack-tight ita-part">
      <div className="row">
        <h2>ชื่อในการประเมิน</h2>
        <span className="push">
          <Action tight onPress={() => setOpen('new')}>
            เพิ่มชื่อ
          </Action>
        </span>
      </div>
      <p className="small muted">{digits(`ชื่อปัจจุบันในทำเนียบ: ${file.agency.name}`)}</p>
      {file.names.length > 0 && (
        <table className="ita-table">
          <caption className="hidden">ชื่อแต่ละช่วงปี</caption>
          <thead>
            <tr>
              <th scope="col">ชื่อ</th>
              <th scope="col" className="words">
                ประเภท
              </th>
              <th scope="col" className="words">
                อำเภอ
              </th>
              <th scope="col">ปี</th>
              <th scope="col" className="words">
                รวมเข้ากับ
              </th>
              <th scope="col">
                <span className="hidden">แก้ไข</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {file.names.map((one) => (
              <tr key={one.id}>
                <th scope="row">{digits(one.name)}</th>
                <td className="words">{one.type ? AGENCY_TYPES[one.type].label : NONE}</td>
                <td className="words">{one.district || NONE}</td>
                <td>{one.variant ? 'เขียนต่างกัน' : digits(`${one.from ?? '…'} – ${one.to ?? 'ปัจจุบัน'}`)}</td>
                <td className="words">{one.intoId ? (agencies[one.intoId] ?? NONE) : NONE}</td>
                <td className="words">
                  <span className="row">
                    <Action tight tone="quiet" aria-label={`แก้ไข ชื่อ ${one.name}`} onPress={() => setOpen(one.id)}>
                      แก้ไข
                    </Action>
                    <Action
                      tight
                      tone="quiet"
                      aria-label={`ลบ ชื่อ ${one.name}`}
                      onPress={() => void ita.remove('itaNames', one.id).catch(() => undefined)}
                    >
                      ลบ
                    </Action>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(open === 'new' || named) && (
        <NameSheet agencyId={file.agency.id} {...(named && { named })} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}
