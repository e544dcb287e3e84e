import { intoSight } from './intoSight.ts'

/** Why something was not done, read out at once and brought into sight; nothing where there is nothing to say. */
export function Problem({ words }: { words: string | null | undefined }) {
  if (!words) return null
  return (
    <p ref={intoSight} className="field-error" role="alert">
      {words}
    </p>
  )
}
