/** From where one is to the card that tells about it: the first that fits. */
const ROUTES: ReadonlyArray<{ at: RegExp; card: string }> = [
  { at: /^\/meetings\/[^/]+\/agenda/, card: 'agenda' },
  { at: /^\/meetings\/[^/]+\/people\/checkin/, card: 'live' },
  { at: /^\/meetings\/[^/]+\/people/, card: 'replies' },
  { at: /^\/meetings\/[^/]+\/minutes\/corrections/, card: 'corrections' },
  { at: /^\/meetings\/[^/]+\/live/, card: 'live' },
  { at: /^\/meetings\/[^/]+\/minutes/, card: 'minutes' },
  { at: /^\/meetings\/[^/]+\/papers/, card: 'invitation' },
  { at: /^\/meetings\/old$/, card: 'oldMinutes' },
  { at: /^\/meetings\/[^/]+/, card: 'calledOff' },
  { at: /^\/meetings/, card: 'meeting' },
  { at: /^\/committees/, card: 'committee' },
  { at: /^\/papers\/[^/]+\/copies/, card: 'sent' },
  { at: /^\/papers\/[^/]+/, card: 'proof' },
  { at: /^\/papers/, card: 'print' },
  { at: /^\/resolutions/, card: 'followUp' },
  { at: /^\/registers/, card: 'registers' },
  { at: /^\/ita/, card: 'ita' },
  { at: /^\/directory\/groups/, card: 'circular' },
  { at: /^\/directory\/posts/, card: 'hand' },
  { at: /^\/directory/, card: 'paste' },
  { at: /^\/templates/, card: 'template' },
  { at: /^\/settings\/data/, card: 'backup' },
  { at: /^\/settings\/export/, card: 'wholeOffice' },
  { at: /^\/settings\/practice/, card: 'practice' },
  { at: /^\/settings/, card: 'office' },
  { at: /^\/search/, card: 'find' },
  { at: /^\/today/, card: 'begin' },
]

/** Undefined where there is no card of one's own: the help then begins at its beginning. */
export const cardAt = (path: string): string | undefined => ROUTES.find(({ at }) => at.test(path))?.card

export const ROUTED_CARDS = ROUTES.map(({ card }) => card)
