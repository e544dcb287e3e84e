/**
 * What an office may set about its papers without programming: words, what appears, choices and measures. A kind
 * lists its own; those of the page are in rules.ts. One shape serves form, check, file and composer.
 */
export type Setting =
  /** A sentence or label; `{slots}` are filled by the composer. */
  | { type: 'words'; label: string; value: string; hint?: string }
  /** Whether a part of the paper is printed. */
  | { type: 'switch'; label: string; value: boolean; hint?: string }
  | { type: 'choice'; label: string; value: string; choices: Readonly<Record<string, string>>; hint?: string }
  | { type: 'measure'; label: string; value: number; unit: Unit; least: number; most: number; hint?: string }

export type Unit = 'ซม.' | 'พอยต์' | 'บรรทัด' | 'ดวง'
export type Settings = Readonly<Record<string, Setting>>
export type SettingValue = string | number | boolean

/** The value each setting of a table holds. */
export type ValuesOf<S extends Settings> = {
  -readonly [K in keyof S]: S[K] extends { type: 'choice'; choices: infer C }
    ? keyof C & string
    : S[K] extends { value: number }
      ? number
      : S[K] extends { value: boolean }
        ? boolean
        : string
}

export const words = (label: string, value: string, hint?: string) =>
  ({ type: 'words', label, value, ...(hint && { hint }) }) as const
export const part = (label: string, value = true) => ({ type: 'switch', label, value }) as const

const MOST_WORDS = 2_000

/** The slots of a sentence in order: `ขอเชิญ{การประชุม}` has one. */
export const slotsOf = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')

/** Fills the slots; a slot nobody fills stays as it is written, so that it is seen. */
export const filled = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replace(/\{([^{}]*)\}/g, (whole, name: string) => slots[name] ?? whole)

const problemOfWords = (setting: Extract<Setting, { type: 'words' }>, text: string): string | null => {
  if (text.length > MOST_WORDS) return `ยาวเกิน ${MOST_WORDS} ตัวอักษร`
  if (!text.isWellFormed() || /[\ufffe\uffff]|(?!\t)\p{Cc}/u.test(text)) return 'มีอักขระที่พิมพ์ลงเอกสารไม่ได้ หรือขึ้นบรรทัดใหม่'
  const brace = /\{[^{}]*(?:\{|$)|(?:^|\})[^{}]*\}/.exec(text)
  if (brace) return `วงเล็บปีกกาไม่ครบคู่ที่ตัวอักษรที่ ${brace.index + 1} ใกล้ “${text.slice(brace.index, brace.index + 12)}”`
  const known = slotsOf(setting.value)
  const wrong = slotsOf(text).find((name) => !known.includes(name))
  if (wrong === undefined) return null
  const at = text.indexOf(`{${wrong}}`) + 1
  const offer = known.length > 0 ? `ใช้ได้: ${known.map((name) => `{${name}}`).join(' ')}` : 'ข้อความนี้ไม่มีช่องให้เติม'
  return `ไม่รู้จักช่อง {${wrong}} ที่ตัวอักษรที่ ${at} ${offer}`
}

/** What is wrong with a value for a setting, in a Thai phrase, or null. */
export function problemOf(setting: Setting, value: unknown): string | null {
  switch (setting.type) {
    case 'words':
      return typeof value === 'string' ? problemOfWords(setting, value) : 'ต้องเป็นข้อความ'
    case 'switch':
      return typeof value === 'boolean' ? null : 'ต้องเป็นใช่หรือไม่'
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(setting.choices, value)
        ? null
        : `ต้องเป็นหนึ่งใน: ${Object.values(setting.choices).join(', ')}`
    case 'measure':
      return typeof value === 'number' && value >= setting.least && value <= setting.most
        ? null
        : `ต้องเป็นตัวเลขตั้งแต่ ${setting.least} ถึง ${setting.most} ${setting.unit}`
  }
}
