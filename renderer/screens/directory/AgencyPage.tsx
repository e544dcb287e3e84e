import { Link } from 'wouter'
import { AGENCY_KINDS, agencyKindLabel } from '../../../shared/directory/agencyKind.ts'
import type { Agency } from '../../../shared/model/directory.ts'
import { byThai } from '../../../shared/thai/sort.ts'
import { Choice } from '../../components/fields/Choice.tsx'
import { EntryList } from '../../components/fields/EntryList.tsx'
import { LineField, LinesField } from '../../components/fields/LineField.tsx'
import { PickField } from '../../components/fields/PickField.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useStores } from '../../stores/useStores.ts'
import { useKnown } from './Known.tsx'
import { RecordHead } from './RecordHead.tsx'
import { placeOf } from './sections.ts'

/** One agency: its names, where it belongs, its sections with their telephones, and the posts in it. */
export function AgencyPage({ agency }: { agency: Agency }) {
  const { directory } = useStores()
  const digits = useDigits()
  const known = useKnown()
  const save = (change: Partial<Agency>) => directory.change('agencies', agency.id, change)
  const { holders } = known
  const posts = known.posts.filter((post) => post.agencyId === agency.id).sort((a, b) => byThai(a.title, b.title))
  const below = known.agencies.filter((one) => one.parentId === agency.id).sort((a, b) => byThai(a.name, b.name))
  const above = known.agencies.filter((one) => one.id !== agency.id).sort((a, b) => byThai(a.name, b.name))

  return (
    <>
      <RecordHead section="agencies" id={agency.id} name={agency.name} about={agencyKindLabel(agency.kind)} />
      <section className="work" data-pane tabIndex={-1} aria-label="หน่วยงาน">
        <div className="work-inner stack">
          <div className="form-grid">
            <LineField
              label="ชื่อเต็ม"
              hint="เปลี่ยนแล้วร่างเอกสารทุกฉบับเปลี่ยนตาม เอกสารที่ออกแล้วไม่เปลี่ยน"
              className="wide"
              value={agency.name}
              save={(name) => save({ name: name.trim() })}
            />
            <LineField
              label="ชื่อย่อ"
              optional
              value={agency.shortName}
              save={(shortName) => save({ shortName: shortName.trim() })}
            />
            <Choice
              label="ประเภท"
              value={agency.kind}
              save={(kind) => save({ kind }).catch(() => undefined)}
              options={AGENCY_KINDS}
            />
            <PickField
              label="สังกัด"
              optional
              className="wide"
              options={above}
              value={agency.parentId}
              save={(parentId) => save({ parentId })}
              placeholder="พิมพ์ส่วนหนึ่งของชื่อ"
            />
            <LinesField
              label="โทรศัพท์"
              hint="หนึ่งบรรทัดหนึ่งหมายเลข"
              optional
              className="wide"
              value={agency.phones}
              save={(phones) => save({ phones })}
            />
          </div>
          <EntryList
            label="กลุ่มงาน"
            hint="พร้อมโทรศัพท์ พิมพ์ท้ายหนังสือ"
            optional
            noun="กลุ่มงาน"
            empty={{ name: 'กลุ่มงาน', phone: '' }}
            value={agency.sections}
            save={(sections) => save({ sections })}
          >
            {(entry, put, index) => (
              <div className="form-grid">
                <LineField label={digits(`ชื่อกลุ่มงาน ${index + 1}`)} value={entry.name} save={(name) => put({ name })} />
                <LineField
                  label={digits(`โทรศัพท์ของกลุ่มงาน ${index + 1}`)}
                  optional
                  value={entry.phone}
                  save={(phone) => put({ phone })}
                />
              </div>
            )}
          </EntryList>
          {posts.length > 0 && (
            <div className="stack-tight">
              <h2>ตำแหน่งในหน่วยงาน</h2>
              <ul className="stack-tight">
                {posts.map(({ id, title }) => (
                  <li key={id}>
                    <Link href={placeOf('posts', id)}>{digits(title)}</Link>
                    <span className="muted"> {holders.get(id)?.join(' · ') ?? 'ว่าง'}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {below.length > 0 && (
            <div className="stack-tight">
              <h2>หน่วยงานในสังกัด</h2>
              <ul className="stack-tight">
                {below.map(({ id, name }) => (
                  <li key={id}>
                    <Link href={placeOf('agencies', id)}>{digits(name)}</Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </section>
    </>
  )
}
