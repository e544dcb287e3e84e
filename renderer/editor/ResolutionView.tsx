import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { Action } from '../components/Action.tsx'
import { useSlice } from '../stores/useStores.ts'
import { ResolutionForm } from './ResolutionForm.tsx'

/** The resolution at its place in the minutes, with its clauses, edited where it stands. */
export function ResolutionView({ node, deleteNode, editor }: NodeViewProps) {
  const id = String(node.attrs.resolutionId)
  const resolution = useSlice('meeting', (state) => state.file?.resolutions.find((one) => one.id === id))
  return (
    <NodeViewWrapper className="resolution" data-resolution={id}>
      {resolution ? (
        <ResolutionForm resolution={resolution} readOnly={!editor.isEditable} onGone={deleteNode} />
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
