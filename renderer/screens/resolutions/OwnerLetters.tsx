import type { Meeting } from '../../../shared/model/meeting.ts'
import { LettersSheet } from '../../components/LettersSheet.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { type OwnerCount, ownerCounts } from './ownerCounts.ts'
import { useClauses } from './useClauses.ts'

export type OwnerLetterKind = 'resolutionNotice' | 'reminder'

const TITLE = {
  resolutionNotice: 'หนังสือแจ้งมติถึงทุกหน่วยงาน',
  reminder: 'หนังสือติดตามผลถึงทุกหน่วยงาน',
} as const

interface OwnerLettersProps {
  kind: OwnerLetterKind
  meeting: Meeting
  names: ReturnType<typeof useClauses>['names']
  onClose: () => void
}

/** One letter for each agency that answers for something, with its own clauses of all items, made in one step. */
export function OwnerLetters({ kind, meeting, names, onClose }: OwnerLettersProps) {
  const { clauses } = useStores()
  const { rows } = useClauses()
  const documents = useSlice('papers', (state) => state.documents)
  const counts = ownerCounts(rows, documents, { kind, meetingId: meeting.id, agencies: names.agencies })
  return (
    <LettersSheet
      title={TITLE[kind]}
      about={
        counts.length === 0
          ? 'การประชุมนี้ยังไม่มีข้อสั่งการที่ระบุหน่วยงานผู้รับผิดชอบ ระบุในรายงานการประชุมก่อน'
          : 'หน่วยงานละหนึ่งฉบับ มีเฉพาะข้อของหน่วยงานนั้นจากทุกวาระ แก้และออกเลขทีละฉบับได้ที่เอกสารของการประชุม'
      }
      rows={counts.map((one) => ({
        id: one.agencyId,
        name: one.name,
        words: countWords(kind, one),
        documentId: one.documentId,
      }))}
      asked={counts.filter((one) => isAsked(kind, one)).map(({ agencyId }) => agencyId)}
      make={(agencyIds) => clauses.letters({ meetingId: meeting.id, kind, agencyIds })}
      at={`/meetings/${meeting.id}/papers`}
      onClose={onClose}
    />
  )
}

/** A notice goes once to everyone; a reminder to whoever is late or silent and has none lying there. */
const isAsked = (kind: OwnerLetterKind, { documentId, drafted, pressing }: OwnerCount): boolean =>
  kind === 'resolutionNotice' ? documentId === null : pressing > 0 && !drafted

const countWords = (kind: OwnerLetterKind, { orders, open, pressing }: OwnerCount): string =>
  kind === 'resolutionNotice' ? `${orders} ข้อ` : `ค้าง ${open} ข้อ ต้องติดตาม ${pressing} ข้อ`
