import type { AgencyType } from '../model/ita.ts'

/** Types of agencies, their names and short forms, and which of them stand in one set (ita.md §0.5, §3). */

export type { AgencyType }

/** Sets that are never counted together. `main` is the province with its local authorities. */
export type PopulationSet = 'main' | 'district' | 'policeStation' | 'bangkokDistrict' | 'national'

interface TypeFacts {
  label: string
  /** What such a name begins with, the full form first. */
  starts: readonly string[]
  set: PopulationSet
}

export const AGENCY_TYPES: Record<AgencyType, TypeFacts> = {
  PROV: { label: 'จังหวัด (ราชการส่วนภูมิภาค)', starts: ['จังหวัด', 'สำนักงานจังหวัด'], set: 'main' },
  PAO: { label: 'องค์การบริหารส่วนจังหวัด', starts: ['องค์การบริหารส่วนจังหวัด', 'อบจ.', 'อบจ'], set: 'main' },
  CITY: { label: 'เทศบาลนคร', starts: ['เทศบาลนคร', 'ทน.', 'ทน'], set: 'main' },
  TOWN: { label: 'เทศบาลเมือง', starts: ['เทศบาลเมือง', 'ทม.', 'ทม'], set: 'main' },
  SUBD: { label: 'เทศบาลตำบล', starts: ['เทศบาลตำบล', 'ทต.', 'ทต'], set: 'main' },
  SAO: { label: 'องค์การบริหารส่วนตำบล', starts: ['องค์การบริหารส่วนตำบล', 'อบต.', 'อบต'], set: 'main' },
  SPEC: { label: 'องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ', starts: ['เมืองพัทยา', 'กรุงเทพมหานคร'], set: 'main' },
  DIST: { label: 'อำเภอ', starts: ['อำเภอ', 'ที่ว่าการอำเภอ', 'ที่ทำการปกครองอำเภอ'], set: 'district' },
  POL: {
    label: 'สถานีตำรวจ',
    starts: ['สถานีตำรวจภูธร', 'สถานีตำรวจนครบาล', 'สถานีตำรวจ', 'สภ.', 'สน.'],
    set: 'policeStation',
  },
  BKKD: { label: 'สำนักงานเขต กรุงเทพมหานคร', starts: ['สำนักงานเขต'], set: 'bangkokDistrict' },
  NAT: { label: 'ส่วนราชการระดับประเทศ', starts: [], set: 'national' },
}

/** Local authorities of a province's set: everything in it but the province itself. */
export const isLocal = (type: AgencyType | null): boolean =>
  type !== null && type !== 'PROV' && AGENCY_TYPES[type].set === 'main'

/** These become one another as they grow; any other type is another agency, whatever its name. */
const GROWING: ReadonlySet<AgencyType> = new Set(['SAO', 'SUBD', 'TOWN', 'CITY'])
export const mayBecome = (one: AgencyType | null, other: AgencyType | null): boolean =>
  one === null || other === null || one === other || (GROWING.has(one) && GROWING.has(other))

export const setOf = (type: AgencyType | null): PopulationSet => (type ? AGENCY_TYPES[type].set : 'main')

/** Longer beginnings are tried first: เทศบาลเมือง is no เทศบาล of ตำบล, and อบต. no อบ. */
const STARTS = (Object.entries(AGENCY_TYPES) as Array<[AgencyType, TypeFacts]>)
  .flatMap(([type, { starts }]) => starts.map((start) => ({ type, start, full: starts[0] ?? start })))
  .toSorted((a, b) => b.start.length - a.start.length)

/**
 * ํา is two signs for ำ in real exports (ita.md §1.2); spaces of any kind are one or none; what cannot be seen is
 * dropped.
 */
export const plainName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u0e4d\u0e32/g, 'ำ')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

export interface ReadName {
  /** อบต.บ้านปาง อ.ลอง as it is written in full: องค์การบริหารส่วนตำบลบ้านปาง. */
  name: string
  type: AgencyType | null
  district: string
  province: string
}

/** Takes a name as files write it apart: its type, the district and the province it tells behind it. */
export function readName(text: string): ReadName {
  let rest = plainName(text)
  const province = /(?:^| |\()(?:จังหวัด|จ\.) ?([ก-๎]{2,})\)?$/.exec(rest)
  // A name that is nothing but its province is the province.
  if (province && province.index > 0) rest = rest.slice(0, province.index).trim()
  const district = /(?: |\()(?:อำเภอ|อ\.) ?([ก-๎]{2,})\)?$/.exec(rest)
  if (district) rest = rest.slice(0, district.index).trim()
  const known = STARTS.find(({ start }) => rest.startsWith(start))
  const name = known ? known.full + rest.slice(known.start.length).replace(/^[ .]+/, '') : rest
  return {
    name: known?.type === 'SPEC' || known?.type === 'PROV' ? rest : name,
    type: known?.type ?? null,
    district: district?.[1] ?? '',
    province: province && province.index > 0 ? (province[1] ?? '') : '',
  }
}

/** The name alone, without what the agency is: it stays when a subdistrict organisation becomes a municipality. */
export function bareKey(name: string): string {
  const read = readName(name).name
  const start = STARTS.find(({ full }) => read.startsWith(full))?.full ?? ''
  return read.slice(start.length).replace(/[\s().\-–]/g, '')
}

/** As names of files have room for: องค์การบริหารส่วนตำบลสรอย อำเภอสอง is อบต.สรอย อ.สอง. */
export function shortName(name: string): string {
  const known = STARTS.find(({ full }) => name.startsWith(full))
  const short = known && AGENCY_TYPES[known.type].starts.find((start) => start.endsWith('.'))
  return (known && short ? short + name.slice(known.full.length) : name).replace(/ อำเภอ(?=[ก-๎])/, ' อ.')
}

/** What two ways of writing one agency have in common. */
export const nameKey = (name: string): string => readName(name).name.replace(/[\s().\-–]/g, '')
