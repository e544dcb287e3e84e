import { useDigits } from './useDigits.ts'

/** What is being done, and how much of it; stands where its words are read out. */
export function Doing({ words, done, of }: { words: string; done: number; of: number }) {
  const digits = useDigits()
  return (
    <div className="stack-tight">
      <p>{digits(`${words}${of > 1 ? ` ${done}/${of}` : ''}`)}</p>
      <progress aria-label="ความคืบหน้า" value={done} max={Math.max(1, of)} />
    </div>
  )
}
