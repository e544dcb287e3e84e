import { COMMANDS, type Command } from '../../../shared/desk/commands.ts'
import { KINDS } from '../../../shared/documents/kinds/index.ts'
import { CARDS } from '../../../shared/help/cards.ts'
import { fold, searching } from '../../../shared/thai/search.ts'

/** Commands as the palette finds them; the table itself is shared with the menu of the window. */

export const BY_NAME: readonly Command[] = COMMANDS.filter(({ notByName }) => !notByName)

const TEMPLATES: readonly Command[] = KINDS.map(({ id, label }) => ({
  id: `template-${id}`,
  label: `แม่แบบ ${label}`,
  also: '',
  menu: 'เครื่องมือ',
  href: `/templates/${id}`,
}))

const HELP: readonly Command[] = CARDS.map(({ id, title, also }) => ({
  id: `help-${id}`,
  label: `วิธีใช้ ${title}`,
  also,
  menu: 'ช่วยเหลือ',
  href: `/help/${id}`,
}))

/** Every word stands in a command's name or other words. */
const matching = (commands: readonly Command[], search: string): Command[] => {
  const within = searching(search)
  return commands.filter(({ label, also }) => within(fold(`${label} ${also}`)))
}

export const matchingCommands = (search: string): Command[] => matching(BY_NAME, search)

/** Many, and seldom meant by a word such as ประชุม: they stand after what the office keeps. */
export const matchingGuides = (search: string): Command[] => matching([...TEMPLATES, ...HELP], search)
