/** What the desk remembers between two sittings on this machine: widths, theme, the office at work. Never records (see unsent.ts). */

/** Whose data the page works on, and what stands before everything kept about it in the browser. */
export const SPACES = { office: 'lekha.', practice: 'lekha.practice.' } as const
export type Space = keyof typeof SPACES

export function memoryOf(space: Space) {
  const prefix = SPACES[space]
  return {
    recall<T extends string | number | boolean>(name: string, otherwise: T): T {
      try {
        const text = localStorage.getItem(prefix + name)
        const value: unknown = text === null ? undefined : JSON.parse(text)
        return typeof value === typeof otherwise ? (value as T) : otherwise
      } catch {
        return otherwise
      }
    },
    remember(name: string, value: string | number | boolean): void {
      try {
        localStorage.setItem(prefix + name, JSON.stringify(value))
      } catch {
        // A browser that keeps nothing still works; it only forgets the widths.
      }
    },
  }
}

export type Memory = ReturnType<typeof memoryOf>

/** Everything kept about the practice office, unsent words included; the real one's stays. */
export function forgetPractice(): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(SPACES.practice)) localStorage.removeItem(name)
    }
  } catch {
    // As above.
  }
}

/** Which of the two this page works on, for as long as its window is open: a reload stays, a new start is the real one. */
const SITTING = 'lekha.sitting'

export function recallSpace(): Space {
  try {
    return sessionStorage.getItem(SITTING) === 'practice' ? 'practice' : 'office'
  } catch {
    return 'office'
  }
}

export function rememberSpace(space: Space): void {
  try {
    sessionStorage.setItem(SITTING, space)
  } catch {
    // As above.
  }
}
