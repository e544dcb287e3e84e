import type { Framework } from '../../../../shared/ita/framework/framework.ts'
import { type OitScore, oitScore } from '../../../../shared/ita/score.ts'
import type { OitItem } from '../../../../shared/model/ita.ts'

export const OIT_RESULTS: Record<NonNullable<OitItem['result']>, string> = {
  passed: 'ได้คะแนน',
  failed: 'ไม่ได้คะแนน',
}

export const STATES: ReadonlyArray<OitItem['state']> = ['open', 'underway', 'done']
export const nextState = (state: OitItem['state']): OitItem['state'] =>
  STATES[(STATES.indexOf(state) + 1) % STATES.length] ?? 'open'

export const subOf = (framework: Framework, code: string): string =>
  framework.oit.find((one) => one.code === code)?.sub ?? ''

/** The score that items would give if exactly these were given; null where the framework groups none of them. */
export function scoreIf(
  framework: Framework,
  items: readonly OitItem[],
  given: (item: OitItem) => boolean,
): OitScore | null {
  const subs = Map.groupBy(
    items.filter(({ code }) => subOf(framework, code) !== ''),
    ({ code }) => subOf(framework, code),
  )
  return oitScore([...subs].map(([code, all]) => ({ code, items: all.length, passed: all.filter(given).length })))
}
