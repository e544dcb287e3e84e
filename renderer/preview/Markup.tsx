import { type CSSProperties, createElement, memo, type ReactNode } from 'react'
import type { MarkupNode } from '../../shared/documents/markup.ts'

/** Sets styles through the CSSOM, so the strict page policy holds. */
function draw(node: MarkupNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node
  const props = { key, ...node.attributes, ...(node.style && { style: node.style as CSSProperties }) }
  const children = node.children?.map(draw) ?? []
  return children.length > 0 ? createElement(node.tag, props, ...children) : createElement(node.tag, props)
}

export const Markup = memo(function Markup({ nodes }: { nodes: MarkupNode[] }) {
  return <>{nodes.map(draw)}</>
})
