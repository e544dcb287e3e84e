import type { Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import { ExchangeSchema } from '../../../shared/model/exchange.ts'
import { parse } from '../../../shared/model/explain.ts'
import { LIST_NAMES, type ListName } from '../../../shared/model/nouns.ts'
import type { Context } from '../createServices.ts'
import { mergeExchange } from '../db/merge.ts'
import { records } from '../db/records.ts'

/** Reads an exchange file; every mistake names its path and what was expected there. */
export function parseExchange(json: string) {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new AppError(
      'badInput',
      `ไฟล์นำเข้าไม่ใช่ JSON ที่สมบูรณ์: ${(cause as Error).message.replace(/\s+/g, ' ')} ไม่มีข้อมูลใดถูกเปลี่ยน`,
      { cause },
    )
  }
  return parse(ExchangeSchema, value, 'ไฟล์นำเข้า')
}

export function createExchange({ db, ports }: Context): Services['exchange'] {
  const all = async (list: ListName) => {
    const found = await records(db, list, ports).list({})
    return found.sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  return {
    async export() {
      const lists: Array<[ListName, unknown]> = []
      for (const list of LIST_NAMES) lists.push([list, await all(list)])
      return { json: `${JSON.stringify({ format: 'lekha', version: 1, ...Object.fromEntries(lists) }, null, 2)}\n` }
    },
    import: ({ json }) => mergeExchange(db, parseExchange(json), ports),
  }
}
