/** Line icons on a 24 grid, drawn for this surface; always decorative, the name stands beside or in aria-label. */
const paths = {
  overview: 'M4 13h6V4H4zM14 20h6v-9h-6zM4 20h6v-3H4zM14 7h6V4h-6z',
  inbox: 'M3 13l3-8h12l3 8v6H3zM3 13h5l1.5 3h5L16 13h5',
  map: 'M9 4L3 6.5V20l6-2.5 6 2.5 6-2.5V4l-6 2.5zM9 4v13.5M15 6.5V20',
  figures: 'M4 20V4M4 20h16M8 16v-5M12 16V7M16 16v-3',
  report: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  claims: 'M4 5h16M4 10h9M4 15h7M14 17l2.5 2.5L21 14',
  administration: 'M12 3l8 3v5c0 5-3.4 8.3-8 10-4.6-1.7-8-5-8-10V6z',
  about: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 11v6M12 7.5v.5',
  search: 'M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14zM16 16l5 5',
  account: 'M12 12a4 4 0 1 1 0-8 4 4 0 0 1 0 8zM4 21c1-4.5 4-6.5 8-6.5s7 2 8 6.5',
  menu: 'M4 6h16M4 12h16M4 18h16',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  left: 'M15 6l-6 6 6 6',
  plus: 'M12 5v14M5 12h14',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  upload: 'M12 16V5M7 9l5-5 5 5M4 20h16',
  columns: 'M4 4h16v16H4zM10 4v16M15 4v16',
  filter: 'M4 5h16l-6 7v7l-4-2v-5z',
  clock: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 7v5l3.5 2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  place: 'M12 21c-4-5-6.5-8-6.5-11.500a6.500 6.500 0 1 1 13 0C18.500 13 16 16 12 21zM12 12a2.500 2.500 0 1 1 0-5 2.500 2.500 0 0 1 0 5z',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  file: 'M6 3h9l4 4v14H6zM15 3v4h4',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 14.500a2.500 2.500 0 1 1 0-5 2.500 2.500 0 0 1 0 5z',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  offline: 'M3 3l18 18M8.500 15.500a5 5 0 0 1 7 0M5 12a10 10 0 0 1 5-2.700M14 9.300a10 10 0 0 1 5 2.700M12 19h.01',
  star: 'M12 3.5l2.6 5.5 6 .8-4.400 4.200 1.100 6L12 17.100 6.700 20l1.100-6L3.400 9.800l6-.8z',
  help: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.700.300-1 .800-1 1.700M12 16.500v.500',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 13h10v8H7z',
  bank: 'M4 9l8-5 8 5zM6 9v8M10 9v8M14 9v8M18 9v8M4 20h16',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
