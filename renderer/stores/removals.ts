import type { Api } from '../../shared/api.ts'

type Methods = Record<string, (input: never) => Promise<unknown>>

/** The same Api, telling of every removal that went through, so that each is offered to be taken back. */
export function tellingOfRemovals(api: Api, told: (domain: string) => void): Api {
  const watched = (domain: string, methods: Methods): Methods =>
    new Proxy(methods, {
      get: (of, name: string) => {
        if (name !== 'remove') return of[name]
        return async (input: never) => {
          const answer = await of.remove?.(input)
          told(domain)
          return answer
        }
      },
    })
  return new Proxy(api, {
    get: (of, domain: string) => {
      const methods = of[domain as keyof Api] as unknown as Methods | undefined
      return methods && watched(domain, methods)
    },
  })
}
