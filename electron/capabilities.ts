import type { Dispatch } from './core/dispatch.ts'

/** What a host can do beyond the contract. A screen hides what its host cannot do. */
export type Capability = 'desktop' | 'print'

export const CAPABILITIES_METHOD = 'host.capabilities'

/** Answers the one question that only the host can answer; everything else goes to the office. */
export function withCapabilities(dispatch: Dispatch, capabilities: readonly Capability[]): Dispatch {
  return async (method, input) =>
    method === CAPABILITIES_METHOD ? { ok: true, value: [...capabilities] } : dispatch(method, input)
}
