import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";

export interface MenuItem {
  key: string;
  label: string;
  note?: string;
  onChoose: () => void;
}

interface Props {
  /** What a screen reader calls the button and the menu. */
  label: string;
  /** What the button shows. */
  children: ReactNode;
  className: string;
  items: MenuItem[];
  tabIndex?: number;
}

const GAP = 4;

/** A menu button (WAI-ARIA): arrows, Home, End and letters move, Enter chooses, Escape closes and gives the focus back. */
export function Menu({ label, children, className, items, tabIndex }: Props) {
  const [open, setOpen] = useState<"first" | "last" | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const focus = (index: number) => entries().at(index % items.length)?.focus({ preventScroll: true });

  useLayoutEffect(() => {
    if (!open || !menu.current || !button.current) return;
    menu.current.showPopover(); // above everything, whatever it stands in
    place(menu.current, button.current.getBoundingClientRect());
    focus(open === "last" ? -1 : 0);
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (!(event.target instanceof Node) || !menu.current?.parentElement?.contains(event.target)) setOpen(null);
    };
    const follow = () => menu.current && button.current && place(menu.current, button.current.getBoundingClientRect());
    document.addEventListener("pointerdown", away);
    document.addEventListener("scroll", follow, true);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("scroll", follow, true);
    };
  }, [open]);

  const close = () => {
    setOpen(null);
    button.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = entries().indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, () => void> = {
      Escape: close,
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(-1),
    };
    if (event.key === "Tab") setOpen(null);
    else if (moves[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      moves[event.key]();
    } else if (/^\p{L}$/u.test(event.key)) focusLetter(entries(), at, event.key);
  };
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(event.key === "ArrowUp" ? "last" : "first");
  };
  return (
    <span className="menu-box">
      <button
        ref={button} type="button" className={className} aria-label={label} title={label} tabIndex={tabIndex}
        aria-haspopup="menu" aria-expanded={open !== null} aria-controls={open ? id : undefined}
        onClick={() => setOpen(open ? null : "first")} onKeyDown={onButtonKey}
      >
        {children}
      </button>
      {open && (
        <div ref={menu} id={id} role="menu" aria-label={label} popover="manual" className="menu-items" onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button key={item.key} type="button" role="menuitem" tabIndex={-1} onClick={() => { close(); item.onChoose(); }}>
              {item.label}
              {item.note && <span className="quiet">{item.note}</span>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

/** Under the button and flush with its right side; above it where there is no room. */
function place(menu: HTMLElement, beside: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = beside.bottom + GAP + height <= innerHeight;
  const top = below ? beside.bottom + GAP : Math.max(GAP, beside.top - GAP - height);
  const left = Math.min(Math.max(GAP, beside.right - width), innerWidth - width - GAP);
  Object.assign(menu.style, { top: `${top}px`, left: `${left}px` });
}

/** To the next entry that begins with the letter. */
function focusLetter(entries: HTMLElement[], at: number, letter: string): void {
  const turned = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  turned.find((entry) => entry.textContent?.toLowerCase().startsWith(letter.toLowerCase()))?.focus({ preventScroll: true });
}
