import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { Action } from '../../components/Action.tsx'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Panes } from '../frame/Panes.tsx'
import { AgencyPage } from './AgencyPage.tsx'
import { DirectoryList } from './DirectoryList.tsx'
import { GroupPage } from './GroupPage.tsx'
import { KnownProvider, useKnown } from './Known.tsx'
import { LastEdit } from './LastEdit.tsx'
import { PersonPage } from './PersonPage.tsx'
import { PostPage } from './PostPage.tsx'
import { SECTIONS, type SectionId } from './sections.ts'

const GREETINGS: Record<SectionId, string> = {
  people: 'หนึ่งคนหนึ่งรายการ เปลี่ยนที่นี่แล้วทุกคณะและร่างเอกสารเห็นตรงกัน',
  posts: 'เปลี่ยนผู้ดำรงตำแหน่งครั้งเดียว กรรมการโดยตำแหน่งเปลี่ยนตามตั้งแต่วันนั้น',
  agencies: 'หน่วยงานที่รับข้อสั่งการ เจ้าของเรื่อง และต้นสังกัดของตำแหน่ง',
  groups: 'ผู้รับหนังสือเป็นกลุ่ม เช่น นายอำเภอทุกอำเภอ พร้อมข้อความให้แจ้งต่อ',
}

/** Who is who: people, posts, agencies and groups of addressees. */
export function DirectoryPlace({
  section: named,
  id,
  rail,
}: {
  section: string | undefined
  id: string | undefined
  rail: ReactNode
}) {
  const { directory } = useStores()
  const { status, problem } = useSlice('directory', (state) => state)
  const section = SECTIONS.find((one) => one.id === named) ?? SECTIONS[0]
  useTitle(id ? '' : `ทำเนียบ ${section.label}`)
  useEffect(() => void directory.open(), [directory])

  return (
    <KnownProvider>
      <Panes
        rail={rail}
        listLabel={`รายการ${section.label}`}
        list={<DirectoryList key={section.id} section={section} id={id} />}
        open={Boolean(id)}
        main={
          <>
            <LastEdit />
            {id ? (
              <Record key={id} section={section.id} id={id} />
            ) : (
              <div className="empty" data-pane tabIndex={-1}>
                {status === 'failed' ? (
                  <>
                    <p role="alert">{problem}</p>
                    <Action onPress={() => void directory.open()}>ลองอีกครั้ง</Action>
                  </>
                ) : (
                  <>
                    <h1>{section.label}</h1>
                    <p>{GREETINGS[section.id]}</p>
                  </>
                )}
              </div>
            )}
          </>
        }
      />
    </KnownProvider>
  )
}

function Record({ section, id }: { section: SectionId; id: string }) {
  const { people, posts, agencies, groups } = useKnown()
  const status = useSlice('directory', (state) => state.status)
  const person = section === 'people' && people.find((one) => one.id === id)
  const post = section === 'posts' && posts.find((one) => one.id === id)
  const agency = section === 'agencies' && agencies.find((one) => one.id === id)
  const group = section === 'groups' && groups.find((one) => one.id === id)
  if (person) return <PersonPage person={person} />
  if (post) return <PostPage post={post} />
  if (agency) return <AgencyPage agency={agency} />
  if (group) return <GroupPage group={group} />
  return (
    <div className="empty" data-pane tabIndex={-1}>
      {status === 'ready' && (
        <>
          <h1>ไม่พบรายการนี้</h1>
          <p role="alert">อาจถูกลบหรือรวมกับรายการอื่นแล้ว เลือกจากรายการอีกครั้ง</p>
          <Link href={`/directory/${section}`} className="back">
            ‹ กลับไปที่รายการ
          </Link>
        </>
      )}
    </div>
  )
}
