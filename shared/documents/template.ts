import type { PageRules } from '../layout/rules.ts'
import { PAGE_SETTINGS } from '../layout/rules.ts'
import { fieldDigits } from './fieldDigits.ts'
import type { Fields, Kind } from './kind.ts'
import { PAPERS } from './page.ts'
import { filled, problemOf, type Settings, type SettingValue, type ValuesOf } from './setting.ts'

/** What an office set, by id of the setting; what is not there stands at its default. */
export type Chosen = Readonly<Record<string, SettingValue>>

/** A kind's template as its composer reads it. */
export interface Template<S extends Settings = Settings> {
  /** A sentence or label with its slots filled. */
  say(id: keyof S & string, slots?: Readonly<Record<string, string>>): string
  /** The value of a switch, choice or measure; for words the sentence with its slots. */
  get<K extends keyof S & string>(id: K): ValuesOf<S>[K]
}

/** What of a kind its settings come from. */
type Settable = Pick<Kind, 'settings' | 'rules'> & Partial<Pick<Kind, 'fields'>>

/** Every setting of a kind's papers: its own words and parts, its fields' digits, the page with the kind's defaults. */
export function settingsOf(kind: Settable | null): Settings {
  const page = Object.entries(PAGE_SETTINGS).map(([id, setting]) => {
    const value = kind?.rules?.[id as keyof PageRules]
    return [id, value === undefined ? setting : { ...setting, value }]
  })
  return { ...kind?.settings, ...fieldDigits(kind?.fields ?? {}), ...Object.fromEntries(page) }
}

export const defaultsOf = (settings: Settings): Record<string, SettingValue> =>
  Object.fromEntries(Object.entries(settings).map(([id, setting]) => [id, setting.value]))

/** What is wrong with what was chosen, each with its place, in Thai; empty when it can be saved. */
export function problemsOf(settings: Settings, chosen: Readonly<Record<string, unknown>>): string[] {
  const problems = Object.entries(chosen).flatMap(([id, value]) => {
    const setting = settings[id]
    if (!setting) return [`ไม่รู้จักรายการตั้งค่า “${id.slice(0, 40)}”`]
    const problem = problemOf(setting, value)
    return problem ? [`“${setting.label}”: ${problem}`] : []
  })
  return problems.length > 0 ? problems : marginProblems(valuesOf(settings, chosen as Chosen) as unknown as PageRules)
}

/** Least room for text either way, in centimetres. */
const LEAST_ROOM = 6

function marginProblems({ paper, turned, left, right, top, bottom }: PageRules): string[] {
  const [across, down] = turned === 'landscape' ? PAPERS[paper].toReversed() : PAPERS[paper]
  const problem = (labels: string, room: number) =>
    room < LEAST_ROOM
      ? [`${labels}: รวมกันแล้วเหลือที่พิมพ์ ${Math.max(0, room).toFixed(1)} ซม. ต้องเหลืออย่างน้อย ${LEAST_ROOM} ซม.`]
      : []
  return [
    ...problem('“ขอบซ้าย” และ “ขอบขวา”', (across ?? 0) - left - right),
    ...problem('“ขอบบน” และ “ขอบล่าง”', (down ?? 0) - top - bottom),
  ]
}

/**
 * The value of each setting: the kind's choice, else the office's for all papers, else the kind's default. A value
 * that no longer fits its setting is passed over, so that a paper can always be composed.
 */
export function valuesOf(settings: Settings, ...layers: readonly Chosen[]): Record<string, SettingValue> {
  return Object.fromEntries(
    Object.entries(settings).map(([id, setting]) => {
      const layer = layers.find((one) => Object.hasOwn(one, id) && problemOf(setting, one[id]) === null)
      return [id, layer?.[id] ?? setting.value]
    }),
  )
}

/** A template of values; without any, the defaults of the kind. */
export function templateOf<S extends Settings>(
  kind: { settings?: S; rules?: Partial<PageRules>; fields?: Fields },
  ...layers: readonly Chosen[]
): Template<S> {
  const values = valuesOf(settingsOf(kind as never), ...layers)
  return {
    say: (id, slots = {}) => filled(String(values[id] ?? ''), slots),
    get: (id) => values[id] as never,
  }
}
