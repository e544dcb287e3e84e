import type { Api } from '../../shared/api.ts'
import type { Reply } from '../../shared/reply.ts'
import { ApiError } from './ApiError.ts'

export type Call = (method: string, input: unknown) => Promise<Reply>

/** The typed Api over one untyped call: `api.meetings.read({ id })` is `call('meetings.read', { id })`. */
export function createClient(call: Call): Api {
  const domain = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, method) => async (input: unknown) => {
          const reply = await call(`${name}.${String(method)}`, input ?? {})
          if (reply.ok) return reply.value
          throw new ApiError(reply.error)
        },
      },
    )
  const domains = new Map<string, object>()
  return new Proxy(
    {},
    {
      get: (_, name) => {
        // A promise resolving to the client asks it for `then`: it has none.
        if (typeof name !== 'string' || name === 'then') return undefined
        const known = domains.get(name) ?? domain(name)
        domains.set(name, known)
        return known
      },
    },
  ) as Api
}
