import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { Document } from '../../../shared/model/document.ts'
import { Action } from '../../components/Action.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { kindLabel, kindsOfLetter } from './paperWords.ts'

/** The other papers of a letter, and those that can still be made of it: one press makes and opens. */
export function LetterPapers({ document, failed }: { document: Document; failed: (error: unknown) => void }) {
  const { papers } = useStores()
  const [, go] = useLocation()
  const { documents, letters } = useSlice('papers', (state) => state)
  const { id, officeId, letterId } = document
  const letter = letters.find((one) => one.id === letterId)
  const all = documents.filter((one) => one.letterId === letterId)
  const made = all.filter((one) => one.id !== id)
  const possible = letter ? kindsOfLetter(letter).filter(({ id: kind }) => !all.some((one) => one.kind === kind)) : []
  if (!letter || made.length + possible.length === 0) return null

  const make = (kind: string) => papers.add({ officeId, kind, letterId }).then((one) => go(`/papers/${one.id}`), failed)
  return (
    <MenuTrigger>
      <Action tight tone="quiet">
        เอกสารอื่นของหนังสือนี้
        <Icon name="down" size={16} />
      </Action>
      <Popover className="popover" placement="bottom start">
        <Menu className="options">
          {made.length > 0 && (
            <MenuSection>
              <Header className="option-head">เปิด</Header>
              {made.map((one) => (
                <MenuItem key={one.id} className="option" onAction={() => go(`/papers/${one.id}`)}>
                  {kindLabel(one.kind)}
                  {one.state === 'issued' && ' (ออกแล้ว)'}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {possible.length > 0 && (
            <MenuSection>
              <Header className="option-head">ทำเพิ่ม</Header>
              {possible.map((kind) => (
                <MenuItem key={kind.id} className="option" onAction={() => void make(kind.id)}>
                  ทำ{kind.label}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
