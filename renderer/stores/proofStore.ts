import { createStore } from 'zustand/vanilla'
import type { Api, Drifted } from '../../shared/api.ts'
import type { YearClaims } from '../../shared/ita/claims.ts'
import type { Reviewed } from '../../shared/lint/accepted.ts'
import type { Acceptance } from '../../shared/model/acceptance.ts'
import { asProblem } from './problem.ts'
import type { Saving } from './saving.ts'

/** What is read: one paper, or a meeting with its records and papers. */
export type Proofread = { documentId: string } | { meetingId: string }

interface ProofState {
  of: string
  /** Null until it was read once. */
  findings: Reviewed[] | null
  problem: string
  /** What is let stand in a meeting that is read while it is being written. */
  acceptances: { meetingId: string; list: Acceptance[] } | null
  /** What the office's records say of the assessment, for figures that are being written. */
  ita: readonly YearClaims[]
}

/** The proof-reader over what is open, and what an officer lets stand. */
export function createProofStore(api: Api, saving: Saving) {
  const store = createStore<ProofState>(() => ({ of: '', findings: null, problem: '', acceptances: null, ita: [] }))

  /** Waits for what was typed a moment ago, so that it is read too. */
  async function lint(what: Proofread): Promise<Reviewed[]> {
    await saving.settled()
    return 'documentId' in what ? api.documents.lint({ id: what.documentId }) : api.documents.lintMeeting(what)
  }

  async function read(what: Proofread): Promise<void> {
    const of = JSON.stringify(what)
    if (store.getState().of !== of) store.setState({ of, findings: null, problem: '' })
    const outcome = await lint(what).then(
      (findings) => ({ findings, problem: '' }),
      (error: unknown) => ({ problem: asProblem(error) }),
    )
    // Another paper may have been opened meanwhile.
    if (store.getState().of === of) store.setState(outcome)
  }

  return {
    store,
    lint,
    read,
    drifted: (officeId: string): Promise<Drifted[]> =>
      officeId ? api.documents.drifted({ officeId }) : Promise.resolve([]),
    async openMeeting(meetingId: string, officeId: string): Promise<void> {
      const list = await api.acceptances.list({ where: { meetingId } })
      store.setState({ acceptances: { meetingId, list }, ita: await api.ita.claims({ officeId }) })
    },
    /** The same for a text that is read where it stands. */
    async acceptHere(meetingId: string, { rule, words }: Reviewed, reason: string): Promise<void> {
      await saving.write(() => api.acceptances.create({ meetingId, rule, words, reason }))
      const list = await api.acceptances.list({ where: { meetingId } })
      store.setState({ acceptances: { meetingId, list } })
    },
    async accept(what: Proofread, { rule, words }: Reviewed, reason: string): Promise<void> {
      await saving.write(() => api.acceptances.create({ ...what, rule, words, reason }))
      await read(what)
    },
    async withdraw(what: Proofread, { id, revision }: Acceptance): Promise<void> {
      await saving.write(() => api.acceptances.remove({ id, revision }))
      await read(what)
    },
  }
}
