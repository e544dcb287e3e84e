import type { Editor } from '@tiptap/core'
import { isInTable } from '@tiptap/pm/tables'
import { useEditorState } from '@tiptap/react'
import { Toolbar as AriaToolbar, ToggleButton } from 'react-aria-components'
import type { Mark } from '../../shared/model/prose.ts'
import { Action } from '../components/Action.tsx'
import { Choice } from '../components/fields/Choice.tsx'
import { useDigits } from '../components/useDigits.ts'
import { setBlocks } from './keys.ts'
import { shiftLevel } from './listKeys.ts'
import type { MinutesParts } from './ProseEditor.tsx'
import { Speaker } from './Speaker.tsx'
import { tableCommands } from './tableCommands.ts'

type Shape = 'plain' | Mark | 'heading' | 'numberedHeading'

interface ToolbarProps {
  editor: Editor
  label: string
  minutes: MinutesParts | undefined
  askPhrases: () => void
}

const MARKS = [
  { id: 'bold', letter: 'ห', label: 'ตัวหนา (Ctrl+B)' },
  { id: 'italic', letter: 'อ', label: 'ตัวเอน (Ctrl+I)' },
  { id: 'underline', letter: 'ข', label: 'ขีดเส้นใต้ (Ctrl+U)' },
] as const

/** The few things that can be done to a paragraph, in words. */
export function Toolbar({ editor, label, minutes, askPhrases }: ToolbarProps) {
  const digits = useDigits()
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { $head } = now.state.selection
      const block = $head.node(Math.min(1, $head.depth))
      const { mark, numbered, speaker } = block.attrs
      const heading = block.type.name === 'heading'
      const shape: Shape = heading ? (numbered ? 'numberedHeading' : 'heading') : ((mark as Mark | null) ?? 'plain')
      return {
        shape,
        speaker: (speaker as string | null) ?? '',
        isParagraph: block.type.name === 'paragraph',
        inTable: isInTable(now.state),
        bold: now.isActive('bold'),
        italic: now.isActive('italic'),
        underline: now.isActive('underline'),
      }
    },
  })

  function setShape(shape: Shape) {
    if (shape === 'heading' || shape === 'numberedHeading') {
      const numbered = shape === 'numberedHeading'
      editor.chain().focus().setNode('heading', { numbered, level: 0 }).run()
    } else {
      if (!at.isParagraph) editor.chain().focus().setNode('paragraph').run()
      setBlocks(editor, 'paragraph', { mark: shape === 'plain' ? null : shape, start: null })
    }
  }

  return (
    <AriaToolbar className="toolbar" aria-label={`เครื่องมือ${label}`}>
      <Choice
        bare
        label="แบบของย่อหน้า"
        className="shape"
        value={at.shape}
        save={setShape}
        readOnly={at.inTable}
        options={[
          { id: 'plain', label: 'ข้อความ' },
          { id: 'dot', label: digits('1. ข้อ') },
          { id: 'paren', label: digits('1) ข้อ') },
          { id: 'parens', label: digits('(1) ข้อ') },
          { id: 'dash', label: '- ข้อ' },
          { id: 'outline', label: digits('1.1 ข้อ') },
          { id: 'heading', label: 'หัวข้อ' },
          { id: 'numberedHeading', label: digits('1. หัวข้อ') },
        ]}
      />
      <Action tight onPress={() => shiftLevel(editor, -1)} isDisabled={at.inTable} aria-label="← ระดับ (Shift+Tab)">
        ← ระดับ
      </Action>
      <Action tight onPress={() => shiftLevel(editor, 1)} isDisabled={at.inTable} aria-label="ระดับ → (Tab)">
        ระดับ →
      </Action>
      {MARKS.map((mark) => (
        <ToggleButton
          key={mark.id}
          className={`button tight ${mark.id}`}
          aria-label={mark.label}
          isSelected={at[mark.id]}
          onChange={() => editor.chain().focus().toggleMark(mark.id).run()}
        >
          {mark.letter}
        </ToggleButton>
      ))}
      {minutes && (
        <Speaker
          value={at.speaker}
          offers={minutes.speakers}
          isDisabled={!at.isParagraph}
          save={(speaker) => setBlocks(editor, 'paragraph', { speaker })}
        />
      )}
      {minutes && (
        <Action tight onPress={askPhrases}>
          ประโยคสำเร็จ
        </Action>
      )}
      {minutes && (
        <Action tight onPress={() => minutes.insertResolution(editor)} isDisabled={at.inTable}>
          เพิ่มมติ
        </Action>
      )}
      {at.inTable ? (
        <>
          <Action tight onPress={() => tableCommands.addRow(editor)}>
            เพิ่มแถว
          </Action>
          <Action tight onPress={() => tableCommands.removeRow(editor)}>
            ลบแถว
          </Action>
          <Action tight onPress={() => tableCommands.addColumn(editor)}>
            เพิ่มสดมภ์
          </Action>
          <Action tight onPress={() => tableCommands.removeColumn(editor)}>
            ลบสดมภ์
          </Action>
          <Action tight onPress={() => tableCommands.header(editor)}>
            หัวตาราง
          </Action>
          <Action tight onPress={() => tableCommands.remove(editor)}>
            ลบตาราง
          </Action>
          <span className="small muted">
            <kbd>Tab</kbd> ช่องถัดไป ท้ายตารางเพิ่มแถว <kbd>Ctrl+Enter</kbd> ออกจากตาราง
          </span>
        </>
      ) : (
        <Action tight onPress={() => tableCommands.insert(editor)}>
          เพิ่มตาราง
        </Action>
      )}
    </AriaToolbar>
  )
}
