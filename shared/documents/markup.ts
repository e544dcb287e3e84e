/**
 * A neutral tree of elements: the preview turns it into React elements, the exporter into an HTML string.
 * Styles are objects (camelCase), so that the preview sets them through the CSSOM and the strict CSP holds.
 */
export interface MarkupNode {
  tag: 'div' | 'p' | 'span' | 'table' | 'thead' | 'tbody' | 'tr' | 'td' | 'th' | 'img' | 'br'
  style?: Record<string, string>
  attributes?: Record<string, string>
  children?: Array<MarkupNode | string>
}
