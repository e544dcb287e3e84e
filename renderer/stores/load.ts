import { asApiError } from '../api/ApiError.ts'

/** How far a store has come with what it shows. */
export type Status = 'idle' | 'loading' | 'ready' | 'failed'

export interface Loaded {
  status: Status
  problem: string | null
}

export const NOT_LOADED: Loaded = { status: 'idle', problem: null }

/** Runs one read and keeps its failure as the sentence to show. */
export async function load<S extends Loaded>(
  store: { setState: (part: Partial<S>) => void },
  read: () => Promise<Partial<S>>,
): Promise<void> {
  store.setState({ status: 'loading' } as Partial<S>)
  try {
    const part = await read()
    store.setState({ ...part, status: 'ready', problem: null } as Partial<S>)
  } catch (error) {
    store.setState({ status: 'failed', problem: asApiError(error).message } as Partial<S>)
  }
}
