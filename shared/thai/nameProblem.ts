/** Pictures and signs that no official paper carries: emoji, flags, what tells a picture from a letter. */
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\ufe0f\u20e3]/u
/** Marks that turn a text round or hide in it; the zero-width spaces of Thai text from the net do neither. */
const HIDDEN = /(?![\u200b-\u200d\ufeff])[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u

/** Why words cannot be the name of an office, a committee, an agency, a post or a person; null when they can. */
export function nameProblem(text: string): string | null {
  const picture = PICTURE.exec(text)
  if (picture) return `ชื่อมีสัญลักษณ์ภาพ (${picture[0]}) ซึ่งพิมพ์ในหนังสือราชการไม่ได้ ให้ลบออก`
  if (HIDDEN.test(text)) return 'ชื่อมีอักขระซ่อนที่พิมพ์ไม่ได้ ให้ลบแล้วพิมพ์ใหม่'
  if (!/\p{L}/u.test(text)) return 'ชื่อต้องมีตัวอักษรอย่างน้อยหนึ่งตัว ไม่ใช่ตัวเลขหรือเครื่องหมายล้วน'
  return null
}
