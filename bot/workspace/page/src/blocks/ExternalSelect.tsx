import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useDesk } from "../desk";
import type { Json } from "../types";
import type { ControlProps } from "./Control";
import { plainText } from "./plainText";

const PAUSE_MS = 200;
const LEAST_LETTERS = 3;

/** A menu whose options the app gives while one types. */
export function ExternalSelect({ element, blockId, place, choice, label, onChoose, describedBy, invalid, required }: ControlProps) {
  const { options } = useDesk();
  const chosen = choice as Json | null;
  const [query, setQuery] = useState<string | null>(null);
  const [found, setFound] = useState<Json[]>([]);
  const [note, setNote] = useState("");
  const [picked, setPicked] = useState(0);
  const list = useId();
  const least = element.min_query_length ?? LEAST_LETTERS;

  useEffect(() => {
    if (query === null || query.length < least) {
      setFound([]);
      setNote(query === null ? "" : `Type at least ${least} letter${least === 1 ? "" : "s"}.`);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      options(place, blockId, element.action_id, query)
        .then((answer) => {
          if (!current) return;
          const flat = [...(answer.options ?? []), ...(answer.option_groups ?? []).flatMap((group: Json) => group.options)];
          setFound(flat);
          setPicked(0);
          setNote(flat.length ? "" : "No matches.");
        })
        .catch((error: Error) => current && setNote(error.message));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, least, options, place, blockId, element.action_id]);

  const take = (option: Json) => {
    onChoose(option);
    setQuery(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (query === null) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      setQuery(null);
    } else if (event.key === "Enter" && found[picked]) {
      event.preventDefault();
      take(found[picked]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length) {
      event.preventDefault();
      setPicked((picked + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    }
  };
  const shown = query !== null && (found.length > 0 || note !== "");
  return (
    <div className="external">
      <input
        className="text-input" role="combobox" aria-label={label} aria-describedby={describedBy} aria-invalid={invalid} aria-required={required}
        aria-expanded={shown} aria-controls={shown ? list : undefined} aria-autocomplete="list"
        aria-activedescendant={found.length ? `${list}-${picked}` : undefined}
        placeholder={plainText(element.placeholder) || "Type to search…"}
        value={query ?? (chosen ? plainText(chosen.text) : "")}
        onChange={(event) => setQuery(event.target.value)}
        onFocus={(event) => { setQuery(""); event.target.select(); }}
        onBlur={() => setQuery(null)} onKeyDown={onKeyDown}
      />
      {shown && (
        <ul className="external-list" id={list} role="listbox" aria-label={label}>
          {found.map((option, index) => (
            <li key={option.value} id={`${list}-${index}`} role="option" aria-selected={index === picked}
              onMouseDown={(event) => { event.preventDefault(); take(option); }}>
              {plainText(option.text)}
            </li>
          ))}
          {note && <li className="quiet" role="option" aria-disabled="true" aria-selected="false">{note}</li>}
        </ul>
      )}
    </div>
  );
}
