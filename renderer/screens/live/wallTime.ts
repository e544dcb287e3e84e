/** The time on the wall, `HH:mm`. */
export const wallTime = (): string => new Date().toTimeString().slice(0, 5)
