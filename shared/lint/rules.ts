import { ATTENDANCE_RULES } from './attendance.ts'
import { CHARACTER_RULES } from './characters.ts'
import { DATE_RULES } from './dates.ts'
import { DIGIT_RULES } from './digits.ts'
import { ITA_RULES } from './ita.ts'
import { LAYOUT_RULES } from './layout.ts'
import { LETTER_RULES } from './letters.ts'
import { LIST_RULES } from './lists.ts'
import { MINUTES_RULES } from './minutes.ts'
import { NUMBER_RULES } from './numbers.ts'
import { PEOPLE_RULES } from './people.ts'
import { REFERENCE_RULES } from './references.ts'
import { SPACING_RULES } from './spacing.ts'
import { SPELLING_RULES } from './spelling.ts'
import { STRUCTURE_RULES } from './structure.ts'
import { TIME_RULES } from './times.ts'
import type { Rule } from './types.ts'

/** The table: every rule of the proof-reader. A new rule is one entry in the list of its theme. */
export const RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...TIME_RULES,
  ...DIGIT_RULES,
  ...NUMBER_RULES,
  ...ITA_RULES,
  ...CHARACTER_RULES,
  ...SPACING_RULES,
  ...SPELLING_RULES,
  ...STRUCTURE_RULES,
  ...LIST_RULES,
  ...REFERENCE_RULES,
  ...LETTER_RULES,
  ...PEOPLE_RULES,
  ...MINUTES_RULES,
  ...ATTENDANCE_RULES,
  ...LAYOUT_RULES,
]
