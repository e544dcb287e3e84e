import { createStore } from 'zustand/vanilla'
import type { Api, MeetingFile } from '../../shared/api.ts'
import type { SittingAct } from '../../shared/desk/sitting.ts'
import type { Typed } from '../../shared/documents/own.ts'
import type { Chosen } from '../../shared/documents/template.ts'
import type { Attachment } from '../../shared/model/attachment.ts'
import type { AgendaItem, Attendance, Clause, Meeting, Resolution } from '../../shared/model/meeting.ts'
import type { Stamps } from '../../shared/model/noun.ts'
import type { Prose } from '../../shared/model/prose.ts'
import { proseChange } from '../../shared/model/proseChange.ts'
import type { PastedItem } from '../../shared/paste/agenda.ts'
import type { PastedGuest } from '../../shared/paste/guests.ts'
import type { FileOwner } from './attachmentsStore.ts'
import { type Loaded, load, NOT_LOADED } from './load.ts'
import type { RecordWrite, Saving, Versioned } from './saving.ts'

type MeetingPapers = Awaited<ReturnType<Api['documents']['ofMeeting']>>
const NO_PAPERS: MeetingPapers = { documents: [], behind: [], possible: [] }

interface MeetingState extends Loaded {
  id: string
  file: MeetingFile | null
  papers: MeetingPapers
  /** What was typed over the minutes as a paper, and the office's templates for it, nearest first. */
  minutesPaper: { typed: Typed; layers: Chosen[] }
  /** Grows when another version of an item's minutes must replace what its editor shows. */
  replaced: Record<string, number>
}

type Change<R> = Partial<Omit<R, keyof Stamps>>
type Lists = { attendances: Attendance; items: AgendaItem; resolutions: Resolution; clauses: Clause }
type ListName = keyof Lists

/** The methods of the noun behind each list of the file, seen as one shape. */
interface Noun<R extends Versioned> {
  create: (draft: never) => Promise<R>
  update: (input: { id: string; revision: number; change: Change<R> }) => Promise<R>
  remove: (input: { id: string; revision: number }) => Promise<{ id: string }>
  get: (input: { id: string }) => Promise<R>
}

const WHAT: Record<ListName, string> = {
  attendances: 'ผู้เข้าประชุม',
  items: 'ระเบียบวาระ',
  resolutions: 'มติ',
  clauses: 'ข้อสั่งการ',
}

