import { type KeyboardEvent, useId, useState } from "react";
import { Dialog } from "./Dialog";
import { DIRECT, HOME } from "./places";
import type { Snapshot } from "./types";

interface Destination {
  place: string;
  label: string;
  note: string;
}

/** A few letters of a channel's name, and one is there. */
export function Jump({ snapshot, onGo, onClose }: { snapshot: Snapshot; onGo: (place: string) => void; onClose: () => void }) {
  const [query, setQuery] = useState("");
  const [picked, setPicked] = useState(0);
  const list = useId();
  const found = matching(query, destinations(snapshot));
  const go = (destination?: Destination) => {
    if (!destination) return;
    onClose();
    onGo(destination.place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") go(found[picked]);
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length) {
      setPicked((picked + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    } else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Jump to" onClose={onClose} className="jump" typing>
      <input
        className="text-input" role="combobox" aria-label="Channel, or the app" placeholder="Channel, or the app" value={query}
        aria-expanded={found.length > 0} aria-controls={found.length ? list : undefined} aria-autocomplete="list"
        aria-activedescendant={found[picked] ? `${list}-${picked}` : undefined}
        onChange={(event) => { setQuery(event.target.value); setPicked(0); }} onKeyDown={onKeyDown}
      />
      {found.length > 0 ? (
        <ul className="choices" id={list} role="listbox" aria-label="Places">
          {found.map((destination, index) => (
            <li key={destination.place} id={`${list}-${index}`} role="option" aria-selected={index === picked} onClick={() => go(destination)}>
              {destination.label} <span className="quiet">{destination.note}</span>
            </li>
          ))}
        </ul>
      ) : <p className="quiet" role="status">Nothing of that name.</p>}
    </Dialog>
  );
}

const destinations = ({ channels, app }: Snapshot): Destination[] => [
  ...channels.filter((channel) => !channel.is_im).map((channel) => ({ place: channel.id, label: `#${channel.name}`, note: channel.topic })),
  { place: DIRECT, label: app.name, note: "Direct message" },
  { place: HOME, label: app.name, note: "Home" },
];

/** The places a query fits: those whose name begins with it, those whose name holds it, those whose note does. */
function matching(query: string, all: Destination[]): Destination[] {
  const sought = query.trim().toLowerCase().replace(/^#/, "");
  const rankOf = ({ label, note }: Destination) => {
    const at = label.toLowerCase().replace(/^#/, "").indexOf(sought);
    if (at >= 0) return Math.min(at, 1);
    return note.toLowerCase().includes(sought) ? 2 : null;
  };
  return [0, 1, 2].flatMap((rank) => all.filter((destination) => rankOf(destination) === rank));
}
