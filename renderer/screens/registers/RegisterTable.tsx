import { useCallback, useMemo } from 'react'
import { RowGrid } from '../../components/RowGrid.tsx'
import { useDigits } from '../../components/useDigits.ts'
import type { RegisterLine } from './registerLines.ts'

type ColumnId = keyof RegisterLine['cells']

const COLUMNS: ReadonlyArray<{ id: ColumnId; label: string }> = [
  { id: 'running', label: '' },
  { id: 'number', label: 'ที่' },
  { id: 'date', label: 'ลงวันที่' },
  { id: 'from', label: 'จาก' },
  { id: 'to', label: 'ถึง' },
  { id: 'subject', label: 'เรื่อง' },
  { id: 'action', label: 'การปฏิบัติ' },
  { id: 'note', label: 'หมายเหตุ' },
]

interface RegisterTableProps {
  label: string
  /** The head of the first column. */
  number: string
  lines: readonly RegisterLine[]
  id: string | undefined
  choose: (id: string) => void
  open: (id: string) => void
}

/** Rule: the columns of แบบที่ ๑๓ and ๑๔ in their order. */
export function RegisterTable({ number, ...props }: RegisterTableProps) {
  const digits = useDigits()
  const columns = useMemo(() => COLUMNS.map(({ id, label }) => ({ id, label: label || number })), [number])
  const cell = useCallback(
    ({ cells, faults }: RegisterLine, column: string) =>
      column === 'running' && faults.length > 0 ? (
        <>
          {digits(cells.running)} <span className="register-fault">{faults.join(' ')}</span>
        </>
      ) : (
        <span className="clamp">{digits(cells[column as ColumnId])}</span>
      ),
    [digits],
  )
  return <RowGrid columns={columns} cell={cell} {...props} />
}
