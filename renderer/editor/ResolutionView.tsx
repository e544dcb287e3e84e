import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { Action } from '../components/Action.tsx'
import { useSlice } from '../stores/useStores.ts'
import { ResolutionForm } from './ResolutionForm.tsx'

/** The resolution at its place in the minutes, with its clauses, edited where it stands. */
export function ResolutionView({ node, deleteNode, editor, getPos }: NodeViewProps) {
  /** Into the paragraph behind it; there is always one to write on in. */
  function leave() {
    const after = (getPos() ?? 0) + node.nodeSize
    const next = editor.state.doc.nodeAt(after)
    if (!next?.isTextblock) editor.commands.insertContentAt(after, { type: 'paragraph' })
    editor
      .chain()
      .focus(after + 1)
      .scrollIntoView()
      .run()
  }
  const id = String(node.attrs.resolutionId)
  const resolution = useSlice('meeting', (state) => state.file?.resolutions.find((one) => one.id === id))
  return (
    <NodeViewWrapper className="resolution" data-resolution={id}>
      {resolution ? (
        <ResolutionForm resolution={resolution} readOnly={!editor.isEditable} onGone={deleteNode} onLeave={leave} />
      ) : (
        <div className="row">
          <p className="muted">ไม่พบมติที่อยู่ตรงนี้ อาจถูกลบไปแล้ว</p>
          <Action tight onPress={deleteNode}>
            นำออกจากรายงาน
          </Action>
        </div>
      )}
    </NodeViewWrapper>
  )
}
