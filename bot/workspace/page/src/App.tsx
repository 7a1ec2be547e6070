import { useCallback, useEffect, useMemo, useState } from "react";
import { post } from "./api";
import { ChannelPane } from "./ChannelPane";
import { type Desk, DeskContext } from "./desk";
import { HomePane } from "./HomePane";
import { Modal } from "./Modal";
import { RefusalsPane } from "./RefusalsPane";
import { Sidebar } from "./Sidebar";
import { useWorkspace } from "./store";
import { ThreadPane } from "./ThreadPane";
import type { Choice, Place, Snapshot } from "./types";
import { useUnread } from "./unread";

const DEFAULT_VISITOR = "U0EDITOR";
export const HOME = "home";

/** The whole page for one visitor, and the switch between visitors. */
export function App() {
  const [visitor, setVisitor] = useState(() => localStorage.getItem("visitor") ?? DEFAULT_VISITOR);
  const choose = (id: string) => {
    localStorage.setItem("visitor", id);
    setVisitor(id);
  };
  const { snapshot, online } = useWorkspace(visitor);
  if (!snapshot || snapshot.visitor !== visitor) {
    return <p className="loading">{online ? "Opening the workspace…" : "The local workspace does not answer. Is it running?"}</p>;
  }
  return <Workspace key={visitor} snapshot={snapshot} online={online} onVisitor={choose} />;
}

interface Props {
  snapshot: Snapshot;
  online: boolean;
  onVisitor: (id: string) => void;
}

function Workspace({ snapshot, online, onVisitor }: Props) {
  const [linked] = useState(linkedMessage);
  const [place, setPlace] = useState(() => linked?.channel ?? sessionStorage.getItem("place") ?? "");
  const [thread, setThread] = useState<string | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const [refusalsOpen, setRefusalsOpen] = useState(false);
  const [notice, tell] = useNotice();
  const desk = useDeskOf(snapshot, tell);
  const current = snapshot.channels.find((channel) => channel.id === place) ?? snapshot.channels[0];
  const shown = place === HOME ? HOME : current?.id;
  const unread = useUnread(snapshot, shown ?? "");

  const go = (id: string) => {
    sessionStorage.setItem("place", id);
    setPlace(id);
    setThread(null);
    setMenuOpen(false);
    if (id === HOME) post("home", { user: snapshot.visitor }).catch((error: Error) => tell(error.message));
  };

  return (
    <DeskContext value={desk}>
      <div className={`workspace${menuOpen ? " menu-open" : ""}${thread ? " thread-open" : ""}`}>
        <Sidebar
          snapshot={snapshot} shown={shown ?? ""} unread={unread} onGo={go} onVisitor={onVisitor}
          onRefusals={() => { setRefusalsOpen(true); setMenuOpen(false); }}
        />
        <button className="scrim" aria-label="Close the channel list" tabIndex={menuOpen ? 0 : -1} onClick={() => setMenuOpen(false)} />
        {shown === HOME || !current ? (
          <HomePane home={snapshot.home} name={snapshot.app.name} onMenu={() => setMenuOpen(true)} />
        ) : (
          <ChannelPane
            key={current.id} channel={current} snapshot={snapshot} linked={linked?.ts ?? null}
            onMenu={() => setMenuOpen(true)} onThread={setThread}
          />
        )}
        {thread && current && <ThreadPane channel={current} snapshot={snapshot} ts={thread} onClose={() => setThread(null)} />}
      </div>
      {snapshot.views.length > 0 && <Modal key={snapshot.views.at(-1)!.id} view={snapshot.views.at(-1)!} depth={snapshot.views.length} />}
      {refusalsOpen && <RefusalsPane refusals={snapshot.refusals} onClose={() => setRefusalsOpen(false)} />}
      <div className="notices" role="status" aria-live="polite">
        {!online && <p className="notice">The local workspace does not answer. Reconnecting…</p>}
        {notice && <p className="notice">{notice}</p>}
      </div>
    </DeskContext>
  );
}

function useDeskOf(snapshot: Snapshot, tell: (text: string) => void): Desk {
  const { users, channels, visitor, app } = snapshot;
  const act = useCallback(
    async (place: Place, blockId: string, actionId: string, choice: Choice) => {
      try {
        await post("act", { user: visitor, ...place, block_id: blockId, action_id: actionId, choice });
      } catch (error) {
        tell((error as Error).message);
      }
    },
    [visitor, tell],
  );
  const options = useCallback(
    (place: Place, blockId: string, actionId: string, query: string) =>
      post("options", { user: visitor, ...place, block_id: blockId, action_id: actionId, query }),
    [visitor],
  );
  return useMemo(
    () => ({ users, channels, me: visitor, appName: app.name, appUser: app.user, act, options, tell }),
    [users, channels, visitor, app.name, app.user, act, options, tell],
  );
}

/** A notice that goes away by itself. */
function useNotice(): [string, (text: string) => void] {
  const [notice, setNotice] = useState({ text: "", at: 0 });
  useEffect(() => {
    if (!notice.text) return;
    const timer = setTimeout(() => setNotice({ text: "", at: 0 }), 6000);
    return () => clearTimeout(timer);
  }, [notice]);
  const tell = useCallback((text: string) => setNotice({ text, at: Date.now() }), []);
  return [notice.text, tell];
}

/** The message of a permalink (/archives/C1/p1700000000000100), or null. */
function linkedMessage(): { channel: string; ts: string } | null {
  const match = location.pathname.match(/^\/archives\/(\w+)\/p(\d+)(\d{6})$/);
  return match ? { channel: match[1], ts: `${match[2]}.${match[3]}` } : null;
}
