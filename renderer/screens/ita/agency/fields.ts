import { INDICATOR_TITLES } from '../../../../shared/ita/framework/framework.ts'
import { printed } from '../../../../shared/ita/words.ts'
import type { ItaScore, ResultField } from '../../../../shared/model/ita.ts'

/** Figures of a result with their names, in the order of a table of results. */
export const FIELDS: ReadonlyArray<{ id: ResultField; label: string }> = [
  { id: 'total', label: 'คะแนน ITA' },
  { id: 'iit', label: 'IIT' },
  { id: 'eit', label: 'EIT' },
  { id: 'oit', label: 'OIT' },
  ...INDICATOR_TITLES.map((title, at) => ({ id: `i${at + 1}` as ResultField, label: `${at + 1}. ${title}` })),
  { id: 'grade', label: 'ระดับตามที่พิมพ์' },
  { id: 'rank', label: 'ลำดับตามที่พิมพ์' },
]

export const fieldLabel = (field: ResultField): string => FIELDS.find(({ id }) => id === field)?.label ?? field

/** A figure as it is typed; empty where there is none. */
export function figureText(score: ItaScore, field: ResultField): string {
  const shown = (value: number | null | undefined) => (value === null || value === undefined ? '' : printed(value))
  switch (field) {
    case 'total':
      return shown(score.score)
    case 'iit':
    case 'eit':
    case 'oit':
      return shown(score[field])
    case 'grade':
      return score.grade
    case 'rank':
      return score.rank === null ? '' : String(score.rank)
    default:
      return shown(score.indicators[Number(field.slice(1)) - 1])
  }
}
