import type { Services } from '../../../shared/api.ts'
import { learned, phrasesOf } from '../../../shared/desk/phrases.ts'
import { inlineText, type Prose } from '../../../shared/model/prose.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'

/** Sentences an office puts into its minutes again and again: learned from what it resolved and wrote. */
export function createPhrases({ db, ports }: Context): Pick<Services['phrases'], 'offers'> {
  return {
    async offers({ officeId }) {
      const [kept, agencies, written, resolved] = await Promise.all([
        records(db, 'phrases', ports).list({}),
        records(db, 'agencies', ports).list({}),
        db
          .selectFrom('agenda_item')
          .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
          .select('agenda_item.minutes as minutes')
          .where('meeting.office_id', '=', officeId)
          .execute(),
        db
          .selectFrom('resolution')
          .innerJoin('agenda_item', 'agenda_item.id', 'resolution.item_id')
          .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
          .select('resolution.text as text')
          .where('meeting.office_id', '=', officeId)
          .execute(),
      ])
      const paragraphs = written.flatMap(({ minutes }) =>
        (JSON.parse(String(minutes)) as Prose).flatMap((block) =>
          block.type === 'paragraph' ? [inlineText(block.text)] : [],
        ),
      )
      const texts = [...paragraphs, ...resolved.map(({ text }) => String(text))]
      return phrasesOf(
        kept.map(({ id, text }) => ({ id, text })),
        learned(
          texts,
          agencies.map(({ name }) => name),
        ),
      )
    },
  }
}
