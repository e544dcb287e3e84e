/** The number of the item that is open, and which number may come next. */
export function createItems() {
  let path: number[] = []
  const same = (a: readonly number[], b: readonly number[]) =>
    a.length === b.length && a.every((one, at) => one === b[at])
  return {
    section: (): number => path[0] ?? 0,
    depth: (): number => path.length,
    open(next: readonly number[]): void {
      path = [...next]
    },
    /** Number of the next matter right under the section. */
    nextUnder: (): number => (path[1] ?? 0) + 1,
    /** The first below the one that is open, or the next after it or after one that it stands under. */
    isNext(next: readonly number[]): boolean {
      if (same(next, [...path, 1])) return true
      return path.some((_, at) => at > 0 && same(next, [...path.slice(0, at), (path[at] ?? 0) + 1]))
    },
  }
}
