import type { Api } from '../../shared/api.ts'
import { AppError, type AppErrorCode } from '../../shared/errors.ts'
import type { Dispatch } from '../core/dispatch.ts'

/** The Api over a dispatch: `api.meetings.find({ ref })`. A refusal is thrown as the AppError it was. */
export function clientOf(dispatch: Dispatch): Api {
  const domain = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, verb: string) => async (input: unknown) => {
          const reply = await dispatch(`${name}.${verb}`, input)
          if (reply.ok) return reply.value
          throw new AppError(reply.error.code as AppErrorCode, reply.error.message)
        },
      },
    )
  return new Proxy({}, { get: (_target, name: string) => domain(name) }) as Api
}
