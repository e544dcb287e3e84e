import { useMemo } from 'react'
import { registerRows, registerWarnings, yearsOf } from '../../../shared/desk/register.ts'
import { followedBy } from '../../../shared/desk/registerCells.ts'
import type { Register } from '../../../shared/model/letter.ts'
import { buddhistYear } from '../../../shared/thai/date.ts'
import { readDay } from '../../components/fields/dayText.ts'
import { useSlice } from '../../stores/useStores.ts'
import { registerLines } from './registerLines.ts'

/** The register that is open, read from the letters; of thousands, so only when they change. */
export function useRegister(register: Register) {
  const { letters } = useSlice('papers', (state) => state)
  const { blocks, year: chosen } = useSlice('register', (state) => state)
  const office = useSlice('office', (state) => state.office?.name) ?? ''
  const today = readDay('วันนี้', new Date()) ?? ''
  const current = buddhistYear(today)
  const known = useMemo(() => yearsOf({ letters, blocks }), [letters, blocks])
  const years = [...new Set([current, ...known])].sort((a, b) => b - a)
  // An office whose letters are all of earlier years is not shown an empty book first.
  const year = chosen ?? (known.includes(current) ? current : (known[0] ?? current))
  const rows = useMemo(() => registerRows({ letters, blocks }, register, year), [letters, blocks, register, year])
  const followed = useMemo(() => followedBy(letters), [letters])
  const lines = useMemo(() => registerLines(rows, office, followed), [rows, office, followed])
  const warnings = useMemo(() => registerWarnings(rows), [rows])
  return { letters, years, year, lines, warnings }
}
