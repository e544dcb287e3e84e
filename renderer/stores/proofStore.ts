import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/api.ts'
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
}

/** The proof-reader over what is open, and what an officer lets stand. */
export function createProofStore(api: Api, saving: Saving) {
  const store = createStore<ProofState>(() => ({ of: '', findings: null, problem: '' }))

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
