/** The page's own line drawings, 20 units square. */

const PATHS = {
  alert: "M10 3.2 17.6 16.5H2.4ZM10 8v4M10 14.2v.2",
  back: "M11.5 4.5 6 10l5.5 5.5M6.5 10H16",
  bolt: "M11 2.5 4.5 11.5H9.5L9 17.5 15.5 8.5H10.5Z",
  close: "M5 5l10 10M15 5 5 15",
  down: "M10 4v11M5.5 10.8 10 15.3l4.5-4.5",
  file: "M5 2.8h6.2L15 6.6v10.6H5ZM11 3v4h4",
  hash: "M8.3 3.5 6.7 16.5M13.3 3.5 11.7 16.5M3.8 7.5h13M3.2 12.5h13",
  home: "M3.5 9 10 3.5 16.5 9v7.5h-4.2v-4.7H7.7v4.7H3.5Z",
  link: "M8.6 11.4a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1M11.4 8.6a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1-1",
  lock: "M5 9h10v7.5H5ZM7 9V6.5a3 3 0 0 1 6 0V9",
  menu: "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
  message: "M3.5 4.2h13v9.3H9.3L6 16.4v-2.9H3.5Z",
  moon: "M15.8 12A6.6 6.6 0 0 1 8 4.2 6.6 6.6 0 1 0 15.8 12Z",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  search: "M8.8 3.5a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6ZM12.6 12.6l4 4",
  send: "M3.2 16.5 17 10 3.2 3.5l1.6 6.5ZM4.8 10H10",
  sun: "M10 6.7a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6ZM10 2v1.7M10 16.3V18M2 10h1.7M16.3 10H18M4.4 4.4l1.2 1.2M14.4 14.4l1.2 1.2M4.4 15.6l1.2-1.2M14.4 5.6l1.2-1.2",
  system: "M2.8 4h14.4v9.5H2.8ZM7 16.5h6M10 13.5v3",
};

export type IconName = keyof typeof PATHS;

/** A drawing that says nothing by itself: what it stands on has a name. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className={`drawn drawn-${name}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