/** Everything of the meeting that is open, and every change that can be made to it. */
export function createMeetingStore(api: Api, saving: Saving, meetingChanged: (meeting: Meeting) => void) {
  const store = createStore<MeetingState>(() => ({
    ...NOT_LOADED,
    id: '',
    file: null,
    papers: NO_PAPERS,
    minutesPaper: { typed: { values: {}, bases: {} }, layers: [] },
    replaced: {},
  }))
  const nouns = {
    attendances: api.attendances,
    items: api.agendaItems,
    resolutions: api.resolutions,
    clauses: api.clauses,
  } as unknown as { [L in ListName]: Noun<Lists[L]> }

  const patch = (part: Partial<MeetingFile>) =>
    store.setState((state) => (state.file ? { file: { ...state.file, ...part } } : {}))
  const listOf = <L extends ListName>(list: L): Array<Lists[L]> =>
    (store.getState().file?.[list] ?? []) as Array<Lists[L]>
  const setList = <L extends ListName>(list: L, records: Array<Lists[L]>) => patch({ [list]: records })
  const putRecord = <L extends ListName>(list: L, record: Lists[L]) =>
    setList(
      list,
      listOf(list).map((other) => (other.id === record.id ? record : other)),
    )
  const putMeeting = (meeting: Meeting) => {
    patch({ meeting })
    meetingChanged(meeting)
  }

  const showAgain = (id: string) =>
    store.setState((state) => ({ replaced: { ...state.replaced, [id]: (state.replaced[id] ?? 0) + 1 } }))

  const changeRecord = <L extends ListName>(
    list: L,
    id: string,
    change: Change<Lists[L]>,
    send: RecordWrite<Lists[L]>['send'] = (revision) => nouns[list].update({ id, revision, change }),
  ): Promise<void> =>
    saving.writeRecord<Lists[L]>({
      what: WHAT[list],
      kept: { noun: list === 'items' ? 'agendaItems' : (list as Exclude<ListName, 'items'>), id, change },
      current: () => listOf(list).find((record) => record.id === id),
      send,
      reread: () => nouns[list].get({ id }),
      put: (record) => putRecord(list, record),
      replaced: () => showAgain(id),
    })

  /** Of the minutes only the blocks that changed go out. */
  const writeMinutes = (id: string, minutes: Prose): Promise<void> =>
    changeRecord('items', id, { minutes }, async (revision, known) => {
      const written = await api.agendaItems.write({ id, revision, minutes: proseChange(known.minutes, minutes) })
      return { ...known, ...written, minutes }
    })

  /** Minutes changed from outside their editor, which then shows them. */
  async function rewrite(itemId: string, minutes: Prose): Promise<void> {
    await writeMinutes(itemId, minutes)
    showAgain(itemId)
  }

  async function reread(): Promise<void> {
    const { id } = store.getState()
    const fresh = await api.meetings.read({ id })
    const { file } = store.getState()
    if (store.getState().id !== id) return
    const known = new Map((file?.items ?? []).map((item) => [item.id, item]))
    const moved = fresh.items.filter((item) => (known.get(item.id)?.revision ?? item.revision) !== item.revision)
    if (!saving.store.getState().typing) {
      store.setState({ file: fresh })
      for (const { id: item } of moved) showAgain(item)
      return
    }
    // Under an officer's hands our old revision stays: the save then meets the other change instead of covering it.
    const held = new Set(moved.map((item) => item.id))
    store.setState({
      file: { ...fresh, items: fresh.items.map((item) => (held.has(item.id) ? (known.get(item.id) ?? item) : item)) },
    })
  }

  /** Many of the roster marked in one step. */
  const roll = (verb: 'absentRest' | 'answeredCame'): Promise<void> =>
    saving.write(async () => {
      const { id } = store.getState()
      const attendances = await api.attendances[verb]({ meetingId: id })
      if (store.getState().id === id) patch({ attendances })
    })

  return {
    store,
    async open(id: string): Promise<void> {
      // Never shown from memory: an editor with old words and a new revision would cover what came in between.
      store.setState({ id, file: null, papers: NO_PAPERS, replaced: {} })
      await load<MeetingState>(store, async () => {
        const file = await api.meetings.read({ id })
        const [{ chosen, below }, papers] = await Promise.all([
          api.templates.read({ officeId: file.office.id, kind: 'minutes' }),
          api.documents.list({ where: { meetingId: id, kind: 'minutes' } }),
        ])
        const minutesPaper = { typed: papers.at(-1) ?? { values: {}, bases: {} }, layers: [chosen, below] }
        // What was read again meanwhile is newer than this.
        return store.getState().id === id ? { file: store.getState().file ?? file, minutesPaper } : {}
      })
    },
    async openPapers(): Promise<void> {
      const { id } = store.getState()
      const papers = await api.documents.ofMeeting({ meetingId: id })
      if (store.getState().id === id) store.setState({ papers })
    },
    changeMeeting: (change: Change<Meeting>): Promise<void> =>
      saving.writeRecord<Meeting>({
        what: 'ข้อมูลการประชุม',
        kept: { noun: 'meetings', id: store.getState().id, change },
        current: () => store.getState().file?.meeting,
        send: (revision) => api.meetings.update({ id: store.getState().id, revision, change }),
        reread: (id) => api.meetings.get({ id }),
        put: putMeeting,
      }),
    async convene(): Promise<void> {
      const meeting = store.getState().file?.meeting
      if (!meeting) return
      const file = await saving.write(() => api.meetings.convene({ id: meeting.id, revision: meeting.revision }))
      store.setState({ file })
      meetingChanged(file.meeting)
    },
    /** The roster from the seats of the committee. */
    async seatRoster(): Promise<void> {
      const { id } = store.getState()
      const file = await saving.write(() => api.meetings.roster({ id }))
      if (store.getState().id === id) store.setState({ file })
    },
    async add<L extends ListName>(list: L, draft: Parameters<Noun<Lists[L]>['create']>[0] | object): Promise<Lists[L]> {
      const record = await saving.write(() => nouns[list].create(draft as never))
      setList(list, [...listOf(list), record])
      return record
    },
    change: <L extends ListName>(list: L, id: string, change: Change<Lists[L]>) => changeRecord(list, id, change),
    writeMinutes,
    /** What an editor begins with: words that are still on their way to the record are newer than it. */
    minutesOf({ id, minutes }: AgendaItem): Prose {
      const typed = saving.unsent.newest('agendaItems', id)
      return (typed?.minutes as Prose | undefined) ?? minutes
    },
    async remove<L extends ListName>(list: L, id: string): Promise<void> {
      const record = listOf(list).find((other) => other.id === id)
      if (!record) return
      await saving.write(() => nouns[list].remove({ id, revision: record.revision }))
      // What hung on it went with it; the file is read again rather than guessed.
      await reread()
    },
    /**
     * One of the verbs of a sitting, told from the meeting as the verb before it left it: two presses of a key are two
     * steps. What it changed is taken in before the next write of the queue, whose revision would else be an older one.
     */
    sit: (verb: (file: MeetingFile) => { act: SittingAct; itemId?: string | null }): Promise<void> =>
      saving.write(async () => {
        const { file } = store.getState()
        if (!file) return
        const { id, revision } = file.meeting
        const fresh = await api.meetings.sit({ id, revision, itemId: null, ...verb(file) })
        if (store.getState().id === id) store.setState({ file: fresh })
        meetingChanged(fresh.meeting)
      }),
    /** Whoever is not marked did not come. */
    absentRest: (): Promise<void> => roll('absentRest'),
    /** Whoever answered is here; exceptions are marked after. */
    answeredCame: (): Promise<void> => roll('answeredCame'),
    /** The roster of an earlier meeting as it stood, everyone expected again. Answers how many were copied. */
    async copyRoster(fromId: string): Promise<number> {
      const { id } = store.getState()
      const rows = await api.attendances.list({ where: { meetingId: fromId } })
      const members = rows.filter(({ list }) => list === 'member').sort((a, b) => a.position - b.position)
      for (const [position, { seatId, personId, name, post, role, chair }] of members.entries()) {
        const draft = { meetingId: id, position, seatId, personId, name, post, role, chair }
        await saving.write(() => api.attendances.create(draft))
      }
      await reread()
      return members.length
    },
    /** One step up or down within its own list (members, guests). */
    async moveAttendance(id: string, step: -1 | 1): Promise<void> {
      const moved = listOf('attendances').find((row) => row.id === id)
      const order = listOf('attendances')
        .filter(({ list }) => list === moved?.list)
        .sort((a, b) => a.position - b.position)
      const at = order.findIndex((row) => row.id === id)
      if (at < 0 || at + step < 0 || at + step >= order.length) return
      order.splice(at + step, 0, ...order.splice(at, 1))
      for (const [position, row] of order.entries())
        if (row.position !== position) await changeRecord('attendances', row.id, { position })
    },
    /** A pasted list of items under one heading; what was typed a moment ago is saved first. */
    async pasteItems(parentId: string | null, rows: PastedItem[]): Promise<void> {
      await saving.settled()
      const { id } = store.getState()
      await saving.write(() => api.agendaItems.paste({ meetingId: id, parentId, rows }))
      await reread()
    },
    async pasteGuests(rows: PastedGuest[]): Promise<void> {
      await saving.settled()
      const { id } = store.getState()
      await saving.write(() => api.attendances.paste({ meetingId: id, rows }))
      await reread()
    },
    async moveItem(id: string, parentId: string | null, position: number): Promise<void> {
      await saving.write(() => api.agendaItems.move({ id, parentId, position }))
      await reread()
    },
    /** Freezes the agenda as it stands; what was typed a moment ago is part of it. */
    async issueAgenda(note: string): Promise<void> {
      await saving.settled()
      await saving.write(() => api.agendaVersions.issue({ meetingId: store.getState().id, note }))
      await reread()
    },
    async withdrawAgenda({ id, revision }: Versioned): Promise<void> {
      await saving.write(() => api.agendaVersions.remove({ id, revision }))
      await reread()
    },
    /** Puts the meeting off or calls it off; what was typed a moment ago is saved first. */
    async callOff(input: Omit<Parameters<Api['meetings']['callOff']>[0], 'id' | 'revision'>): Promise<void> {
      await saving.settled()
      const meeting = store.getState().file?.meeting
      if (!meeting) return
      const file = await saving.write(() =>
        api.meetings.callOff({ ...input, id: meeting.id, revision: meeting.revision }),
      )
      store.setState({ file })
      meetingChanged(file.meeting)
    },
    async reopen(reason: string): Promise<void> {
      const meeting = store.getState().file?.meeting
      if (!meeting) return
      const file = await saving.write(() => api.meetings.reopen({ id: meeting.id, revision: meeting.revision, reason }))
      store.setState({ file })
      meetingChanged(file.meeting)
    },
    async writeCertification(itemId: string): Promise<void> {
      await rewrite(itemId, await api.meetings.certification({ id: store.getState().id }))
    },
    matter: (itemId: string) => api.meetings.matter({ itemId }),
    async writeMatter(itemId: string): Promise<void> {
      const now = await api.meetings.matter({ itemId })
      if (now) await rewrite(itemId, now.prose)
    },
    certifyWords: async (): Promise<string> => (await api.meetings.certifyWords({ id: store.getState().id })).text,
    rewrite,
    /** Files of an item were attached, named or removed. */
    filesChanged: (owner: FileOwner, files: Attachment[]) => {
      const { file } = store.getState()
      if (!file || !('itemId' in owner) || !file.items.some(({ id }) => id === owner.itemId)) return
      patch({ attachments: [...file.attachments.filter(({ itemId }) => itemId !== owner.itemId), ...files] })
    },
    reread,
    /** The record was changed from outside its editor, which must take it in. */
    showAgain,
    agencyKnown: (id: string, name: string) => {
      const { file } = store.getState()
      if (file) patch({ agencies: { ...file.agencies, [id]: name } })
    },
  }
}

export type MeetingStore = ReturnType<typeof createMeetingStore>
