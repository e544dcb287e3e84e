import { useCallback } from 'react'
import { bandOf } from '../../../shared/desk/clauseAge.ts'
import { RowGrid } from '../../components/RowGrid.tsx'
import { useDigits } from '../../components/useDigits.ts'
import type { ClauseRow } from './clauseRows.ts'

const COLUMNS: ReadonlyArray<{ id: keyof ClauseRow['cells']; label: string }> = [
  { id: 'text', label: 'มติ/ข้อสั่งการ' },
  { id: 'meeting', label: 'การประชุม' },
  { id: 'owners', label: 'ผู้รับผิดชอบ' },
  { id: 'due', label: 'กำหนด' },
  { id: 'age', label: 'ค้าง' },
  { id: 'state', label: 'สถานะ' },
  { id: 'last', label: 'รายงานล่าสุด' },
]

/** How loud an age is; the number beside the colour says the same. */
const TONE = { 0: '', 30: 'attention', 60: 'attention', 90: 'error' } as const

interface ClauseTableProps {
  rows: readonly ClauseRow[]
  id: string | undefined
  choose: (id: string) => void
  open: (id: string) => void
}

export function ClauseTable({ rows, id, choose, open }: ClauseTableProps) {
  const digits = useDigits()
  const cell = useCallback(
    ({ cells, wait }: ClauseRow, column: string) => {
      const words = digits(cells[column as keyof ClauseRow['cells']])
      if (column !== 'age' || words === '') return <span className="clamp">{words}</span>
      return <span className={`badge ${TONE[bandOf(wait.age)] || (wait.late ? 'attention' : '')}`}>{words}</span>
    },
    [digits],
  )
  return (
    <RowGrid
      className="clause-table"
      label="มติและข้อสั่งการ"
      columns={COLUMNS}
      lines={rows}
      cell={cell}
      id={id}
      choose={choose}
      open={open}
    />
  )
}
