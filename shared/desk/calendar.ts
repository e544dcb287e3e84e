import type { Meeting } from '../model/meeting.ts'

/** A meeting as an iCalendar file (RFC 5545), for the calendars of those who come. */

const escaped = (text: string): string => text.replace(/[\\;,]/g, (found) => `\\${found}`).replace(/\r?\n/g, '\\n')

/** Lines of at most 75 octets, never cut inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let out = ''
  let used = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (used + size > 74) {
      out += '\r\n '
      used = 1
    }
    out += character
    used += size
  }
  return out
}

const stamp = (day: string, time: string): string => `${day.replaceAll('-', '')}T${time.replace(':', '')}00`

/** An hour and a half where no end is set. */
function endOf(start: string): string {
  const [hour = 0, minute = 0] = start.split(':').map(Number)
  const total = Math.min(hour * 60 + minute + 90, 23 * 60 + 59)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** `now` is a UTC instant in ISO form. Times are Thailand's, which has no summer time. */
export function calendarFile(meeting: Meeting, name: string, now: string): string {
  const { id, revision, date, start, end, place, mode, onlineMeans, state } = meeting
  const where = mode === 'onSite' ? place : [place, onlineMeans].filter(Boolean).join(' · ')
  return `${[
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lekha//Meetings//TH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Bangkok',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0700',
    'TZOFFSETTO:+0700',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${id}@lekha`,
    `SEQUENCE:${revision}`,
    `DTSTAMP:${now.replace(/[-:]/g, '').replace(/\.\d+Z$/, 'Z')}`,
    `DTSTART;TZID=Asia/Bangkok:${stamp(date, start)}`,
    `DTEND;TZID=Asia/Bangkok:${stamp(date, end ?? endOf(start))}`,
    `SUMMARY:${escaped(name)}`,
    `LOCATION:${escaped(where)}`,
    `STATUS:${state === 'cancelled' ? 'CANCELLED' : state === 'draft' || state === 'postponed' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('\r\n')}\r\n`
}
