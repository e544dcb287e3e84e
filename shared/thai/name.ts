import type { PersonName } from '../model/fields.ts'

/**
 * Rule: นาย/นาง/นางสาว and professions join the name without a space; military and police ranks and academic
 * titles are written apart (rulebook §2.6, §8.4; ราชบัณฑิตยสภา).
 */
const JOINED = /^(นาย|นาง|นางสาว|เด็กชาย|เด็กหญิง|คุณหญิง|ท่านผู้หญิง|ดร\.|นายแพทย์|แพทย์หญิง|หม่อมราชวงศ์|หม่อมหลวง|พระ\S*)$/

export function fullName(name: PersonName): string {
  return [givenName(name), name.family].filter(Boolean).join(' ')
}

/** Title and given name, as the first column of an attendee list prints them. */
export function givenName(name: PersonName): string {
  if (!name.title) return name.given
  return JOINED.test(name.title) ? name.title + name.given : `${name.title} ${name.given}`
}
