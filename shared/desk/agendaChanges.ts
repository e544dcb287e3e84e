import type { MeetingFile } from '../api.ts'
import { type AgendaNode, agendaTree, ownerWords } from '../documents/kinds/meetingHead.ts'
import type { AgendaVersion, VersionItem } from '../model/agendaVersion.ts'

/** What became of an agenda after it was sent out: item by item, known by its id, whatever it is called or wherever it stands. */

export type Aspect = 'renamed' | 'moved' | 'owner' | 'minutes' | 'brief' | 'attachments'

export type AgendaChange =
  | { kind: 'added'; before: null; after: VersionItem }
  | { kind: 'removed'; before: VersionItem; after: null }
  | { kind: 'changed'; before: VersionItem; after: VersionItem; aspects: Aspect[] }

type Agenda = Pick<MeetingFile, 'items' | 'agencies' | 'attachments'>

/** The agenda as it stands now, in words. */
export function agendaSnapshot({ items, agencies, attachments }: Agenda): VersionItem[] {
  const filesOf = (itemId: string): string[] =>
    attachments
      .filter((one) => one.itemId === itemId)
      .sort((a, b) => a.position - b.position)
      .map(({ title, fileName }) => title || fileName)
  const flat = (nodes: readonly AgendaNode[]): VersionItem[] =>
    nodes.flatMap((node) => [
      {
        id: node.id,
        parentId: node.parentId,
        number: node.number,
        title: node.title,
        owner: ownerWords(node, agencies),
        minutes: node.minutesNeeded,
        brief: node.brief,
        attachments: filesOf(node.id),
      },
      ...flat(node.children),
    ])
  return flat(agendaTree(items))
}

/** Longest run of items that kept their order: the others are those that were moved. */
function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, at) => [id, at]))
  const best: string[][] = []
  for (const [at, id] of after.entries()) {
    const runs = best.slice(0, at).filter((run) => (place.get(run.at(-1) ?? '') ?? -1) < (place.get(id) ?? -1))
    best.push([...(runs.sort((a, b) => b.length - a.length)[0] ?? []), id])
  }
  return new Set(best.sort((a, b) => b.length - a.length)[0])
}

/** Moved are those under another item, and those that changed places among the ones that stayed. */
function movedIds(before: readonly VersionItem[], after: readonly VersionItem[]): Set<string> {
  const parents = new Map(before.map(({ id, parentId }) => [id, parentId]))
  const moved = new Set(
    after.filter(({ id, parentId }) => parents.has(id) && parents.get(id) !== parentId).map((one) => one.id),
  )
  const stayed = new Set(after.filter(({ id }) => parents.has(id) && !moved.has(id)).map((one) => one.id))
  for (const parent of new Set(parents.values())) {
    const among = (items: readonly VersionItem[]) =>
      items.filter(({ id, parentId }) => parentId === parent && stayed.has(id)).map(({ id }) => id)
    const kept = unmoved(among(before), among(after))
    for (const id of among(after)) if (!kept.has(id)) moved.add(id)
  }
  return moved
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** In the order of the new agenda; what was taken out stands at the end, in the order it had. */
export function agendaChanges(before: readonly VersionItem[], after: readonly VersionItem[]): AgendaChange[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const now = new Set(after.map(({ id }) => id))
  const moved = movedIds(before, after)
  const kept = after.flatMap((item): AgendaChange[] => {
    const was = old.get(item.id)
    if (!was) return [{ kind: 'added', before: null, after: item }]
    const aspects: Aspect[] = [
      ...(was.title === item.title ? [] : (['renamed'] as const)),
      ...(moved.has(item.id) ? (['moved'] as const) : []),
      ...(['owner', 'minutes', 'brief', 'attachments'] as const).filter((name) => !same(was[name], item[name])),
    ]
    return aspects.length > 0 ? [{ kind: 'changed', before: was, after: item, aspects }] : []
  })
  const removed = before.filter(({ id }) => !now.has(id))
  return [...kept, ...removed.map((item): AgendaChange => ({ kind: 'removed', before: item, after: null }))]
}

/** ฉบับแรก, ฉบับแก้ไข ครั้งที่ 1. */
export const versionName = (number: number): string => (number === 0 ? 'ฉบับแรก' : `ฉบับแก้ไข ครั้งที่ ${number}`)

export const lastVersion = (versions: readonly AgendaVersion[]): AgendaVersion | undefined =>
  versions.toSorted((a, b) => a.number - b.number).at(-1)

/** What changed since the agenda was last sent out; null before it was. */
export function changesSinceSent(file: Agenda & Pick<MeetingFile, 'agendaVersions'>): AgendaChange[] | null {
  const last = lastVersion(file.agendaVersions)
  return last ? agendaChanges(last.items, agendaSnapshot(file)) : null
}
