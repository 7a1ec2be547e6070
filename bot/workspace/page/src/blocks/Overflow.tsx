import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Json } from "../types";
import { plainText } from "./plainText";

/** A menu behind three dots. */
export function Overflow({ element, onChoose }: { element: Json; onChoose: (value: string) => void }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const away = (event: Event) => !box.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open]);
  const close = () => {
    setOpen(false);
    box.current?.querySelector("button")?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      items[(at + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length]?.focus();
    }
  };
  const choose = (option: Json) => {
    close();
    if (option.url) window.open(option.url, "_blank", "noreferrer");
    onChoose(option.value);
  };
  return (
    <div className="overflow" ref={box} onKeyDown={open ? move : undefined}>
      <button type="button" className="button dots" aria-label="More actions" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>⋯</button>
      {open && (
        <div role="menu" className="menu-items">
          {element.options.map((option: Json) => (
            <button key={option.value} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(option)}>
              {plainText(option.text)}
              {option.description && <span className="quiet">{plainText(option.description)}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
