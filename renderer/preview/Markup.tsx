import { type CSSProperties, createElement, memo, type ReactNode } from 'react'
import type { MarkupNode } from '../../shared/documents/markup.ts'

/** Where the flow is drawn: in columns on screen, on sheets when printed. */
export type Medium = 'screen' | 'print'

/** Sets styles through the CSSOM, so the strict page policy holds. */
function draw(node: MarkupNode | string, key: number, medium: Medium): ReactNode {
  if (typeof node === 'string') return node
  const style =
    medium === 'print' && node.style?.breakBefore === 'column' ? { ...node.style, breakBefore: 'page' } : node.style
  const children = node.children?.map((child, index) => draw(child, index, medium))
  const props = { key, ...node.attributes, ...(style && { style: style as CSSProperties }) }
  return children && children.length > 0 ? createElement(node.tag, props, ...children) : createElement(node.tag, props)
}

export const Markup = memo(function Markup({ nodes, medium }: { nodes: MarkupNode[]; medium: Medium }) {
  return <>{nodes.map((node, index) => draw(node, index, medium))}</>
})
