import { paragraph } from '../../model/prose.ts'
import { defineKind, type Facts } from '../kind.ts'
import { ANNOUNCEMENT_SETTINGS, announcement } from './announcement.ts'

/**
 * Rule: ประกาศเจตนารมณ์ follows the frame of ประกาศ, แบบที่ ๗; its head names no agency and its text ends with the
 * formula of publication (rulebook §1.5; seed 001).
 */
export const intent = defineKind({
  ...announcement,
  id: 'intent',
  label: 'ประกาศเจตนารมณ์',
  settings: ANNOUNCEMENT_SETTINGS,
  prefill: (facts, template) => {
    const { letter } = facts as Facts['letter']
    const values = announcement.prefill(facts, template)
    return {
      ...values,
      heading: letter.heading || 'ประกาศเจตนารมณ์',
      body: letter.body.length > 0 ? letter.body : [paragraph(template.say('publication'))],
    }
  },
})
