import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

const FIRST = 21_000
const COUNT = 9_000

/**
 * The port a store is served on whenever it is free. A browser keeps what could not be saved by the address of the page:
 * on another port the words typed before a power cut would be there and never be found again. Below the range from which
 * systems give ports away.
 */
export const usualPort = (store: string): number =>
  FIRST + (createHash('sha256').update(resolve(store)).digest().readUInt32BE() % COUNT)
