import { sizeWords } from '../../../../shared/desk/files.ts'
import type { PackPart } from '../../../../shared/pack/parts.ts'
import type { PackOffer } from '../../../../shared/packApi.ts'
import { useDigits } from '../../../components/useDigits.ts'

interface PackPartsProps {
  offer: PackOffer
  chosen: ReadonlySet<string>
  choose: (chosen: ReadonlySet<string>) => void
}

const STATES: Record<PackPart['state'], string> = {
  draft: 'ร่าง',
  issued: 'ออกแล้ว',
  made: 'ทำจากข้อมูลการประชุม',
  file: '',
  gone: 'ไม่มีเนื้อไฟล์ในเครื่องนี้ จะใส่ใบแทน',
}
const CHANGES: Record<PackPart['change'], string> = { new: 'เพิ่ม', changed: 'เปลี่ยน', same: '', '': '' }

/** What can go in, by the item it belongs to, in the order it will stand. */
export function PackParts({ offer, chosen, choose }: PackPartsProps) {
  const digits = useDigits()
  const { items, parts } = offer
  const groups = [
    { id: '', title: 'เอกสารนำ', parts: parts.filter(({ itemId }) => itemId === null) },
    ...items.map(({ id, label, title }) => ({
      id,
      title: `${label} ${title}`,
      parts: parts.filter(({ itemId }) => itemId === id),
    })),
  ].filter((group) => group.parts.length > 0)

  function pick(keys: readonly string[], on: boolean) {
    const next = new Set(chosen)
    for (const key of keys) {
      if (on) next.add(key)
      else next.delete(key)
    }
    choose(next)
  }

  if (groups.length === 0)
    return <p className="muted">การประชุมนี้ยังไม่มีเอกสารหรือไฟล์แนบ ให้แนบไฟล์ในหน้าวาระ หรือสร้างเอกสารก่อน</p>
  return (
    <fieldset className="group">
      <legend className="label">{digits(`เอกสารในชุด (เลือกไว้ ${chosen.size} จาก ${parts.length})`)}</legend>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keyboard */}
      <section className="picks pack-parts" aria-label="เอกสารในชุด" tabIndex={0}>
        {groups.map((group) => (
          <fieldset key={group.id} className="group pack-group">
            <legend>{digits(group.title)}</legend>
            {group.parts.map((part) => (
              <label key={part.key} className="pick">
                <input
                  type="checkbox"
                  checked={chosen.has(part.key)}
                  onChange={(event) => pick([part.key], event.target.checked)}
                />
                <span className="pack-name">{digits([part.stamp, part.title].filter(Boolean).join(' '))}</span>
                <span className="muted small">
                  {digits([STATES[part.state], part.size > 0 ? sizeWords(part.size) : ''].filter(Boolean).join(' · '))}
                </span>
                {CHANGES[part.change] && <span className="badge attention">{CHANGES[part.change]}</span>}
              </label>
            ))}
          </fieldset>
        ))}
      </section>
      <label className="pick">
        <input
          type="checkbox"
          checked={chosen.size === parts.length}
          onChange={(event) =>
            pick(
              parts.map(({ key }) => key),
              event.target.checked,
            )
          }
        />
        ทั้งหมด
      </label>
    </fieldset>
  )
}
