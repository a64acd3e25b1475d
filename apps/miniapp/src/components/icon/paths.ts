/** Line icons on a 24-unit grid, stroke 1.6, round joins: one hand for all. */
export const ICON_PATHS = {
  'chevron-right': '<path d="M9.5 5.5 16 12l-6.5 6.5"/>',
  'chevron-down': '<path d="M5.5 9.5 12 16l6.5-6.5"/>',
  check: '<path d="m5 12.5 4.5 4.500L19 7.5"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  swap: '<path d="M4 8.500h14.500L15 5M20 15.500H5.500L9 19"/>',
  calendar: '<rect x="4" y="5.5" width="16" height="14.5" rx="3"/><path d="M4 10h16M8.5 3.500v4M15.5 3.500v4"/>',
  'calendar-check':
    '<rect x="4" y="5.5" width="16" height="14.5" rx="3"/><path d="M4 10h16M8.5 3.500v4M15.5 3.500v4m-6.5 7.5 2.2 2.2 4.3-4.2"/>',
  report:
    '<path d="M6.5 3.500h7.500l4.5 4.500v10a2.5 2.5 0 0 1-2.5 2.500H8A2.5 2.5 0 0 1 5.5 18V4.500a1 1 0 0 1 1-1Z"/><path d="M13.5 3.500V8.500h5M9 12.500h6M9 16h4"/>',
  record:
    '<path d="M12 20s-7.5-4.3-7.5-10A4.2 4.2 0 0 1 12 7.3 4.2 4.2 0 0 1 19.5 10c0 5.7-7.5 10-7.5 10Z"/><path d="M7.5 12.500h2.300l1.4-2.5 1.9 4.5 1.2-2h2.2"/>',
  'qr-code':
    '<rect x="4" y="4" width="6" height="6" rx="1.5"/><rect x="14" y="4" width="6" height="6" rx="1.5"/><rect x="4" y="14" width="6" height="6" rx="1.5"/><path d="M14 14h2.500v2.500M20 14v2.500M14 20h2.500M20 19v1h-1"/>',
  card: '<rect x="3.5" y="5.5" width="17" height="13" rx="3"/><path d="M3.5 10h17M7 14.500h4"/>',
  person: '<circle cx="12" cy="8.5" r="4"/><path d="M4.5 20c.8-3.6 3.7-5.5 7.5-5.500s6.7 1.9 7.5 5.5"/>',
  people:
    '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19.500c.6-3.3 3.1-5 6.5-5s5.9 1.7 6.5 5M15.5 5.300a3.5 3.5 0 0 1 0 6.400M18 14.900c2 .7 3.2 2.3 3.5 4.6"/>',
  hospital:
    '<path d="M5 20.500V6.500a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v14M3 20.500h18M12 8v5M9.5 10.500h5M10 20.500v-3.500h4v3.5"/>',
  stethoscope:
    '<path d="M6 3.500H4.500v5a4.5 4.5 0 0 0 9 0v-5H12M9 13v2.500a4.5 4.5 0 0 0 9 0V13"/><circle cx="18" cy="11" r="2"/>',
  bell: '<path d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15L6 16.500ZM10 20.500h4M12 5V3.500"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.2 2"/>',
  place: '<path d="M12 21s-6.5-5.6-6.5-11a6.5 6.5 0 0 1 13 0c0 5.4-6.5 11-6.5 11Z"/><circle cx="12" cy="10" r="2.3"/>',
  bag: '<path d="M5.5 8.500h13l1 10a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2l1-10Z"/><path d="M8.5 11V7.500a3.5 3.5 0 0 1 7 0V11"/>',
  phone: '<rect x="7" y="3" width="10" height="18" rx="2.5"/><path d="M11 17.500h2"/>',
  message:
    '<path d="M5 5.500h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7.500L7 21v-3.500H5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2Z"/><path d="M8 10h8M8 13.500h5"/>',
  shield:
    '<path d="M12 3.5 5 6v5.500c0 4.3 2.9 7.5 7 9 4.1-1.5 7-4.7 7-9V6l-7-2.500Z"/><path d="m9 12 2.2 2.200L15.2 10"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.2"/>',
  warning: '<path d="M12 4.5 3.5 19h17L12 4.500Z"/><path d="M12 10v4.500M12 17v.1"/>',
  text: '<path d="M3.5 19 8.5 6l5 13M5.3 14.500h6.400M14.5 19l3.2-8 3.3 8M15.6 16.300h4.3"/>',
  'sign-out': '<path d="M10 4.500H6.500a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2H10M15 8l4 4-4 4M19 12H9.5"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  star: '<path d="M12 4 14.500 9.100 20.100 9.900 16.100 13.900 17 19.500 12 16.800 7 19.500 7.900 13.900 3.900 9.900 9.500 9.100Z"/>',
  'star-filled':
    '<path d="M12 4 14.500 9.100 20.100 9.900 16.100 13.900 17 19.500 12 16.800 7 19.500 7.900 13.900 3.900 9.900 9.500 9.100Z" fill="#B07A1E"/>',
  refresh: '<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.300L19.5 9M19.5 4.500V9H15"/>',
  offline:
    '<path d="M4 4l16 16M8.5 15.500a5 5 0 0 1 6.5-.3M5.5 12.200a9.5 9.5 0 0 1 4-2.300M14 9.700a9.5 9.5 0 0 1 4.5 2.500M12 19v.1"/>',
  pill: '<rect x="2.8" y="8" width="18.4" height="8" rx="4" transform="rotate(-45 12 12)"/><path d="m9.2 9.2 5.6 5.6"/>',
  syringe:
    '<path d="m14.5 4 5.5 5.500M17.2 6.800l-8.4 8.400a2 2 0 0 1-1.4.6H5.500m0 0L4 20l2-1.500m1.5-2.700V14M11 8l5 5M4 20l3-3"/>',
  sound:
    '<path d="M4 9.500h3.500L12 5.500v13l-4.500-4H4ZM15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a7.800 7.800 0 0 1 0 11"/>',
  sparkle: '<path d="M12 4v4M12 16v4M4 12h4M16 12h4M6.5 6.5 9 9M15 15l2.5 2.500M17.5 6.5 15 9M9 15l-2.5 2.5"/>',
} as const;

export type IconName = keyof typeof ICON_PATHS;
