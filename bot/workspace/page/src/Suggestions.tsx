import { useEffect, useRef } from "react";
import type { Suggestion } from "./completion";

interface Props {
  id: string;
  offered: Suggestion[];
  picked: number;
  onTake: (suggestion: Suggestion) => void;
}

/** What the composer offers to complete; it keeps the focus, so that one types on. */
export function Suggestions({ id, offered, picked, onTake }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }), [picked]);
  if (offered.length === 0) return null;
  return (
    <ul className="suggestions" ref={list} id={id} role="listbox" aria-label="Commands">
      {offered.map((suggestion, index) => (
        <li
          key={suggestion.label} id={`${id}-${index}`} role="option" aria-selected={index === picked}
          onMouseDown={(event) => { event.preventDefault(); onTake(suggestion); }}
        >
          <code>{suggestion.label}</code> <span className="quiet">{suggestion.note}</span>
        </li>
      ))}
    </ul>
  );
}
