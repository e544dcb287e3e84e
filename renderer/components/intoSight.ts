/** As a ref: what just appeared is brought into sight, should it stand below the fold. */
export const intoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })
