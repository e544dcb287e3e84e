/** The pictures of the cards as files of the program, by card. */
const FILES = import.meta.glob<string>('../../../resources/help/*.jpg', {
  eager: true,
  query: '?url',
  import: 'default',
})

export const PICTURES: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([path, address]) => [path.replace(/^.*\/|\.jpg$/g, ''), address]),
)
