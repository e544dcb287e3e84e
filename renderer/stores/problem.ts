import { asApiError } from '../api/ApiError.ts'

/** The sentence to show for whatever was thrown. */
export const asProblem = (error: unknown): string => asApiError(error).message

/** The sentence for one field of a form, or the whole message when the refusal names no field. */
export function problemOf(error: unknown, field: string): string {
  const { fields, message } = asApiError(error)
  return fields[field] ?? fields[`change.${field}`] ?? fields[`values.${field}`] ?? message
}
