import { fold, searching } from '../../shared/thai/search.ts'

/** Someone who may speak: what stands in the gutter, and by which names they are found. */
export interface SpeakerOffer {
  label: string
  /** Said beside the label: the person behind a post. */
  detail: string
  names: readonly string[]
  /** Has spoken in this meeting, or always does. */
  spoke: boolean
}

const FEWEST = 2
/** So many letters of a name are more than a coincidence, wherever in it they stand. */
const FEWEST_WITHIN = 4
const MOST = 8
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

const consonants = (text: string): string => text.replace(/[^ก-ฮA-Za-z]/g, '')

/** First consonants of its words: ฝ่ายเลขานุการ → ฝล. */
function initials(name: string): string {
  let out = ''
  for (const { segment, isWordLike } of segmenter.segment(name)) if (isWordLike) out += consonants(segment)[0] ?? ''
  return out
}

/** Letters that stand in a name in their order, the first one first: ปธ in ประธาน. */
function shortens(letters: string, name: string): boolean {
  const own = consonants(name)
  if (own[0] !== letters[0]) return false
  let at = 0
  for (const letter of own) if (letter === letters[at]) at++
  return at === letters.length
}

/** How well a name answers what was typed; null when it does not. */
function rankOf(typed: string, name: string): number | null {
  if (initials(name).startsWith(typed)) return 0
  if (name.startsWith(typed)) return 1
  if (consonants(typed) === typed && shortens(typed, name)) return 2
  return typed.length >= FEWEST_WITHIN && name.includes(typed) ? WITHIN : null
}
const WITHIN = 3

/** Speakers meant by the first letters of a paragraph, the likeliest first. */
export const matchingSpeakers = (offers: readonly SpeakerOffer[], typed: string): SpeakerOffer[] =>
  ranked(offers, typed).map(({ offer }) => offer)

/** Whether the letters name the first of them, or are only a word that stands in a name as it may in a sentence. */
export const isMeant = (offers: readonly SpeakerOffer[], typed: string): boolean =>
  (ranked(offers, typed)[0]?.rank ?? WITHIN) < WITHIN

/** Everyone whose post or name holds every word typed; all of them when nothing is typed. */
export function holdingSpeakers(offers: readonly SpeakerOffer[], words: string): SpeakerOffer[] {
  const fits = searching(words)
  return offers.filter(({ label, detail, names }) => fits(fold([label, detail, ...names].join(' '))))
}

function ranked(offers: readonly SpeakerOffer[], typed: string) {
  if (typed.length < FEWEST || /\s/.test(typed)) return []
  return offers
    .flatMap((offer, order) => {
      const ranks = offer.names.flatMap((name) => rankOf(typed, name) ?? [])
      return ranks.length > 0 ? [{ offer, order, rank: Math.min(...ranks) }] : []
    })
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, MOST)
}
