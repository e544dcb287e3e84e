import { useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { quorumOf } from '../../../shared/desk/quorum.ts'
import { forecastOf, forecastWords, silentOnes, silentText } from '../../../shared/desk/replies.ts'
import { Action } from '../../components/Action.tsx'
import { copyText } from '../../components/copyText.ts'
import { useDigits } from '../../components/useDigits.ts'
import { rowName, totals } from './attendance.ts'

/** What the answers promise for the day, and whom to telephone. */
export function ReplyForecast({ file }: { file: MeetingFile }) {
  const digits = useDigits()
  const [said, setSaid] = useState('')
  const { date } = file.meeting
  const needed = quorumOf(file.committee, totals(file.attendances).members)
  const forecast = forecastOf(file.attendances, date, needed)
  const silent = silentOnes(file.attendances, date)
  const parts = [
    `มาเอง ${forecast.coming}`,
    `ส่งผู้แทน ${forecast.substitutes}`,
    `ไม่มา ${forecast.declined}`,
    `ยังไม่ตอบ ${forecast.silent}`,
  ]

  async function copy() {
    const done = await copyText(digits(silentText(file.attendances, date)))
    setSaid(done ? `คัดลอกรายชื่อ ${silent.length} คนแล้ว` : 'คัดลอกไม่ได้ เลือกข้อความจากรายชื่อแล้วคัดลอกเอง')
  }

  return (
    <div className="stack-tight">
      <div className="quorum">
        <h2>{digits(forecastWords(forecast))}</h2>
        <span className={`badge ${forecast.enough ? 'done' : 'attention'}`} role="status">
          {forecast.enough ? 'ครบองค์ประชุม' : 'ยังไม่ครบองค์ประชุม'}
        </span>
        <div className="meter" aria-hidden="true">
          <div style={{ inlineSize: `${Math.min(100, (forecast.expected / Math.max(1, forecast.members)) * 100)}%` }} />
        </div>
      </div>
      <p className="small muted">{digits(parts.join(' · '))}</p>
      {silent.length > 0 && (
        <details className="silent">
          <summary>{digits(`ผู้ที่ยังไม่ตอบ ${silent.length} คน`)}</summary>
          <div className="stack-tight">
            <ol className="small">
              {silent.map((row, at) => (
                <li key={row.id}>
                  {digits(`${at + 1}. ${rowName(row)}${row.name && row.post ? ` ${row.post}` : ''}`)}
                </li>
              ))}
            </ol>
            <div className="row">
              <Action tight onPress={() => void copy()}>
                คัดลอกรายชื่อ
              </Action>
              <span className="small" role="status">
                {digits(said)}
              </span>
            </div>
          </div>
        </details>
      )}
    </div>
  )
}
