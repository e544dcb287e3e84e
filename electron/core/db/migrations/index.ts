import { sql as begin } from './0001Begin.ts'

export interface Migration {
  version: number
  sql: string
}

/** Append only. Each entry is frozen once it has shipped. */
export const MIGRATIONS: readonly Migration[] = [{ version: 1, sql: begin }]
