export type AppErrorCode =
  | 'badInput'
  | 'notFound'
  | 'conflict'
  | 'refused'
  /** A paper with findings of the proof-reader that nobody has confirmed. */
  | 'unconfirmed'
  | 'locked'
  | 'damaged'
  | 'foreign'
  | 'newer'
  | 'readOnly'
  | 'full'
  | 'internal'

/** A failure a user can act on. `message` is the Thai sentence they will read: what is, why, what to do. */
export class AppError extends Error {
  readonly code: AppErrorCode
  readonly fields: Record<string, string> | undefined

  constructor(code: AppErrorCode, message: string, options: { fields?: Record<string, string>; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.fields = options.fields
  }
}
