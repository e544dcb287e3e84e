import type { Facts } from '../kind.ts'

/** One to whom a letter goes, and the group through which it does. */
export interface Recipient {
  groupId: string | null
  text: string
}

/** Who a letter goes to, one by one and once: a group is the posts it stands for, or its own words without any. */
export function recipientsOf(
  addressees: readonly Recipient[],
  groups: Readonly<Facts['letter']['groups']>,
): Recipient[] {
  const found = new Map<string, Recipient>()
  for (const { groupId, text } of addressees) {
    const members = groupId ? (groups[groupId]?.members ?? []) : []
    for (const one of (members.length > 0 ? members : [text]).map((name) => name.trim()))
      if (one !== '' && !found.has(one)) found.set(one, { groupId, text: one })
  }
  return [...found.values()]
}

export const addresseesOf = ({ letter, groups }: Facts['letter']): string[] =>
  recipientsOf(letter.addressees, groups).map(({ text }) => text)
