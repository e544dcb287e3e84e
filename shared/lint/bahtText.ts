/** Rule: money in words: เอ็ด after tens, ยี่สิบ, ล้าน repeats, ถ้วน only without satang (rulebook §8.3). */
const DIGITS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า']
const PLACES = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน']

function words(digits: string): string {
  if (digits.length > 6) return `${words(digits.slice(0, -6))}ล้าน${words(digits.slice(-6))}`
  return [...digits]
    .map((letter, index) => {
      const digit = Number(letter)
      const place = digits.length - 1 - index
      if (digit === 0) return ''
      if (place === 1) return `${digit === 1 ? '' : digit === 2 ? 'ยี่' : DIGITS[digit]}สิบ`
      if (place === 0 && digit === 1 && Number(digits) > 1) return 'เอ็ด'
      return `${DIGITS[digit]}${PLACES[place]}`
    })
    .join('')
}

/** `1,250,000` or `123.50`, in Arabic digits. */
export function bahtText(figure: string): string {
  const [whole = '0', part = ''] = figure.replaceAll(',', '').split('.')
  const satang = words(String(Number(part.padEnd(2, '0').slice(0, 2))))
  const baht = words(whole.replace(/^0+/, ''))
  if (!satang) return `${baht || 'ศูนย์'}บาทถ้วน`
  return `${baht && `${baht}บาท`}${satang}สตางค์`
}
