/** A refusal from the other side of the door, with the Thai sentence to show. `code` is for the program, not the reader. */
export class ApiError extends Error {
  readonly code: string
  readonly fields: Record<string, string>

  constructor(error: { code: string; message: string; fields?: Record<string, string> | undefined }) {
    super(error.message)
    this.name = 'ApiError'
    this.code = error.code
    this.fields = error.fields ?? {}
  }
}

/** Whatever was thrown, as a sentence that may stand on a screen. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  // Services thrown in the same process (tests) carry the same three things under another class.
  const like = error as { code?: unknown; message?: unknown; fields?: Record<string, string> } | null
  if (typeof like?.code === 'string' && typeof like.message === 'string') {
    return new ApiError({ code: like.code, message: like.message, fields: like.fields })
  }
  return new ApiError({
    code: 'internal',
    message: 'ทำรายการนี้ไม่สำเร็จเพราะโปรแกรมขัดข้อง ข้อมูลที่บันทึกไว้แล้วยังอยู่ครบ ลองอีกครั้งหรือเปิดโปรแกรมใหม่',
  })
}
