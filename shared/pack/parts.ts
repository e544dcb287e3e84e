import type { MeetingFile } from '../api.ts'
import { type AgendaNode, agendaTree, itemLabel } from '../documents/kinds/meetingHead.ts'
import type { Pack, PackSet } from '../model/pack.ts'

/** What a pack of papers can be made of, in the order of the agenda. */

/** A paper of the meeting, composed from its records or frozen as it was issued. */
export interface PackPaper {
  key: string
  kind: string
  /** Null for what stands before the agenda. */
  itemId: string | null
  title: string
  /** `made`: nobody has begun it as a document, so it is made of the records for this pack. */
  state: 'draft' | 'issued' | 'made'
  hash: string
}

export interface PackPart {
  key: string
  what: 'paper' | 'file'
  itemId: string | null
  title: string
  /** Of a file: what is stamped on its first page. */
  stamp: string
  state: PackPaper['state'] | 'file' | 'gone'
  hash: string
  fileName: string
  size: number
  /** Sets it goes into unless the officer says otherwise. */
  wanted: PackSet[]
  /** Against the packs handed out before; empty while there is none. */
  change: 'new' | 'changed' | 'same' | ''
}

/** An item of the agenda as packs name it. */
export interface PackItem {
  id: string
  parentId: string | null
  depth: number
  number: string
  label: string
  title: string
}

/** What stands before the agenda, in this order; by kind, the sets it goes into. */
const FRONT: ReadonlyArray<[kind: string, wanted: PackSet[]]> = [
  ['invitation', ['members', 'chair']],
  ['invitationMemo', []],
  ['agenda', ['members', 'chair']],
  ['chairAgenda', ['chair']],
  ['schedule', ['members', 'chair']],
  ['replySlip', []],
]
export const FRONT_KINDS: readonly string[] = FRONT.map(([kind]) => kind)

const flat = (nodes: readonly AgendaNode[]): AgendaNode[] => nodes.flatMap((node) => [node, ...flat(node.children)])

export const packItems = (items: MeetingFile['items']): PackItem[] =>
  flat(agendaTree(items)).map((node) => ({
    id: node.id,
    parentId: node.parentId,
    depth: node.depth,
    number: node.number,
    label: itemLabel(node),
    title: node.title,
  }))

/** Rule: a file is cited by the item it belongs to and its place there, which leaving another out does not change. */
export const stampOf = (item: Pick<PackItem, 'number'>, place: number): string =>
  `เอกสารประกอบวาระที่ ${item.number} (${place})`

/** What was handed out before: the newest content of each part, by its key. The chair's set tells nothing of theirs. */
export function handedOut(packs: readonly Pack[]): Map<string, { title: string; hash: string }> {
  const known = new Map<string, { title: string; hash: string }>()
  for (const pack of packs) {
    if (pack.set === 'chair') continue
    for (const { key, title, hash } of pack.parts) known.set(key, { title, hash })
  }
  return known
}

interface Sources {
  file: Pick<MeetingFile, 'items' | 'attachments'>
  papers: readonly PackPaper[]
  /** Files whose content is on this machine. */
  held: ReadonlySet<string>
  packs: readonly Pack[]
}

export function packParts({ file, papers, held, packs }: Sources): PackPart[] {
  const known = handedOut(packs)
  const changeOf = ({ key, hash }: { key: string; hash: string }): PackPart['change'] => {
    if (known.size === 0) return ''
    const before = known.get(key)
    return before ? (before.hash === hash ? 'same' : 'changed') : 'new'
  }
  const ofPaper = (paper: PackPaper): PackPart => {
    const { key, itemId, title, state, hash } = paper
    const change = changeOf(paper)
    return {
      ...{ key, what: 'paper', itemId, title, stamp: '', state, hash, fileName: '', size: 0, change },
      wanted: withSupplement(wantedOf(paper), change),
    }
  }
  const front = FRONT_KINDS.flatMap((kind) => papers.filter((paper) => paper.itemId === null && paper.kind === kind))
  const ofItem = (item: PackItem): PackPart[] => [
    ...papers.filter(({ itemId }) => itemId === item.id).map(ofPaper),
    ...file.attachments
      .filter(({ itemId }) => itemId === item.id)
      .sort((a, b) => a.position - b.position)
      .map(({ id, title, fileName, size, hash }, index): PackPart => {
        const key = `file:${id}`
        const change = changeOf({ key, hash })
        return {
          ...{ key, what: 'file', itemId: item.id, title: title || fileName, fileName, size, hash, change },
          stamp: stampOf(item, index + 1),
          state: held.has(id) ? 'file' : 'gone',
          wanted: withSupplement(['members', 'chair'], change),
        }
      }),
  ]
  return [...front.map(ofPaper), ...packItems(file.items).flatMap(ofItem)]
}

function wantedOf({ kind, itemId, state }: PackPaper): PackSet[] {
  if (itemId === null) return FRONT.find(([front]) => front === kind)?.[1] ?? []
  // A brief that nobody wrote holds blank lines to fill in: that is for the chair's own notes.
  return kind === 'brief' && state === 'made' ? ['chair'] : ['members', 'chair']
}

/** Whatever the members get is sent after them when it is new or was changed. */
const withSupplement = (wanted: readonly PackSet[], change: PackPart['change']): PackSet[] =>
  wanted.includes('members') && (change === 'new' || change === 'changed') ? [...wanted, 'supplement'] : [...wanted]

/** What was handed out and is not there any more. */
export function withdrawn(parts: readonly PackPart[], packs: readonly Pack[]): string[] {
  const here = new Set(parts.map(({ key }) => key))
  return [...handedOut(packs)].filter(([key]) => !here.has(key)).map(([, { title }]) => title)
}
