import type { KnownAgencies, KnownName } from '../../itaApi.ts'
import type { AgencyType, ItaScore } from '../../model/ita.ts'
import { readName, setOf } from '../agencyType.ts'
import { clashes } from '../completed.ts'
import { handOf } from '../corrections.ts'
import { printed } from '../words.ts'
import { changesOf, type FieldChange, merged, withoutReckoned } from './changes.ts'
import { type Match, matcher } from './match.ts'
import { formerNames, type Naming, namingOf } from './near.ts'
import { earlierForm, impossibleYear, provinceOf } from './screen.ts'
import type { SettledRow } from './settle.ts'

/** What an import would do, row by row, before it does anything. */

export type RowState =
  | 'new'
  | 'changed'
  | 'same'
  | 'unmatched'
  | 'unreadable'
  | 'twice'
  /** Comes in only when a person says so; the notes have the reason. */
  | 'left'
  /** Would cover what a person put right. */
  | 'corrected'
  /** The mean of the whole province, which is no agency's score. */
  | 'mean'

export interface PlannedRow {
  row: SettledRow
  match: Match
  state: RowState
  /** It comes in when the button is pressed. */
  wanted: boolean
  /** A person may say whether it does. */
  free: boolean
  /** The result that is there already. */
  score: ItaScore | null
  changes: FieldChange[]
  /** What the name is to the agency, where it is not one it is known by; a person may say otherwise. */
  naming: Naming
  /** Agencies that a new name may be the later name of. */
  former: string[]
  /** Waits for an answer, and nobody of its own type has a name near it. */
  likelyNew: boolean
  /** Of the own province in a matrix: the mean of all, or the agency จังหวัด…. */
  ofProvince: boolean
  /** What is worth a look: of the row, and of what it would do. */
  notes: string[]
}

/** Who a person said a row is of: an agency, or a new one; by the row's id. */
export type Choices = ReadonlyMap<number, string | 'new'>

/** What a person said of a sheet's rows, each by its id. */
export interface Said {
  choices: Choices
  namings: ReadonlyMap<number, Naming>
  /** Ticked in or out. */
  ticks: ReadonlyMap<number, boolean>
  /** In a matrix: what the rows of the own province are. */
  province: 'mean' | 'agency' | null
}

export interface Whole {
  matrix: boolean
  provinces: readonly string[]
}

/** Sets a row is kept under; a file's rows of several sets go to several (ita.md §0.5). */
export const populationOf = (type: AgencyType | null): 'all' | 'district' | 'policeStation' => {
  const set = setOf(type)
  return set === 'district' || set === 'policeStation' ? set : 'all'
}

/** By fiscal year and agency: one result each. */
export const scoreKey = (fiscalYear: number, agencyId: string): string => `${fiscalYear} ${agencyId}`

