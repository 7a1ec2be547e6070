import { HOME } from "./App";
import { Avatar } from "./Avatar";
import type { Channel, Snapshot } from "./types";

interface Props {
  snapshot: Snapshot;
  shown: string;
  unread: Set<string>;
  onGo: (id: string) => void;
  onVisitor: (id: string) => void;
  onRefusals: () => void;
}

/** Channels, direct messages, the app, and who one is. */
export function Sidebar({ snapshot, shown, unread, onGo, onVisitor, onRefusals }: Props) {
  const channels = snapshot.channels.filter((channel) => !channel.is_im);
  const directs = snapshot.channels.filter((channel) => channel.is_im);
  const entry = (channel: Channel, label: string) => (
    <li key={channel.id}>
      <button
        className={`place${unread.has(channel.id) ? " unread" : ""}`}
        aria-current={shown === channel.id ? "page" : undefined}
        onClick={() => onGo(channel.id)}
      >
        <span className="mark" aria-hidden="true">{channel.is_im ? "@" : channel.is_private ? "🔒" : "#"}</span>
        <span className="name">{label}</span>
        {unread.has(channel.id) && <span className="dot" role="img" aria-label="new messages" />}
      </button>
    </li>
  );
  return (
    <nav className="sidebar" aria-label="Channels">
      <header>
        <h1>{snapshot.team}</h1>
        <p className="not-slack">Local workspace, not Slack</p>
      </header>
      <div className="places">
        <h2>Channels</h2>
        <ul>{channels.map((channel) => entry(channel, channel.name))}</ul>
        {directs.length > 0 && <h2>Direct messages</h2>}
        <ul>{directs.map((channel) => entry(channel, snapshot.app.name))}</ul>
        <h2>Apps</h2>
        <ul>
          <li>
            <button className="place" aria-current={shown === HOME ? "page" : undefined} onClick={() => onGo(HOME)}>
              <span className="mark" aria-hidden="true">⌂</span>
              <span className="name">{snapshot.app.name}</span>
              <span className={`connection ${snapshot.app.connections ? "up" : "down"}`}>
                {snapshot.app.connections ? "connected" : "not connected"}
              </span>
            </button>
          </li>
        </ul>
        {snapshot.refusals.length > 0 && (
          <button className="place refusals" onClick={onRefusals}>
            <span className="mark" aria-hidden="true">!</span>
            <span className="name">Refused requests</span>
            <span className="count">{snapshot.refusals.length}</span>
          </button>
        )}
      </div>
      <VisitorSwitch snapshot={snapshot} onVisitor={onVisitor} />
    </nav>
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
