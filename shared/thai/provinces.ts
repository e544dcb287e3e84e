/**
 * The 77 provinces, the letters of their document numbers (rulebook §3.3) and their telephone area
 * (หมายเลขโทรศัพท์ประจำที่ of the numbering plan).
 */
const TABLE = `02 กรุงเทพมหานคร กท นนทบุรี นบ ปทุมธานี ปท สมุทรปราการ สป
032 เพชรบุรี พบ ราชบุรี รบ ประจวบคีรีขันธ์ ปข
034 กาญจนบุรี กจ นครปฐม นฐ สมุทรสงคราม สส สมุทรสาคร สค
035 พระนครศรีอยุธยา อย อ่างทอง อท สุพรรณบุรี สพ
036 ลพบุรี ลบ สระบุรี สบ สิงห์บุรี สห
037 นครนายก นย ปราจีนบุรี ปจ สระแก้ว สก
038 ฉะเชิงเทรา ฉช ชลบุรี ชบ ระยอง รย
039 จันทบุรี จบ ตราด ตร
042 นครพนม นพ บึงกาฬ บก มุกดาหาร มห เลย ลย สกลนคร สน หนองคาย นค หนองบัวลำภู นภ อุดรธานี อด
043 กาฬสินธุ์ กส ขอนแก่น ขก มหาสารคาม มค ร้อยเอ็ด รอ
044 ชัยภูมิ ชย นครราชสีมา นม บุรีรัมย์ บร สุรินทร์ สร
045 ยโสธร ยส ศรีสะเกษ ศก อำนาจเจริญ อจ อุบลราชธานี อบ
053 เชียงราย ชร เชียงใหม่ ชม แม่ฮ่องสอน มส ลำพูน ลพ
054 น่าน นน พะเยา พย แพร่ พร ลำปาง ลป
055 กำแพงเพชร กพ ตาก ตก พิษณุโลก พล สุโขทัย สท อุตรดิตถ์ อต
056 ชัยนาท ชน นครสวรรค์ นว พิจิตร พจ เพชรบูรณ์ พช อุทัยธานี อน
073 นราธิวาส นธ ปัตตานี ปน ยะลา ยล
074 พัทลุง พท สงขลา สข สตูล สต
075 กระบี่ กบ ตรัง ตง นครศรีธรรมราช นศ
076 พังงา พง ภูเก็ต ภก
077 ชุมพร ชพ ระนอง รน สุราษฎร์ธานี สฎ`

export interface Province {
  name: string
  letters: string
  area: string
}

export const PROVINCES: readonly Province[] = TABLE.split('\n').flatMap((line) => {
  const [area = '', ...rest] = line.split(' ')
  return rest.flatMap((name, index) => (index % 2 === 0 ? [{ name, letters: rest[index + 1] ?? '', area }] : []))
})

export const provinceNamed = (name: string): Province | undefined => PROVINCES.find((one) => one.name === name)
export const provinceOfLetters = (letters: string): Province | undefined =>
  PROVINCES.find((one) => one.letters === letters)

/**
 * จังหวัด before the name is asked for, because half of the names are ordinary words too (แพร่ in เผยแพร่); เลย is one
 * even behind it (ทั้งจังหวัดเลย), so it counts only at the end of a word.
 */
export const PROVINCE = new RegExp(
  `(?:จังหวัด|จ\\.\\s?)(${PROVINCES.map(({ name }) => (name === 'เลย' ? 'เลย(?![ก-๎])' : name))
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'g',
)

/** The province a text speaks of most, or empty. */
export function mostNamed(text: string): string {
  const counts = new Map<string, number>()
  for (const [, name = ''] of text.matchAll(PROVINCE)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
