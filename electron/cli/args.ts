import { parseArgs } from 'node:util'

/** A mistake of the one who typed the command: one sentence in Thai and English, exit 2. */
export class UsageError extends Error {}

const VERBS = {
  sample: { required: ['out'], optional: [], file: false },
  documents: { required: ['store', 'meeting', 'out'], optional: ['kind', 'format', 'each'], file: false },
  import: { required: ['store'], optional: [], file: true },
  export: { required: ['store'], optional: ['out', 'folder'], file: false },
  serve: { required: ['store'], optional: ['port'], file: false },
  check: { required: ['store'], optional: [], file: false },
  lint: { required: [], optional: [], file: true },
  help: { required: [], optional: [], file: false },
} as const

export type Verb = keyof typeof VERBS
export type Options = Partial<Record<'store' | 'meeting' | 'kind' | 'out' | 'folder' | 'format' | 'port', string>> & {
  each?: boolean
}
export interface Command {
  verb: Verb
  options: Options
  file: string
}

export const FORMATS = ['docx', 'pdf', 'html', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** Formats that leave the office as a file; the others are for programs. */
export const isFile = (format: string): format is 'docx' | 'pdf' => format === 'docx' || format === 'pdf'

export const HELP = `เลขา: คำสั่งจากบรรทัดคำสั่ง (the same Api without a screen)

  sample --out DIR                       สร้างสำนักงานตัวอย่างและเอกสารทุกฉบับลงใน DIR
  documents --store FILE --meeting REF   เขียนเอกสารของการประชุม (REF: รหัส, 4/2563 หรือส่วนหนึ่งของชื่อ)
            [--kind K] --out DIR [--format docx|pdf|html|json] [--each: หนังสือละไฟล์ต่อผู้รับหนึ่งราย]
  import FILE.json --store FILE          นำเข้าไฟล์แลกเปลี่ยน
  export --store FILE --out FILE.json    ส่งออกทุกอย่างเป็นไฟล์แลกเปลี่ยน
  export --store FILE --folder DIR       ส่งออกทั้งสำนักงานเป็นโฟลเดอร์ (Word Excel JSON ไฟล์แนบ เปิดที่ index.html)
  serve --store FILE [--port N]          เปิดโปรแกรมให้เบราว์เซอร์ในเครื่องนี้
  check --store FILE                     ตรวจความสมบูรณ์ของข้อมูล
  lint FILE.txt|FILE.docx                ตรวจหนังสือหรือรายงานจากที่อื่น
  help                                   ข้อความนี้`

const fail = (thai: string, english: string): never => {
  throw new UsageError(`${thai} (${english}) พิมพ์ lekha help เพื่อดูวิธีใช้`)
}

function read(args: readonly string[]) {
  const option = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        store: option,
        meeting: option,
        kind: option,
        out: option,
        folder: option,
        format: option,
        port: option,
        each: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (cause) {
    return fail('ตัวเลือกไม่ถูกต้อง', (cause as Error).message.split('. ')[0] ?? 'bad option')
  }
}

/** Reads the command line, or throws a UsageError. */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = read(args)
  const [name = 'help', ...rest] = positionals
  if (values.help || name === 'help') return { verb: 'help', options: {}, file: '' }
  if (!Object.hasOwn(VERBS, name)) fail(`ไม่มีคำสั่ง "${name}"`, `unknown verb; one of ${Object.keys(VERBS).join(', ')}`)
  const verb = name as Verb
  const rule = VERBS[verb]
  const { help: _help, ...options } = values
  const allowed: readonly string[] = [...rule.required, ...rule.optional]
  for (const key of Object.keys(options))
    if (!allowed.includes(key)) fail(`คำสั่ง ${verb} ไม่มีตัวเลือก --${key}`, `${verb} takes no --${key}`)
  for (const key of rule.required)
    if (!options[key]?.trim()) fail(`คำสั่ง ${verb} ต้องมี --${key}`, `${verb} needs --${key}`)
  if (verb === 'export' && !options.out?.trim() === !options.folder?.trim())
    fail('คำสั่ง export ต้องมี --out หรือ --folder อย่างใดอย่างหนึ่ง', 'export needs --out or --folder, not both')
  if (rest.length !== (rule.file ? 1 : 0)) {
    fail(
      rule.file ? `คำสั่ง ${verb} ต้องมีชื่อไฟล์หนึ่งไฟล์` : `คำสั่ง ${verb} ไม่รับ "${rest.join(' ')}"`,
      rule.file ? `${verb} needs one file` : 'unexpected argument',
    )
  }
  if (options.format && !FORMATS.includes(options.format as Format))
    fail(`ไม่มีรูปแบบ "${options.format}"`, `--format is ${FORMATS.join(', ')}`)
  if (options.each && options.format && !isFile(options.format))
    fail('--each ใช้กับ docx และ pdf เท่านั้น', '--each writes docx or pdf')
  if (options.port && !/^\d{1,5}$/.test(options.port))
    fail(`เลขพอร์ต "${options.port}" ไม่ถูกต้อง`, '--port is a number up to 65535')
  if (Number(options.port ?? 0) > 65_535) fail(`เลขพอร์ต "${options.port}" ไม่ถูกต้อง`, '--port is a number up to 65535')
  return { verb, options, file: rest[0] ?? '' }
}
