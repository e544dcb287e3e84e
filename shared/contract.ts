import type * as v from 'valibot'

/** One method: how its input is parsed, and (as a type only) what it answers. */
export interface Method<S extends v.GenericSchema = v.GenericSchema, O = unknown> {
  input: S
  output?: O
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }

/** `answers<Meeting>()(schema)` declares a method; the answer must be JSON. */
export const answers =
  <O>() =>
  <S extends v.GenericSchema>(input: S): Method<S, O> => ({ input })

export type Contract = Record<string, Record<string, Method>>

/** The interface a screen sees: one object in, one JSON value out. */
export type ApiOf<C extends Contract> = {
  [D in keyof C]: {
    [M in keyof C[D]]: C[D][M] extends Method<infer S, infer O> ? (input: v.InferInput<S>) => Promise<O> : never
  }
}

/** The same methods as the service writes them: input already parsed. */
export type ServicesOf<C extends Contract> = {
  [D in keyof C]: {
    [M in keyof C[D]]: C[D][M] extends Method<infer S, infer O> ? (input: v.InferOutput<S>) => O | Promise<O> : never
  }
}
