import { useState } from 'react'
import type { YearLine } from '../../../../shared/itaApi.ts'
import { Action } from '../../../components/Action.tsx'
import { copyText } from '../../../components/copyText.ts'
import { useDigits } from '../../../components/useDigits.ts'
import { useSentences } from './useSentences.ts'

/** What the figures say in the words of minutes and letters, to be copied part by part. */
export function Sentences({ line, lines }: { line: YearLine; lines: readonly YearLine[] }) {
  const digits = useDigits()
  const said = useSentences(line, lines)
  const [copied, setCopied] = useState('')
  if (said.length === 0) return null
  const copy = async (title: string, text: string) =>
    setCopied((await copyText(digits(text))) ? `คัดลอก “${title}” แล้ว` : 'คัดลอกไม่ได้ ให้เลือกข้อความแล้วกด Ctrl+C')
  return (
    <section aria-label="ประโยคจากตัวเลข" className="stack-tight ita-part">
      <div className="row">
        <h2>ประโยคจากตัวเลข</h2>
        <span role="status" className="small muted">
          {copied}
        </span>
      </div>
      <ul className="ita-said">
        {said.map(({ title, text }) => (
          <li key={title}>
            <div className="row">
              <h3>{title}</h3>
              <span className="push">
                <Action tight aria-label={`คัดลอก ประโยค ${title}`} onPress={() => void copy(title, text)}>
                  คัดลอก
                </Action>
              </span>
            </div>
            <p className="ita-words">{digits(text)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
