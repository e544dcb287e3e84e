import type { Document } from '../../../shared/model/document.ts'

/** The record that the address of the page names, or empty: whose history "what is open" means. */
export function openThing(path: string, documents: readonly Pick<Document, 'id' | 'letterId'>[]): string {
  const [, place, first = '', , item = ''] = path.split('/')
  switch (place) {
    case 'meetings':
      return item || first
    case 'committees':
    case 'resolutions':
      return first
    case 'papers':
      // The words of a letter are kept in the letter, not in its paper.
      return first.startsWith('letter-')
        ? first.slice('letter-'.length)
        : (documents.find(({ id }) => id === first)?.letterId ?? first)
    case 'directory':
    case 'registers':
      return path.split('/')[3] ?? ''
    default:
      return ''
  }
}