export function planned(
  rows: readonly SettledRow[],
  known: KnownAgencies,
  said: Said,
  { matrix, provinces }: Whole,
): PlannedRow[] {
  const find = matcher(known.names)
  const names = Map.groupBy(known.names, ({ agencyId }) => agencyId)
  const scores = new Map(known.scores.map(({ fiscalYear, score }) => [scoreKey(fiscalYear, score.agencyId), score]))
  const matches = rows.map(find)
  // Who stands in the file under the very name is not offered for another row.
  const sure = new Set(
    matches.flatMap(({ agencyId }, at) => (agencyId ? [scoreKey(rows[at]?.year ?? 0, agencyId)] : [])),
  )
  const begun = rows.map((row, at) => begin(row, matches[at] ?? { agencyId: null, candidates: [] }))
  const inFile = new Set(begun.flatMap(({ match }) => match.agencyId ?? []))
  const former = formerNames(
    begun.flatMap(({ row, isNew }) => (isNew ? [row] : [])),
    known.names,
    inFile,
  )
  const winners = winnersOf(begun)
  return begun.map(finish)

  function begin(row: SettledRow, first: Match) {
    const candidates = first.candidates.filter((id) => id === first.agencyId || !sure.has(scoreKey(row.year, id)))
    const chosen = said.choices.get(row.id)
    const agencyId = chosen === undefined ? first.agencyId : chosen === 'new' ? null : chosen
    const own = provinceOf(row, provinces, known.province)
    const foreign = known.province !== '' && own !== '' && own !== known.province
    return {
      row,
      match: { agencyId, candidates },
      // Someone who could be nobody known is new without being asked.
      isNew: chosen === 'new' || (chosen === undefined && agencyId === null && candidates.length === 0),
      foreign: foreign ? own : '',
      ofProvince: matrix && row.type === 'PROV' && own === known.province && own !== '',
      key: row.name === '' && !agencyId ? '' : `${row.year} ${agencyId ?? `${row.name} ${row.district}`}`,
    }
  }

  /** No name of the agency is of the row's own type: อบต.เวียงสา beside ทต.เวียงสา. */
  function isOfOther({ type, name }: SettledRow, agencyId: string): boolean {
    const own = type ?? readName(name).type
    return own !== null && (names.get(agencyId) ?? []).every((one) => readName(one.name).type !== own)
  }

  /** Rows of one agency and year; the one a person ticked last stands first, else the one that stands first. */
  function winnersOf(all: ReadonlyArray<ReturnType<typeof begin>>): Map<string, SettledRow[]> {
    const order = [...said.ticks].flatMap(([id, wanted]) => (wanted ? [id] : []))
    const rank = ({ id }: SettledRow): number => (said.ticks.get(id) === false ? -2 : order.indexOf(id))
    const twins = Map.groupBy(
      all.filter(({ key }) => key !== ''),
      ({ key }) => key,
    )
    return new Map(
      [...twins].map(([key, rows]) => [key, rows.map(({ row }) => row).toSorted((a, b) => rank(b) - rank(a))]),
    )
  }

  function finish({ row, match, isNew, foreign, ofProvince, key }: ReturnType<typeof begin>): PlannedRow {
    const { agencyId } = match
    const ticked = said.ticks.get(row.id)
    const score = (agencyId && scores.get(scoreKey(row.year, agencyId))) || null
    const line = withoutReckoned(row, score)
    const own: readonly KnownName[] = (agencyId && names.get(agencyId)) || []
    const notes = [...row.problems, ...row.doubts]
    const one = (state: RowState, part: Partial<PlannedRow> = {}): PlannedRow => ({
      row: line,
      match,
      state,
      wanted: false,
      free: false,
      score,
      changes: [],
      naming: agencyId ? (said.namings.get(row.id) ?? namingOf(row.name, own)) : 'known',
      former: [],
      likelyNew: false,
      ofProvince,
      notes,
      ...part,
    })
    const impossible = impossibleYear(row.year, known.thisYear)
    if (impossible) return one('unreadable', { notes: [...notes, impossible] })
    if (ofProvince && said.province !== 'agency') return ofMean(one, row, ticked)
    if (row.problems.length > 0 && row.cells.length === 0) return one('unreadable')
    const elsewhere = foreign
      ? `เป็นของจังหวัด${foreign} ไม่ใช่จังหวัด${known.province}`
      : matrix && known.province === ''
        ? 'สำนักงานยังไม่ได้ตั้งชื่อจังหวัด จึงไม่ทราบว่าแถวใดเป็นของจังหวัดนี้'
        : ''
    // Whose it is in another province is not asked before a person wants it.
    if (elsewhere && ticked !== true) return one('left', { free: true, notes: [...notes, elsewhere] })
    if (!agencyId && !(isNew && row.name !== ''))
      return one('unmatched', { likelyNew: row.name !== '' && match.candidates.every((id) => isOfOther(row, id)) })

    const twins = winners.get(key) ?? []
    const [winner] = twins
    const others = twins.filter(({ id }) => id !== row.id)
    const repeated = others.map(({ at, total }) => `แถวที่ ${at} (${total === null ? 'ไม่มีคะแนน' : printed(total)})`)
    if (winner && winner.id !== row.id)
      return one('twice', {
        free: true,
        notes: [...notes, `ซ้ำกับ${repeated[0]} จะใช้แถวที่ ${winner.at} ถ้าแถวนี้ถูก ให้ติ๊กแถวนี้แทน`],
      })
    if (others.length > 0) notes.push(`ซ้ำกับ${repeated.join(' และ')} ใช้คะแนนของแถวนี้`)

    const changes = score ? changesOf(score, line) : []
    if (score && changes.length === 0) return one('same')
    const hands = score ? changes.flatMap(({ field }) => handOf(score, field) ?? []) : []
    const reasons = [
      elsewhere,
      earlierForm(row.year),
      ...hands.map(({ reason }) => `ต่างจากที่แก้ด้วยมือไว้ (เหตุผล “${reason}”)`),
    ].filter((reason) => reason !== '')
    notes.push(...reasons)
    if (ticked === false && reasons.length === 0) notes.push('เลือกไว้ว่าไม่นำเข้า')
    if (score)
      notes.push(
        ...clashes(row.year, merged(score, line), merged(score, line).grade).filter((one) => !notes.includes(one)),
      )
    const earlier = agencyId ? [] : former(row)
    if (earlier.length > 0) notes.push(`อาจเปลี่ยนชื่อจาก ${earlier.map(({ name }) => name).join(' หรือ ')}`)
    const wanted = ticked ?? reasons.length === 0
    const natural = score ? 'changed' : 'new'
    return one(wanted ? natural : hands.length > 0 ? 'corrected' : 'left', {
      wanted,
      free: true,
      changes,
      former: earlier.map(({ agencyId }) => agencyId),
    })
  }

  /** A row of the own province in a matrix: nothing in it says whether it is the mean of all or one agency's score. */
  function ofMean(
    one: (state: RowState, part?: Partial<PlannedRow>) => PlannedRow,
    row: SettledRow,
    ticked: boolean | undefined,
  ): PlannedRow {
    if (row.total === null) return one('unreadable')
    if (said.province === null)
      return one('unmatched', { notes: [...row.doubts, 'ตอบก่อนว่าเป็นค่าเฉลี่ยของทั้งจังหวัดหรือคะแนนของหน่วยงานจังหวัด'] })
    const told = known.years.find(({ fiscalYear, population }) => fiscalYear === row.year && population === 'all')
    const was = told?.mean ?? null
    if (was === row.total) return one('same')
    const notes = [...row.problems, ...row.doubts]
    if (row.indicators.some((score) => score !== null)) notes.push('เก็บเฉพาะคะแนนเฉลี่ยของจังหวัด ไม่เก็บรายตัวชี้วัด')
    return one('mean', {
      wanted: ticked ?? true,
      free: true,
      match: { agencyId: null, candidates: [] },
      changes: [{ field: 'total', was: was === null ? '' : printed(was), now: printed(row.total) }],
      notes,
    })
  }
}
