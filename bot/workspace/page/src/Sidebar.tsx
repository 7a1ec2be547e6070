import type { ReactNode } from "react";
import { Avatar } from "./Avatar";
import { Icon, type IconName } from "./Icon";
import { DIRECT, HOME, directOf } from "./places";
import { ThemeSwitch } from "./ThemeSwitch";
import { troubleCount } from "./TroublePane";
import type { Snapshot } from "./types";

interface Props {
  snapshot: Snapshot;
  shown: string;
  unread: Set<string>;
  onGo: (place: string) => void;
  onVisitor: (id: string) => void;
  onJump: () => void;
  onTrouble: () => void;
  onRefusals: () => void;
}

/** Channels, direct messages, the app, what is odd, and who one is. */
export function Sidebar({ snapshot, shown, unread, onGo, onVisitor, onJump, onTrouble, onRefusals }: Props) {
  const { app, refusals, troubles } = snapshot;
  const direct = directOf(snapshot);
  const count = troubleCount(troubles);
  const entry = (place: string, icon: IconName, label: string, more?: ReactNode, id = place) => (
    <li key={place}>
      <button className={`place${unread.has(id) ? " unread" : ""}`} aria-current={shown === place ? "page" : undefined} title={label} onClick={() => onGo(place)}>
        <Icon name={icon} size={17} />
        <span className="name">{label}</span>
        {unread.has(id) && <span className="dot" role="img" aria-label="new messages" />}
        {more}
      </button>
    </li>
  );
  return (
    <nav className="sidebar" id="sidebar" aria-label="Channels">
      <header>
        <div>
          <p className="team">{snapshot.team}</p>
          <p className="not-slack">Local workspace, not Slack</p>
        </div>
        <button className="icon" aria-label="Jump to a channel" title="Jump to a channel (Ctrl+K)" onClick={onJump}><Icon name="search" /></button>
      </header>
      <div className="places">
        <h2>Channels</h2>
        <ul>{snapshot.channels.filter((one) => !one.is_im).map((one) => entry(one.id, one.is_private ? "lock" : "hash", one.name))}</ul>
        <h2>Direct messages</h2>
        <ul>{entry(DIRECT, "message", app.name, <span className="unseen">direct message</span>, direct?.id)}</ul>
        <h2>Apps</h2>
        <ul>{entry(HOME, "home", app.name, <Connection snapshot={snapshot} />)}</ul>
      </div>
      <footer>
        {troubles.length > 0 && (
          <button className={`place odd${count ? " on" : ""}`} aria-haspopup="dialog" onClick={onTrouble}>
            <Icon name="bolt" size={17} />
            <span className="name">Trouble</span>
            {count > 0 && <span className="count">{count} on</span>}
          </button>
        )}
        {refusals.length > 0 && (
          <button className="place odd on" aria-haspopup="dialog" onClick={onRefusals}>
            <Icon name="alert" size={17} />
            <span className="name">Refused requests</span>
            <span className="count">{refusals.length}</span>
          </button>
        )}
        <VisitorSwitch snapshot={snapshot} onVisitor={onVisitor} />
        <ThemeSwitch />
      </footer>
    </nav>
  );
}

/** Whether the app is there, and over which of Slack's two ways. */
function Connection({ snapshot: { app, transport } }: { snapshot: Snapshot }) {
  const up = app.connections > 0;
  const way = transport === "http" ? "HTTP" : "socket";
  return (
    <>
      <span className="unseen">Home,</span>
      <span className={`connection ${up ? "up" : "down"}`} title={up ? `Connected over ${transport === "http" ? "signed HTTP" : "Socket Mode"}` : undefined}>
        {up ? way : "not connected"}
        {up && <span className="unseen"> connected</span>}
      </span>
    </>
  );
}

function VisitorSwitch({ snapshot, onVisitor }: Pick<Props, "snapshot" | "onVisitor">) {
  const people = snapshot.users.filter((user) => !user.is_bot);
  const me = people.find((user) => user.id === snapshot.visitor);
  return (
    <div className="visitor">
      {me && <Avatar user={me} />}
      <label>
        <span>You are {me?.title && <em>({me.title.toLowerCase()})</em>}</span>
        <select value={snapshot.visitor} onChange={(event) => onVisitor(event.target.value)}>
          {people.map((user) => <option key={user.id} value={user.id}>{user.real_name}</option>)}
        </select>
      </label>
    </div>
  );
}
