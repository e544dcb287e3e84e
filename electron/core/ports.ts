import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** What a host may supply or not. Tests give a clock that stands still. */
export interface Ports {
  /** UTC instant in ISO form. */
  now(): string
  /** Calendar day where the office is. */
  today(): string
  newId(): string
  /** What this machine is called: tells which of two machines gives a number. */
  machine(): string
  /** Turns an HTML paper into PDF, until it is stopped; a host without it cannot. */
  pdf?(html: string, stop?: AbortSignal): Promise<Uint8Array>
  /**
   * Turns Office files into PDF, in their order, null for one that could not be turned; null for all where the machine
   * has no program for it.
   */
  officePdf?(
    files: ReadonlyArray<{ name: string; bytes: Uint8Array }>,
    stop?: AbortSignal,
  ): Promise<Array<Uint8Array | null> | null>
  /** Where an unknown failure is written down; never shown to the user. */
  log(message: string, cause: unknown): void
}

export const nodePorts: Ports = {
  now: () => new Date().toISOString(),
  today: () => new Date().toLocaleDateString('sv-SE'),
  newId: () => randomUUID(),
  machine: () => hostname(),
  log: (message, cause) => console.error(message, cause),
}
