/** Line drawings for first-level places; each stands beside its word and says nothing by itself. */
const PATHS = {
  today:
    'M12 4v2M12 18v2M4 12h2M18 12h2M6.3 6.3l1.4 1.4M16.3 16.3l1.4 1.4M6.3 17.7l1.4-1.4M16.3 7.7l1.4-1.4M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7z',
  meetings: 'M4 5h16v14H4zM4 9.5h16M8 3v4M16 3v4M8 13.5h4M8 16.5h8',
  directory:
    'M9 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM3 19.5c0-3.3 2.6-5.5 6-5.5s6 2.2 6 5.5M15.5 5a3.2 3.2 0 0 1 0 6.2M17.5 14.4c2.1 .8 3.5 2.6 3.5 5.1',
  papers: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 15h5M10 18h3',
  resolutions: 'M5 4h14v16H5zM8 9l1.5 1.5L12 8M14 9.5h2.5M8 15l1.5 1.5L12 14M14 15.5h2.5',
  registers: 'M4 4.5h16v15H4zM4 9h16M8.5 4.5v15M11.5 12.5h5.5M11.5 15.5h5.5',
  ita: 'M4 20h16M6.5 20v-6h3v6M10.5 20V9.5h3V20M14.5 20V5h3v15',
  settings: 'M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4',
  help: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM9.6 9.6c0-1.4 1.1-2.3 2.4-2.3s2.4.9 2.4 2.2c0 1.7-2.4 1.9-2.4 3.8M12 16.2v.2',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20',
  list: 'M4 6h16M4 12h16M4 18h16',
  side: 'M4 5h16v14H4zM14.5 5v14',
  down: 'M6 9l6 6l6-6',
  close: 'M6 6l12 12M18 6L6 18',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
