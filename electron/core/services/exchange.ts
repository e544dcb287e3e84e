import type { Services } from '../../../shared/api.ts'
import { fieldWord } from '../../../shared/desk/historyFields.ts'
import { AppError } from '../../../shared/errors.ts'
import { ExchangeSchema } from '../../../shared/model/exchange.ts'
import { parse } from '../../../shared/model/explain.ts'
import { LIST_NAMES, NOUNS } from '../../../shared/model/nouns.ts'
import type { Context } from '../createServices.ts'
import { everyRecord, idsOf } from '../db/everyRecord.ts'
import { mergeExchange } from '../db/merge.ts'

/** Reads an exchange file; every mistake names its path and what was expected there. */
export function parseExchange(json: string) {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new AppError(
      'badInput',
      `ไฟล์นำเข้าไม่ใช่ JSON ที่สมบูรณ์: ${brokenAt(cause)} เลือกไฟล์ที่ได้จาก “ส่งออกข้อมูล” ของโปรแกรมนี้ ไม่มีข้อมูลใดถูกเปลี่ยน`,
      { cause },
    )
  }
  try {
    return parse(ExchangeSchema, value, 'ไฟล์นำเข้า')
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    const [path = ''] = Object.keys(cause.fields ?? {})
    const { code, message, fields = {} } = cause
    throw new AppError(code, [message, placeWords(path), UNTOUCHED].filter(Boolean).join(' — '), { fields, cause })
  }
}

const UNTOUCHED = 'ไม่มีข้อมูลใดถูกเปลี่ยน'

/** Where the text stops being JSON; a file of another program is not JSON from its beginning. */
function brokenAt(cause: unknown): string {
  const at = /position (\d+)/.exec((cause as Error).message)?.[1]
  return at ? `อ่านต่อไม่ได้ที่ตัวอักษรที่ ${Number(at) + 1}` : 'ไฟล์ขาดหายหรือไม่ใช่ไฟล์ข้อมูล'
}

/** `people[1].given` as one counts and calls it: บุคคล รายการที่ 2 ช่องชื่อ. */
function placeWords(path: string): string {
  const [, name = '', index = '', field = ''] = /^(\w+)\[(\d+)\](?:\.(\w+))?/.exec(path) ?? []
  const list = LIST_NAMES.find((one) => one === name)
  if (!list) return ''
  const words = field && fieldWord(list, field)
  return `${NOUNS[list].label} รายการที่ ${Number(index) + 1}${words ? ` ช่อง${words}` : ''}`
}

/** The exchange file in pieces: whoever writes it to a disk never holds it whole. */
export function* exchangePieces(sqlite: Context['sqlite']): Generator<string> {
  yield '{\n  "format": "lekha",\n  "version": 1'
  for (const list of LIST_NAMES) {
    yield `,\n  "${list}": [`
    let before = ''
    for (const record of everyRecord(sqlite, list, idsOf(sqlite, list))) {
      yield `${before}\n    ${JSON.stringify(record, null, 2).replaceAll('\n', '\n    ')}`
      before = ','
    }
    yield before ? '\n  ]' : ']'
  }
  yield '\n}\n'
}

export function createExchange({ db, sqlite, ports }: Context): Services['exchange'] {
  return {
    export: () => ({ json: [...exchangePieces(sqlite)].join('') }),
    import: ({ json }) => mergeExchange(db, parseExchange(json), ports),
  }
}
