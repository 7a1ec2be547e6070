import type { KeyboardEvent, ReactNode } from "react";
import { Home } from "./Home";
import { PaneHead } from "./PaneHead";
import { DIRECT, HOME } from "./places";
import type { Snapshot } from "./types";

interface Props {
  snapshot: Snapshot;
  tab: typeof HOME | typeof DIRECT;
  onTab: (place: string) => void;
  onMenu: () => void;
  covered: boolean;
  /** The direct message, for the Messages tab. */
  children: ReactNode;
}

const TABS = [
  { place: HOME, label: "Home" },
  { place: DIRECT, label: "Messages" },
] as const;

/** The app's own place: its Home tab, and the direct message with it. */
export function AppPane({ snapshot, tab, onTab, onMenu, covered, children }: Props) {
  const { name } = snapshot.app;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const next = TABS.find((one) => one.place !== tab)!;
    document.getElementById(`tab-${next.place}`)?.focus();
    onTab(next.place);
  };
  return (
    <main className="pane" inert={covered}>
      <PaneHead title={name} onMenu={onMenu} />
      <div className="tabs" role="tablist" aria-label={name} onKeyDown={onKeyDown}>
        {TABS.map(({ place, label }) => (
          <button
            key={place} id={`tab-${place}`} role="tab" aria-selected={place === tab} aria-controls="tab-panel"
            tabIndex={place === tab ? 0 : -1} onClick={() => onTab(place)}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === HOME ? <Home home={snapshot.home} name={name} /> : children}
      </div>
    </main>
  );
}
