import { contract, type Services } from '../../shared/api.ts'
import type { Method } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { parse } from '../../shared/model/explain.ts'
import type { Reply } from '../../shared/reply.ts'
import type { Journal } from './db/journal.ts'
import type { Ports } from './ports.ts'

export type Dispatch = (method: string, input: unknown) => Promise<Reply>

const own = <T extends object>(object: T, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key as keyof T] : undefined

/** Every method that can be called, by the name the doors use. */
export const methodNames = (): string[] =>
  Object.entries(contract).flatMap(([domain, methods]) => Object.keys(methods).map((name) => `${domain}.${name}`))

/**
 * The one way in. Looks the method up in the contract, parses its input, calls the service. Never throws:
 * what goes wrong comes back as a reply with the Thai sentence to show.
 */
export function makeDispatch(
  services: Services,
  ports: Pick<Ports, 'log'>,
  journal: Pick<Journal, 'run'>,
  explainStoreError: (cause: unknown) => AppError | null,
): Dispatch {
  return async (method, input) => {
    // A door may pass on what is no text at all.
    const name = typeof method === 'string' ? method : ''
    try {
      const [domain = '', verb = '', ...rest] = name.split('.')
      const declared = own((own(contract, domain) ?? {}) as object, verb) as Method | undefined
      const service = own((own(services, domain) ?? {}) as object, verb) as ((input: unknown) => unknown) | undefined
      if (!declared || !service || rest.length > 0) {
        throw new AppError('notFound', `ไม่มีคำสั่ง ${name.slice(0, 80)} ในโปรแกรมรุ่นนี้`)
      }
      const parsed = parse(declared.input, input)
      return { ok: true, value: await journal.run(name, parsed, async () => service(parsed)) }
    } catch (cause) {
      const known = cause instanceof AppError ? cause : explainStoreError(cause)
      if (known)
        return {
          ok: false,
          error: { code: known.code, message: known.message, ...(known.fields && { fields: known.fields }) },
        }
      ports.log(`${name} failed`, cause)
      return {
        ok: false,
        error: {
          code: 'internal',
          message: 'โปรแกรมทำคำสั่งนี้ไม่สำเร็จ ข้อมูลที่บันทึกแล้วยังอยู่ครบ ลองอีกครั้ง หากยังไม่ได้ให้ปิดแล้วเปิดโปรแกรมใหม่',
        },
      }
    }
  }
}
