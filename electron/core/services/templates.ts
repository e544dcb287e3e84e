import * as v from 'valibot'
import type { Paper, Services } from '../../../shared/api.ts'
import { composePaper } from '../../../shared/documents/compose.ts'
import { type Kind, valuesSchema } from '../../../shared/documents/kind.ts'
import { KINDS, kindOf } from '../../../shared/documents/kinds/index.ts'
import { type Chosen, defaultsOf, problemsOf, settingsOf } from '../../../shared/documents/template.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/model/document.ts'
import { parse } from '../../../shared/model/explain.ts'
import type { Letter } from '../../../shared/model/letter.ts'
import { type ListName, NOUNS } from '../../../shared/model/nouns.ts'
import type { Template } from '../../../shared/model/template.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { factsOf, type Reader } from './facts.ts'

type Verbs = Services['templates']

const versionsOf = async ({ db, ports }: Reader, officeId: string, kind: string): Promise<Template[]> =>
  (await records(db, 'templates', ports).list({ where: { officeId, kind } })).sort((a, b) => b.version - a.version)

/**
 * What is in force for a kind, nearest first: its own template, then that for all papers of the office. `at` asks what
 * was in force at an instant.
 */
export async function layersOf(reader: Reader, officeId: string, kind: string, at?: string): Promise<Chosen[]> {
  const inForce = ({ created }: Template): boolean => at === undefined || created <= at
  const own = (await versionsOf(reader, officeId, kind)).find(inForce)
  const all = (await versionsOf(reader, officeId, '')).find(inForce)
  return [own?.chosen ?? {}, all?.chosen ?? {}]
}

const FILE = v.strictObject({
  format: v.literal('lekha-template'),
  version: v.literal(1),
  kind: v.string(),
  chosen: v.record(v.string(), v.unknown()),
})

const kindNamed = (id: string): Kind | null => (id === '' ? null : kindOf(id))
const labelOf = (kind: Kind | null): string => kind?.label ?? 'เอกสารทุกชนิด'

/** Only what differs from the default is kept, so that a better default still reaches the office. */
function checked(kind: Kind | null, chosen: Readonly<Record<string, unknown>>): Chosen {
  const settings = settingsOf(kind)
  const problems = problemsOf(settings, chosen)
  if (problems.length > 0) throw new AppError('badInput', `แม่แบบ${labelOf(kind)}ยังบันทึกไม่ได้ ${problems.join(' · ')}`)
  const defaults = defaultsOf(settings)
  return Object.fromEntries(Object.entries(chosen as Chosen).filter(([id, value]) => value !== defaults[id]))
}

export function createTemplates(context: Context): Verbs {
  const { db, ports } = context
  const templates = records(db, 'templates', ports)
  const kept = (): never => {
    throw new AppError('refused', 'แม่แบบเก็บไว้ทุกรุ่น แก้หรือลบรุ่นเก่าไม่ได้ ให้บันทึกเป็นรุ่นใหม่')
  }

  async function save(officeId: string, kindId: string, chosen: Readonly<Record<string, unknown>>, note: string) {
    const settled = checked(kindNamed(kindId), chosen)
    return db.transaction().execute(async (trx) => {
      const [last] = await versionsOf({ db: trx, ports }, officeId, kindId)
      const version = (last?.version ?? 0) + 1
      return records(trx, 'templates', ports).create({ officeId, kind: kindId, version, chosen: settled, note })
    })
  }

  /** The newest paper of the kind, else one that could be made from the newest record; the longest letter. */
  async function specimen(officeId: string, kind: Kind): Promise<Document | null> {
    const list = <N extends ListName>(name: N, where: object = {}) =>
      records(db, name, ports).list({ where: { officeId, ...where } })
    const paper = kind.from === 'letter' ? undefined : (await list('documents', { kind: kind.id })).at(-1)
    if (paper) return paper
    const id = {
      meeting: async () => ({ meetingId: (await list('meetings')).at(-1)?.id }),
      letter: async () => {
        const length = ({ body }: Letter) => JSON.stringify(body).length
        const letters = (await list('letters')).filter((letter) => kind.letterKinds?.includes(letter.kind))
        return { letterId: letters.sort((a, b) => length(a) - length(b)).at(-1)?.id }
      },
      plan: async () => ({ planId: (await list('plans')).at(-1)?.id }),
      committee: async () => ({ committeeId: (await list('committees')).at(-1)?.id }),
      register: async () => ({}),
      calendar: async () => ({}),
      own: async () => ({}),
      ita: async () => ({ itaYearId: (await list('itaYears')).at(-1)?.id }),
    }
    const made = await id[kind.from]()
    if (Object.values(made).includes(undefined)) return null
    const now = ports.now()
    const draft = parse(NOUNS.documents.draft, { officeId, kind: kind.id, ...made }, kind.label)
    return { ...draft, id: 'specimen', created: now, updated: now, revision: 1 }
  }

  return {
    list: (input) => templates.list(input),
    get: (input) => templates.get(input),
    create: ({ officeId, kind, chosen, note }) => save(officeId, kind, chosen, note),
    update: async () => kept(),
    remove: async () => kept(),

    async read({ officeId, kind }) {
      const versions = await versionsOf(context, officeId, kind)
      const [, all] = await layersOf(context, officeId, kind)
      return {
        settings: settingsOf(kindNamed(kind)),
        chosen: versions[0]?.chosen ?? {},
        below: kind ? (all ?? {}) : {},
        versions,
      }
    },

    async preview({ officeId, kind: kindId, chosen }) {
      // What holds for all papers is shown on a letter, the paper every office writes.
      const kind = kindOf(kindId || 'letter')
      checked(kindNamed(kindId), chosen)
      const found = await specimen(officeId, kind)
      if (!found) return null
      const [own = {}, all = {}] = await layersOf(context, officeId, kind.id)
      const layers = kindId ? [chosen as Chosen, all] : [own, chosen as Chosen]
      const facts = await factsOf(context, kind, found)
      const values = found.state === 'draft' ? parse(valuesSchema(kind), found.values, kind.label) : {}
      const { blocks, page } = composePaper(kind, facts, values, ...layers)
      return { kind: kind.id, blocks, page } satisfies Pick<Paper, 'kind' | 'blocks' | 'page'>
    },

    async export({ officeId, kind }) {
      const [last] = await versionsOf(context, officeId, kind)
      const file = { format: 'lekha-template', version: 1, kind, chosen: last?.chosen ?? {} }
      return { fileName: `แม่แบบ ${labelOf(kindNamed(kind))}.json`, json: `${JSON.stringify(file, null, 2)}\n` }
    },

    async import({ officeId, json }) {
      const file = readFile(json)
      if (file.kind !== '' && !KINDS.some(({ id }) => id === file.kind))
        throw new AppError('badInput', `แม่แบบนี้เป็นของเอกสารชนิด “${file.kind.slice(0, 40)}” ซึ่งโปรแกรมรุ่นนี้ไม่มี`)
      return save(officeId, file.kind, file.chosen, 'นำเข้าจากไฟล์')
    },
  }
}

function readFile(json: string): v.InferOutput<typeof FILE> {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (cause) {
    throw new AppError('badInput', 'ไฟล์นี้ไม่ใช่แม่แบบของเลขา หรือไฟล์เสียหาย ไม่มีอะไรถูกเปลี่ยน', { cause })
  }
  return parse(FILE, data, 'ไฟล์แม่แบบ')
}
