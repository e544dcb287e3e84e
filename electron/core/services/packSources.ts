import type { MeetingFile, Paper, Services } from '../../../shared/api.ts'
import type { Block } from '../../../shared/documents/block.ts'
import { composeDraft } from '../../../shared/documents/compose.ts'
import { choose } from '../../../shared/documents/kinds/choice.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { itemChoices } from '../../../shared/documents/kinds/itemChoice.ts'
import type { PageSetup } from '../../../shared/documents/page.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { Section } from '../../../shared/model/meeting.ts'
import type { Pack } from '../../../shared/model/pack.ts'
import {
  FRONT_KINDS,
  type PackItem,
  type PackPaper,
  type PackPart,
  packItems,
  packParts,
} from '../../../shared/pack/parts.ts'
import type { Context } from '../createServices.ts'
import { heldOf } from '../db/fileParts.ts'
import { records } from '../db/records.ts'
import { paperHash } from '../paperHash.ts'
import { meetingFile } from './facts.ts'
import { layersOf } from './templates.ts'

/** What a pack of a meeting can be made of: its papers as they stand, those of the meeting before, and the files. */

export interface PackSources {
  file: MeetingFile
  items: PackItem[]
  parts: PackPart[]
  packs: Pack[]
  /** The papers by their key, ready to print. */
  papers: Map<string, { blocks: Block[]; page: PageSetup }>
}

type Found = PackPaper & { blocks: Block[]; page: PageSetup }
type Compose = Services['documents']['compose']

/** Made of the records where nobody began a document of the kind. */
const MADE: readonly string[] = ['agenda', 'chairAgenda']

export async function packSources(context: Context, compose: Compose, meetingId: string): Promise<PackSources> {
  const { db, ports } = context
  const file = await meetingFile(context, meetingId)
  const own = await records(db, 'documents', ports).list({ where: { meetingId } })
  const found = [
    ...(await front(context, compose, file, own)),
    ...(await briefs(context, compose, file, own)),
    ...(await ofLast(context, compose, file)),
  ]
  const packs = await records(db, 'packs', ports).list({ where: { meetingId } })
  const held = await heldOf(
    db,
    file.attachments.map(({ id }) => id),
  )
  return {
    file,
    items: packItems(file.items),
    packs,
    parts: packParts({ file, papers: found, held, packs }),
    papers: new Map(found.map(({ key, blocks, page }) => [key, { blocks, page }])),
  }
}

/** The one that speaks for a kind: what was issued last, else the last draft. */
function newest(documents: readonly Document[], kind: string): Document | undefined {
  const ofKind = documents.filter((document) => document.kind === kind)
  return ofKind.findLast(({ state }) => state === 'issued') ?? ofKind.at(-1)
}

/** Of a document: the key is that of the kind, so that an issue takes the place of the draft it was. */
async function composed(
  compose: Compose,
  document: Document,
  key: string,
  itemId: string | null,
  title = '',
): Promise<Found & Pick<Paper, 'values'>> {
  const { blocks, page, values, kindLabel } = await compose({ id: document.id })
  const { state, kind } = document
  return {
    ...{ key, kind, itemId, title: title || kindLabel, state, blocks, page, values },
    hash: paperHash({ blocks, page }),
  }
}

async function made(
  context: Context,
  file: MeetingFile,
  kindId: string,
  at: Pick<Found, 'key' | 'itemId'> & { values?: Record<string, unknown>; title?: string },
): Promise<Found> {
  const kind = kindOf(kindId)
  const typed = { values: at.values ?? {}, bases: {} }
  const { blocks, page } = composeDraft(kind, file, typed, ...(await layersOf(context, file.office.id, kindId)))
  const { key, itemId, title = kind.label } = at
  return { ...{ key, kind: kindId, itemId, title, state: 'made', blocks, page }, hash: paperHash({ blocks, page }) }
}

async function front(
  context: Context,
  compose: Compose,
  file: MeetingFile,
  own: readonly Document[],
): Promise<Found[]> {
  const found: Found[] = []
  for (const kind of FRONT_KINDS) {
    const document = newest(own, kind)
    const place = { key: `paper:${kind}`, itemId: null }
    const wanted = MADE.includes(kind) || (kind === 'schedule' && file.meeting.schedule.length > 0)
    if (document) found.push(await composed(compose, document, place.key, null))
    else if (wanted) found.push(await made(context, file, kind, place))
  }
  return found
}

/** Briefs stand with their item; an item with a brief of its own in the agenda gets one made of it. */
async function briefs(
  context: Context,
  compose: Compose,
  file: MeetingFile,
  own: readonly Document[],
): Promise<Found[]> {
  const choices = itemChoices(file)
  const found = new Map<string, Found>()
  for (const document of own.filter(({ kind }) => kind === 'brief')) {
    const paper = await composed(compose, document, '', null)
    const itemId = choose(choices, String(paper.values.item ?? ''))?.value.id
    const before = itemId ? found.get(itemId) : undefined
    if (!itemId || (before?.state === 'issued' && paper.state === 'draft')) continue
    found.set(itemId, { ...paper, key: `paper:brief:${itemId}`, itemId })
  }
  for (const { value: item, number } of choices) {
    if (found.has(item.id) || item.brief.trim() === '' || item.section !== null) continue
    const place = { key: `paper:brief:${item.id}`, itemId: item.id, values: { item: number } }
    found.set(item.id, await made(context, file, 'brief', place))
  }
  return [...found.values()]
}

/** What the meeting before left for this one: its minutes to certify, its orders to follow up. */
async function ofLast(context: Context, compose: Compose, file: MeetingFile): Promise<Found[]> {
  const { previous, items } = file
  if (!previous) return []
  const itemOf = (section: Section) => items.find((item) => item.section === section)?.id
  const documents = await records(context.db, 'documents', context.ports).list({ where: { meetingId: previous.id } })
  const name = previous.number ? ` ครั้งที่ ${previous.number}/${previous.year}` : ''
  const found: Found[] = []
  for (const [kind, section, words] of [
    ['minutes', 'minutes', 'รายงานการประชุม'],
    ['followUp', 'followUp', 'ตารางติดตามข้อสั่งการ'],
  ] as const) {
    const itemId = itemOf(section)
    if (!itemId) continue
    const key = `paper:${kind}`
    const title = `${words}${name}`
    const sent = kind === 'minutes' ? documents.find(({ id }) => id === previous.minutesId) : undefined
    const document = sent ?? newest(documents, kind)
    if (document) found.push(await composed(compose, document, key, itemId, title))
    else {
      const last = await meetingFile(context, previous.id)
      const something =
        kind === 'minutes' ? last.items.some(({ minutes }) => minutes.length > 0) : last.clauses.length > 0
      if (something) found.push(await made(context, last, kind, { key, itemId, title }))
    }
  }
  return found
}
