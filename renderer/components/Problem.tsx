/** Why something was not done, read out at once; nothing where there is nothing to say. */
export function Problem({ words }: { words: string | null | undefined }) {
  if (!words) return null
  return (
    <p className="field-error" role="alert">
      {words}
    </p>
  )
}
