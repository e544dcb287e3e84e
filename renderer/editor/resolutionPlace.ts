import { Node } from '@tiptap/core'

/** The place where a resolution stands. Its words are in its record, so the node is one piece. */
export const ResolutionPlace = Node.create({
  name: 'resolution',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ resolutionId: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'div[data-resolution]',
      getAttrs: (element: HTMLElement) => ({ resolutionId: element.dataset.resolution ?? '' }),
    },
  ],
  renderHTML: ({ node }) => ['div', { 'data-resolution': String(node.attrs.resolutionId) }],
})
