import { readBody } from './body.ts'
import { minutesStart, readHead } from './head.ts'
import type { KnownAgency, OldMinutes } from './model.ts'
import { paragraphsOf } from './paragraphs.ts'
import { readRoster } from './roster.ts'
import { readSignatures } from './signatures.ts'
import { knownSpeakers } from './speakers.ts'

/**
 * Minutes from elsewhere, as lines of a text file or paragraphs of a DOCX, to what they say. Nothing is stored and
 * nothing is certain: every thing found carries its line, and what the reader guessed is a doubt.
 */
export function readOldMinutes(lines: readonly string[], agencies: readonly KnownAgency[] = []): OldMinutes {
  const paras = paragraphsOf(lines)
  const from = minutesStart(paras)
  const head = readHead(paras, from)
  const roster = readRoster(paras, head.next)
  const body = readBody(paras, roster.next, { speakers: knownSpeakers(roster.attendees), agencies })
  const signed = readSignatures(paras.slice(body.next))
  const { next: _next, ...found } = head
  const start = body.startedAt ?? head.start
  const doubts = [...head.doubts, ...roster.doubts, ...body.doubts, ...signed.doubts]
    .filter(({ of }) => of !== 'start' || start === null)
    .sort((a, b) => a.line - b.line)
  return {
    ...found,
    from: paras[from]?.line ?? 1,
    start,
    closedAt: body.closedAt,
    recorder: signed.recorder,
    checker: signed.checker,
    lines: { ...head.lines, ...signed.lines, ...(body.closedLine !== null && { closedAt: body.closedLine }) },
    attendees: roster.attendees,
    pieces: body.pieces,
    doubts,
  }
}
