/**
 * Longest common subsequence of two lists: for each place of `a`, the place of `b` it stands at, or -1. What they begin
 * and end with alike costs nothing; the rest costs its product.
 */
export function alignment<T>(a: readonly T[], b: readonly T[]): number[] {
  const places = new Array<number>(a.length).fill(-1)
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) {
    places[from] = from
    from++
  }
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) places[--endA] = --endB
  const width = endB - from + 1
  // lengths[i][j]: the longest common part of a from i on and b from j on.
  const lengths = new Uint32Array((endA - from + 1) * width)
  const at = (i: number, j: number): number => lengths[(i - from) * width + (j - from)] ?? 0
  for (let i = endA - 1; i >= from; i--)
    for (let j = endB - 1; j >= from; j--)
      lengths[(i - from) * width + (j - from)] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  for (let [i, j] = [from, from]; i < endA && j < endB; )
    if (a[i] === b[j]) places[i++] = j++
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  return places
}
