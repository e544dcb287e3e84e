import { clientOf } from '../../electron/cli/client.ts'
import { openOffice } from '../../electron/core/openOffice.ts'
import type { Api } from '../../shared/api.ts'
import type { Kind, Source } from '../../shared/documents/kind.ts'
import { KINDS } from '../../shared/documents/kinds/index.ts'
import { paragraph } from '../../shared/model/prose.ts'
import { testPorts } from '../helpers/testPorts.ts'
import type { Made } from './generate.ts'

/**
 * The papers of the sample offices (the seeds' own) and of every kind there is, of each record it can be made from,
 * through the front door. A kind that comes later is in the corpus without a line here.
 */
interface Anchor {
  officeId: string
  meetingId?: string
  letterId?: string
  committeeId?: string
  planId?: string
  itaYearId?: string
  agencyId?: string
}

const BODY = [
  paragraph('ด้วยจังหวัดแพร่ได้กำหนดแนวทางการขับเคลื่อนการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)'),
  paragraph('จึงขอให้หน่วยงานในสังกัดดำเนินการตามแนวทางดังกล่าว และรายงานผลภายในวันที่ 30 กันยายน 2568', { mark: 'dot' }),
]

const anchors: Record<Source, (api: Api, kind: Kind) => Promise<Anchor[]>> = {
  meeting: async (api) => (await api.meetings.list({})).map(({ id, officeId }) => ({ officeId, meetingId: id })),
  committee: async (api) => (await api.committees.list({})).map(({ id, officeId }) => ({ officeId, committeeId: id })),
  plan: async (api) => (await api.plans.list({})).map(({ id, officeId }) => ({ officeId, planId: id })),
  async ita(api, { id }) {
    const years = (await api.itaYears.list({})).filter(({ population }) => population === 'all')
    const scores = await api.itaScores.list({})
    const anchors = years.map(({ id: itaYearId, officeId }) => ({ officeId, itaYearId }))
    // A letter and a sheet are of one agency.
    if (id !== 'itaLetter' && id !== 'itaAgencySheet') return anchors
    return anchors.flatMap((anchor) =>
      scores.flatMap(({ itaYearId, agencyId }) => (itaYearId === anchor.itaYearId ? [{ ...anchor, agencyId }] : [])),
    )
  },
  register: (api) => offices(api),
  calendar: (api) => offices(api),
  own: (api) => offices(api),
  async letter(api, { letterKinds = [] }) {
    const all = (await api.letters.list({})).filter((one) => letterKinds.includes(one.kind))
    const letters = all.length > 0 ? all : await Promise.all(letterKinds.map((kind) => newLetter(api, kind)))
    return letters.map(({ id, officeId }) => ({ officeId, letterId: id }))
  },
}

const offices = async (api: Api): Promise<Anchor[]> => (await api.offices.list({})).map(({ id }) => ({ officeId: id }))

async function newLetter(api: Api, kind: NonNullable<Kind['letterKinds']>[number]) {
  const [office] = await api.offices.list({})
  return api.letters.create({ officeId: office?.id ?? '', kind, subject: 'การประเมินคุณธรรมและความโปร่งใส', body: BODY })
}

/** The papers, and by name those that could not be made. */
export async function kindPapers(): Promise<{ papers: Made[]; failures: string[] }> {
  // A clock that stands still: some papers know what day it is.
  const office = await openOffice({ file: ':memory:', ports: testPorts('corpus') })
  const papers: Made[] = []
  const failures: string[] = []
  try {
    const api = clientOf(office.dispatch)
    await api.store.sample({})
    const add = async (name: string, id: string) => {
      const { blocks, page } = await api.documents.compose({ id })
      papers.push({ name, blocks, page })
    }
    for (const { id } of await api.documents.list({})) await add(`sample-${id}`, id)
    for (const kind of KINDS) {
      const from = await anchors[kind.from](api, kind)
      if (from.length === 0) failures.push(`kind ${kind.id}: the samples have no ${kind.from} to make it from`)
      for (const [at, anchor] of from.entries()) {
        const name = `kind-${kind.id}-${at + 1}`
        try {
          await add(name, (await api.documents.create({ kind: kind.id, ...anchor })).id)
        } catch (error) {
          failures.push(`${name}: ${(error as Error).message}`)
        }
      }
    }
  } finally {
    await office.close()
  }
  return { papers, failures }
}
