/** What the desk remembers between two sittings on this machine: widths, theme, the office at work. Never records (see unsent.ts). */
const PREFIX = 'lekha.'

export function recall<T extends string | number | boolean>(name: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(PREFIX + name)
    const value: unknown = text === null ? undefined : JSON.parse(text)
    return typeof value === typeof otherwise ? (value as T) : otherwise
  } catch {
    return otherwise
  }
}

export function remember(name: string, value: string | number | boolean): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing still works; it only forgets the widths.
  }
}
