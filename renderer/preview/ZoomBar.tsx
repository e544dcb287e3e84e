import { Action } from '../components/Action.tsx'
import { Choice } from '../components/fields/Choice.tsx'
import { useDigits } from '../components/useDigits.ts'
import type { PaperFont } from './usePaperFont.ts'

const STEPS = [50, 75, 100, 125, 150, 175, 200]

interface ZoomBarProps {
  /** 0 fits the width. */
  zoom: number
  shown: number
  pages: number
  font: PaperFont
  /** What a letter gave up to stay on one page. */
  fitted: string
  onZoom: (percent: number) => void
}

/** How large the paper is drawn, how many pages it has, and in which face. */
export function ZoomBar({ zoom, shown, pages, font, fitted, onZoom }: ZoomBarProps) {
  const digits = useDigits()
  const next = STEPS.find((step) => step > shown)
  const last = STEPS.findLast((step) => step < shown)
  const options = [
    { id: '0', label: 'พอดีความกว้าง' },
    ...STEPS.map((step) => ({ id: String(step), label: digits(`${step} %`) })),
  ]
  return (
    <div className="zoom-bar">
      <span>{digits(`${pages} หน้า`)}</span>
      {fitted && (
        <span className="badge" title={digits(fitted)}>
          {digits(fitted)}
        </span>
      )}
      <span className="muted small font-note">
        {font.asked ? `อักษร ${font.used}` : `แสดงด้วยอักษร ${font.used} เพราะเครื่องนี้ไม่มีอักษรที่ตั้งไว้ ไฟล์ Word ไม่เปลี่ยน`}
      </span>
      <Action tight tone="quiet" aria-label="ย่อ" isDisabled={!last} onPress={() => last && onZoom(last)}>
        −
      </Action>
      <Choice
        bare
        label="ขนาดที่แสดง"
        className="zoom-choice"
        value={String(zoom)}
        options={options}
        save={(id) => onZoom(Number(id))}
      />
      <Action tight tone="quiet" aria-label="ขยาย" isDisabled={!next} onPress={() => next && onZoom(next)}>
        +
      </Action>
    </div>
  )
}
