/**
 * A booklet of sheets folded in the middle: two pages on each side, in the order in which the fold brings them
 * together. 0 is a blank page, which only the end of the booklet has.
 */
export function bookletSides(pages: number): Array<[left: number, right: number]> {
  const whole = Math.ceil(pages / 4) * 4
  const real = (page: number): number => (page <= pages ? page : 0)
  return Array.from({ length: whole / 2 }, (_, side): [number, number] => {
    const low = side + 1
    const high = whole - side
    // The back of each sheet is turned over the short edge, so its sides change places.
    return side % 2 === 0 ? [real(high), real(low)] : [real(low), real(high)]
  })
}
