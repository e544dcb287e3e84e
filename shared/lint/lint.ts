import type { MeetingFile, Paper } from '../api.ts'
import type { YearClaims } from '../ita/claims.ts'
import type { Letter } from '../model/letter.ts'
import { toThaiDigits } from '../thai/digits.ts'
import { placeSheets, readLines } from './recognise.ts'
import { RULES } from './rules.ts'
import { sheetOfMeeting, sheetOfPaper } from './sheets.ts'
import type { Corpus, Finding, Hit, PageMeasures, Rule, Sheet } from './types.ts'

export type { Finding, Severity } from './types.ts'

export interface Options {
  /** Province of the office; read from the papers when left out. */
  province?: string
  /** Letters of the office, for what a paper cites. */
  register?: readonly Letter[]
  /** Results of the assessment that sentences are held against. */
  ita?: readonly YearClaims[]
  /** Reads by this rule alone. */
  only?: string
  /** Pages of a document from elsewhere. */
  page?: PageMeasures | null
}

/** Plain text of one or several papers in the order in which they are bound. */
export const lintText = (text: string, options: Options = {}): Finding[] =>
  findings(corpusOf(readLines(text.split(/\r\n|\r|\n/)), options))

/** Paragraphs of a document from elsewhere; table cells of a row are parted by tabs. */
export const lintParagraphs = (paragraphs: readonly string[], options: Options = {}): Finding[] =>
  findings(corpusOf(withPage(readLines(paragraphs, { wrapped: false }), options.page ?? null), options))

/** The measures of a file are those of the paper it begins with; what is bound behind may lie across. */
function withPage(sheets: Sheet[], page: PageMeasures | null): Sheet[] {
  if (sheets[0]) sheets[0].page = page
  return sheets
}

/** A set of composed papers; one alone is a set of one. */
export const lintPapers = (papers: readonly Paper[], options: Options = {}): Finding[] =>
  findings({ ...corpusOf(papers.map(sheetOfPaper), options), bound: false }, options)

/** Everything one meeting is made of. */
export const lintMeeting = (file: MeetingFile, options: Options = {}): Finding[] =>
  findings({ ...corpusOf([sheetOfMeeting(file)], { province: file.office.province, ...options }), file }, options)

const corpusOf = (sheets: Sheet[], { province = '', register = [], ita = [] }: Options): Corpus =>
  placeSheets({ sheets, bound: true, file: null, register, ita }, province)

/** A rule for official papers does not see the news among them, and the other way round. */
const seenBy = (rule: Rule, corpus: Corpus): Corpus =>
  rule.profile === 'both'
    ? corpus
    : { ...corpus, sheets: corpus.sheets.filter(({ genre }) => (genre === 'news') === (rule.profile === 'news')) }

function findings(corpus: Corpus, { only }: Options = {}): Finding[] {
  const rules = only ? RULES.filter(({ id }) => id === only) : RULES
  const all = rules.flatMap((rule) => rule.detect(seenBy(rule, corpus)).map((hit) => findingOf(rule, hit)))
  // Two papers of one kind have one name.
  const keyOf = (sheet: string, document: string): string => `${document} ${sheet}`
  const order = new Map(corpus.sheets.map(({ name, paper }, index) => [keyOf(name, paper?.document ?? ''), index]))
  const placeOf = ({ place }: Finding): number => order.get(keyOf(place.sheet, place.document)) ?? -1
  return all.sort(
    (a, b) => placeOf(a) - placeOf(b) || a.place.paragraph - b.place.paragraph || a.place.start - b.place.start,
  )
}

function findingOf(
  rule: Rule,
  { passage, path = '', start, end, text: own, suggestion: given, facts = [] }: Hit,
): Finding {
  const found = own ?? passage?.text.slice(start, end) ?? ''
  const thai = /[๐-๙]/.test(found)
  const proposed = given ?? rule.suggest?.(found)
  const suggestion = proposed === undefined ? undefined : thai ? toThaiDigits(proposed) : proposed
  const words: Record<string, string> = { text: shown(found), suggestion: suggestion ?? '' }
  const message = rule.message.replace(
    /\{(\w+)\}/g,
    (_slot, name: string) => words[name] ?? toThaiDigits(facts[Number(name)] ?? ''),
  )
  const above = passage?.text.slice(0, start).split('\n').length ?? 1
  return {
    rule: rule.id,
    severity: rule.severity,
    message,
    place: {
      document: passage?.sheet.paper?.document ?? '',
      sheet: passage?.sheet.name ?? '',
      paragraph: passage?.index ?? -1,
      path: passage?.path || path,
      line: passage?.line ? passage.line + above - 1 : 0,
      start,
      end,
    },
    text: found,
    words: [found, ...facts].join('\n'),
    ...(suggestion !== undefined && { suggestion }),
  }
}

/** Long places are told by their beginning. */
const shown = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 70 ? `${line.slice(0, 67)}…` : line
}
