import { useState } from 'react'
import { Link } from 'wouter'
import type { Post } from '../../../shared/model/directory.ts'
import { byThai } from '../../../shared/thai/sort.ts'
import { Action } from '../../components/Action.tsx'
import { LineField } from '../../components/fields/LineField.tsx'
import { PickField } from '../../components/fields/PickField.tsx'
import { Segments } from '../../components/fields/Segments.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { HandSheet } from './HandSheet.tsx'
import { useKnown } from './Known.tsx'
import { RecordHead } from './RecordHead.tsx'
import { placeOf } from './sections.ts'
import { Tenures } from './Tenures.tsx'

/** One post: its words in letters, its agency, who holds and held it, and where it sits. */
export function PostPage({ post }: { post: Post }) {
  const { directory } = useStores()
  const digits = useDigits()
  const known = useKnown()
  const committees = useSlice('meetings', (state) => state.committees)
  const seats = useSlice('directory', (state) => state.seats)
  const [handing, setHanding] = useState(false)
  const save = (change: Partial<Post>) => directory.change('posts', post.id, change)
  const holders = known.holders.get(post.id)
  const sits = committees.filter(({ id }) => seats.some((seat) => seat.postId === post.id && seat.committeeId === id))
  const groups = known.groups.filter(({ postIds }) => postIds.includes(post.id))

  return (
    <>
      <RecordHead
        section="posts"
        id={post.id}
        name={post.title}
        about={holders ? `ผู้ดำรงตำแหน่ง ${holders.join(' · ')}` : 'ตำแหน่งว่าง'}
      >
        <Action tone="main" onPress={() => setHanding(true)}>
          เปลี่ยนผู้ดำรงตำแหน่ง
        </Action>
      </RecordHead>
      <section className="work" data-pane tabIndex={-1} aria-label="ตำแหน่ง">
        <div className="work-inner stack">
          <div className="form-grid">
            <LineField
              label="ชื่อตำแหน่ง"
              hint="ตามที่พิมพ์ในหนังสือ เปลี่ยนแล้วร่างเอกสารเปลี่ยนตาม"
              className="wide"
              value={post.title}
              save={(title) => save({ title: title.trim() })}
            />
            <PickField
              label="หน่วยงาน"
              optional
              className="wide"
              options={[...known.agencies].sort((a, b) => byThai(a.name, b.name))}
              value={post.agencyId}
              save={(agencyId) => save({ agencyId })}
              placeholder="พิมพ์ส่วนหนึ่งของชื่อ"
            />
            <Segments
              label="คำขึ้นต้น"
              className="wide"
              value={post.salutation}
              save={(salutation) => save({ salutation }).catch(() => undefined)}
              options={(['เรียน', 'กราบเรียน', 'นมัสการ'] as const).map((id) => ({ id, label: id }))}
            />
          </div>
          <Tenures postId={post.id} />
          {(sits.length > 0 || groups.length > 0) && (
            <div className="stack-tight">
              <h2>ใช้ใน</h2>
              <ul className="stack-tight">
                {sits.map(({ id, name, shortName }) => (
                  <li key={id}>
                    <Link href={`/committees/${id}`}>{digits(shortName || name)}</Link>
                    <span className="muted"> กรรมการโดยตำแหน่ง</span>
                  </li>
                ))}
                {groups.map(({ id, name }) => (
                  <li key={id}>
                    <Link href={placeOf('groups', id)}>{digits(name)}</Link>
                    <span className="muted"> กลุ่มผู้รับ</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </section>
      {handing && <HandSheet postId={post.id} onClose={() => setHanding(false)} />}
    </>
  )
}
